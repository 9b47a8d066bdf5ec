namespace UnionSite.Checking.Arithmetic;

/// <summary>Reads a number in Arabic figures, half or full width, with thousands parted by commas, and with 万 and its like after it: 6万9千.</summary>
internal static class ArabicNumbers
{
    // More digits are an account or a telephone, and would overflow when multiplied.
    private const int MostDigits = 13;
    private const decimal MostValue = 10_000_000_000_000;

    /// <summary>The digit, or -1.</summary>
    public static int DigitOf(char character) => character switch
    {
        >= '0' and <= '9' => character - '0',
        >= '０' and <= '９' => character - '０',
        _ => -1,
    };

    /// <summary>Reads the number that begins at an index; null where it is a name (0571, 1.2.3) rather than a number.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="start">Where the first digit stands.</param>
    /// <param name="end">Where the number ends, also of one that is none.</param>
    public static Quantity? Read(ReadOnlySpan<char> text, int start, out int end)
    {
        var isBound = false;
        decimal value = 0;
        int digits = 0, decimals = 0;
        end = start;
        ReadDigits(text, ref end, ref value, ref digits);
        if (digits <= 3)
        {
            while (end + 3 < text.Length && text[end] is ',' or '，' && IsThree(text, end + 1))
            {
                // 共 3，400 元 may as well be two numbers.
                isBound |= text[end] == '，';
                end++;
                ReadDigits(text, ref end, ref value, ref digits);
            }
        }
        var isName = digits > 1 && DigitOf(text[start]) == 0;
        if (end + 1 < text.Length && text[end] is '.' or '．' && DigitOf(text[end + 1]) >= 0)
        {
            var before = digits;
            end++;
            ReadDigits(text, ref end, ref value, ref digits);
            decimals = digits - before;
        }
        while (end + 1 < text.Length && text[end] is '.' or '．' or ',' && DigitOf(text[end + 1]) >= 0)
        {
            isName = true;
            end++;
            ReadDigits(text, ref end, ref value, ref digits);
        }
        if (isName || digits > MostDigits)
        {
            return null;
        }
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }
        var number = new Quantity(value * step, "") { Decimals = decimals, Step = step, Start = start, IsBound = isBound };
        var scaled = WithScale(text, number, ref end);
        return scaled.Value > MostValue ? null : scaled;
    }

    /// <summary>Takes in 万, 亿, 千 after a number, and what may follow them: 6万9千, 1万2000.</summary>
    private static Quantity WithScale(ReadOnlySpan<char> text, Quantity number, ref int end)
    {
        var at = end;
        if (at < text.Length && text[at] == ' ')
        {
            at++;
        }
        var scale = at < text.Length ? ScaleAt(text, at) : 0;
        if (scale == 0)
        {
            return number;
        }
        end = at + 1;
        if (end < text.Length && scale == 10_000 && ScaleAt(text, end) == 100_000_000)
        {
            scale *= 100_000_000;
            end++;
        }
        var scaled = number with { Value = number.Value * scale, Scale = scale, Step = number.Step * scale };
        if (number.Decimals > 0 || end >= text.Length || DigitOf(text[end]) < 0)
        {
            return scaled;
        }
        var rest = Read(text, end, out var restEnd);
        if (rest is not { } more || more.Value >= scale)
        {
            return scaled with { IsBound = true };
        }
        end = restEnd;
        return scaled with { Value = scaled.Value + more.Value, Step = more.Step, Scale = more.Step > 1 ? scale : 1, Decimals = more.Decimals, IsBound = more.IsBound };
    }

    private static decimal ScaleAt(ReadOnlySpan<char> text, int at) => text[at] switch
    {
        '千' when Units.At(text[at..]).Length > 0 => 0,
        '亿' or '億' or '万' or '萬' or '千' or '百' => ChineseNumerals.WorthOf(text[at]),
        _ => 0,
    };

    private static bool IsThree(ReadOnlySpan<char> text, int at) =>
        DigitOf(text[at]) >= 0 && DigitOf(text[at + 1]) >= 0 && DigitOf(text[at + 2]) >= 0 && (at + 3 == text.Length || DigitOf(text[at + 3]) < 0);

    private static void ReadDigits(ReadOnlySpan<char> text, ref int end, ref decimal value, ref int digits)
    {
        for (; end < text.Length && DigitOf(text[end]) is >= 0 and var digit; end++)
        {
            if (++digits <= MostDigits)
            {
                value = (value * 10) + digit;
            }
        }
    }
}
