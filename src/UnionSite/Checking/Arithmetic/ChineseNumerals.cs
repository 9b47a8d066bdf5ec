using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>
/// Numbers in Chinese characters, 二十三、两百、三万五千、柒万零肆佰, as GB/T 15835-2011 (出版物上数字用法) lets them stand beside Arabic figures. Two digits side by
/// side (三四十人) are by the same standard an approximation, and a row of digits (二〇二六) is a name: neither is read as a quantity.
/// </summary>
internal static class ChineseNumerals
{
    /// <summary>The characters that numerals are made of.</summary>
    public const string Characters = "〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟萬億";

    private const string Digits = "〇一二三四五六七八九";
    private const string FormalDigits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly SearchValues<char> All = SearchValues.Create(Characters);

    /// <summary>Whether a numeral can hold the character.</summary>
    public static bool Has(char character) => character > '\u3000' && All.Contains(character);

    /// <summary>How much 十、百、千、万、亿 are worth, 0 for other characters.</summary>
    public static decimal WorthOf(char character) => character switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => 0,
    };

    /// <summary>Reads a numeral; null where it is none that counts something exactly.</summary>
    public static decimal? Read(ReadOnlySpan<char> numeral)
    {
        decimal total = 0, section = 0, digit = 0, worthBefore = 0;
        var hasDigit = false;
        foreach (var character in numeral)
        {
            if (DigitOf(character) is >= 0 and var value)
            {
                if (hasDigit && digit != 0)
                {
                    return null;
                }
                (digit, hasDigit) = (value, true);
                continue;
            }
            var worth = WorthOf(character);
            if (worth >= 10_000)
            {
                section += digit;
                if (section == 0 || total != 0 && worth >= worthBefore)
                {
                    return null;
                }
                total += section * worth;
                (section, worthBefore) = (0, worth);
            }
            else
            {
                if (!hasDigit && (worth != 10 || section != 0))
                {
                    return null;
                }
                // 十 alone is ten.
                section += (hasDigit ? digit : 1) * worth;
            }
            (digit, hasDigit) = (0, false);
        }
        // 两百五 is 250 in speech; in print it is too unsure to reckon with.
        return section >= 100 && digit != 0 && numeral[^2] is not ('零' or '〇' or '十' or '拾') ? null : total + section + digit;
    }

    private static int DigitOf(char character) => character == '两' ? 2 : Math.Max(Digits.IndexOf(character), FormalDigits.IndexOf(character));
}
