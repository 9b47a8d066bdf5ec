using System.Text;

namespace UnionSite.Records;

/// <summary>
/// The order of books on the shelf by their call numbers. The class goes by the rule of 《中国图书馆分类法》第五版使用手册, pages 82 and 83: sign by
/// sign from the left, figures as decimals (R19, R197, R2), where the dot after each third figure counts for nothing; what stands alike up to an
/// auxiliary sign comes before its divisions, in the order - ( ) " " = 〈 〉 : +. The book number comes after that: letters by the alphabet, and numbers
/// as whole ones, as 种次号 are counted through (9 before 12). Books without a call number come last.
/// </summary>
public static class ShelfOrder
{
    private const char EndOfClass = '\u0001';

    /// <summary>The books as they stand on the shelf.</summary>
    public static ImmutableArray<Holding> Sort(IEnumerable<Holding> books) =>
    [
        .. books.Select(book => (Book: book, Key: book.CallNumber is { } number ? KeyOf(number.Value) : null))
            .OrderBy(pair => pair.Key is null).ThenBy(pair => pair.Key, StringComparer.Ordinal).ThenBy(pair => pair.Book.Key.Id, StringComparer.Ordinal)
            .Select(pair => pair.Book),
    ];

    /// <summary>What puts a call number in its place among others, when they are compared sign by sign.</summary>
    public static string KeyOf(string callNumber)
    {
        var slash = callNumber.IndexOf('/');
        var (ofClass, ofBook) = slash < 0 ? (callNumber, "") : (callNumber[..slash], callNumber[(slash + 1)..]);
        var key = new StringBuilder();
        foreach (var sign in ofClass.Where(sign => sign != '.' && !char.IsWhiteSpace(sign)))
        {
            key.Append(Ranked(sign));
        }
        AppendBookNumber(key.Append(EndOfClass), ofBook);
        return key.ToString();
    }

    // Auxiliary signs come before all figures and letters. An input method writes them wide.
    private static char Ranked(char sign) => sign switch
    {
        '-' or '－' => '\u0010',
        '(' or '（' => '\u0011',
        ')' or '）' => '\u0012',
        '"' or '“' or '”' => '\u0013',
        '=' or '＝' => '\u0014',
        '<' or '＜' or '〈' => '\u0015',
        '>' or '＞' or '〉' => '\u0016',
        ':' or '：' => '\u0017',
        '+' or '＋' => '\u0018',
        _ => sign,
    };

    // A number is led by how many digits it has, so that the longer one is the greater.
    private static void AppendBookNumber(StringBuilder key, string number)
    {
        for (var i = 0; i < number.Length; i++)
        {
            if (!char.IsAsciiDigit(number[i]))
            {
                key.Append(number[i]);
                continue;
            }
            var end = i;
            while (end < number.Length && char.IsAsciiDigit(number[end]))
            {
                end++;
            }
            var digits = number.AsSpan(i, end - i).TrimStart('0');
            key.Append('0').Append((char)('0' + digits.Length)).Append(digits);
            i = end - 1;
        }
    }
}
