using System.Buffers;

namespace UnionSite.Checking.Identifiers;

/// <summary>
/// 机动车号牌 of civil vehicles (GA 36-2018): the province, a letter for the office, and five letters and digits, of which two at most are letters; six on a
/// new-energy vehicle, of which the first or the last is a letter. I and O are not used. The dot between is often written as a space or a dash.
/// </summary>
internal static class Plate
{
    private static readonly SearchValues<char> Provinces = SearchValues.Create("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");

    /// <summary>What ends the plates of trailers, of learners, and of vehicles from Hong Kong and Macau.</summary>
    private const string Special = "挂学港澳";

    /// <summary>All plates of a text, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">What stands over it: the name of its field, or the head of its table.</param>
    public static IEnumerable<Identifier> In(string text, string head)
    {
        for (var start = text.AsSpan().IndexOfAny(Provinces); start >= 0; start = Next(text, start + 1))
        {
            if (EndOf(text, start, out _) is not null)
            {
                return From(text, start, head);
            }
        }
        return [];
    }

    private static IEnumerable<Identifier> From(string text, int start, string head)
    {
        while (start >= 0)
        {
            if (EndOf(text, start, out var written) is { } end && !IsPartOfName(text, start, end) && Labels.Of(text, start, head) != Label.Thing)
            {
                yield return new Identifier(IdentifierKind.Plate, start, end, $"{written[..2]}·{new string('*', written.Length - 5)}{written[^3..]}");
            }
            start = Next(text, start + 1);
        }
    }

    private static int Next(string text, int from)
    {
        var found = text.AsSpan(from).IndexOfAny(Provinces);
        return found < 0 ? -1 : from + found;
    }

    private static int? EndOf(string text, int start, out string written)
    {
        written = "";
        var index = Skip(text, start + 1);
        if (index >= text.Length || Fold(text[index]) is not (>= 'A' and <= 'Z'))
        {
            return null;
        }
        Span<char> body = stackalloc char[7];
        var count = 0;
        body[count++] = Fold(text[index]);
        var end = index + 1;
        for (index = Skip(text, end); index < text.Length && Fold(text[index]) is not '\0' and var c; index = count is 3 or 4 ? Skip(text, end) : end)
        {
            if (count == body.Length)
            {
                return null;
            }
            body[count++] = c;
            end = index + 1;
        }
        if (count == 5 && end < text.Length && Special.Contains(text[end]))
        {
            body[count++] = text[end];
            end++;
        }
        written = $"{text[start]}{body[..count]}";
        return IsBody(body[1..count]) && !body[..count].ContainsAny('I', 'O') ? end : null;
    }

    private static bool IsBody(ReadOnlySpan<char> body)
    {
        var letters = body.Length - body.CountAny("0123456789");
        return body.Length switch
        {
            5 => letters <= 2,
            6 => (body[0] is >= 'A' and <= 'K' && letters <= 2 && !body[2..].ContainsAnyInRange('A', 'Z')) || (body[5] is >= 'A' and <= 'K' && letters == 1),
            _ => false,
        };
    }

    private static int Skip(string text, int index)
    {
        for (var skipped = 0; skipped < 2 && index < text.Length && DigitForms.GapOf(text[index]) is not null; skipped++)
        {
            index++;
        }
        return index;
    }

    /// <summary>A letter or digit as a plate shows it; nul where it is none.</summary>
    private static char Fold(char c) => c switch
    {
        (>= 'A' and <= 'Z') or (>= '0' and <= '9') => c,
        >= 'a' and <= 'z' => (char)(c - 'a' + 'A'),
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => (char)(c - 'Ａ' + 'A'),
        >= 'ａ' and <= 'ｚ' => (char)(c - 'ａ' + 'A'),
        _ => '\0',
    };

    /// <summary>创新A12345, 新A12345型: the end of a word that is no province, and the name of a model.</summary>
    private static bool IsPartOfName(string text, int start, int end) =>
        (end < text.Length && "批型款系版".Contains(text[end])) || (start > 0 && (text[start], text[start - 1]) switch
        {
            ('新', var before) => "创更革最全翻重刷".Contains(before),
            ('云', var before) => "阿腾百华上在".Contains(before),
            ('黑', var before) => "漆乌".Contains(before),
            ('青', var before) => "年知".Contains(before),
            _ => false,
        });
}
