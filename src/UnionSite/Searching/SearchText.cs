using System.Text;

namespace UnionSite.Searching;

/// <summary>
/// Makes text ready for the index. The index carries the text as readers see it, for snippets. Folding it for comparison is left
/// to the browser, which folds the query by the same function: two implementations could disagree, one cannot. That function,
/// with the rule in words, is <c>normalize</c> in <c>theme/assets/search.js</c>; its examples are <c>tests/search-cases.json</c>.
/// </summary>
internal static class SearchText
{
    // What PlainText puts between the cells of a row.
    private const char CellSeparator = '\t';

    /// <summary>
    /// Puts each line on one line: white space runs become one space, spaces between two Han are dropped, as they are mere layout.
    /// Cells of a table become lines of their own. Nothing matches across a line feed, so no hit is put together from two cells.
    /// </summary>
    public static string Join(IEnumerable<string?> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            AppendLine(text, line);
        }
        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, string? line)
    {
        var wantsFeed = text.Length > 0;
        var wantsSpace = false;
        foreach (var letter in line ?? "")
        {
            if (letter == CellSeparator)
            {
                wantsFeed = text.Length > 0;
                wantsSpace = false;
            }
            else if (char.IsWhiteSpace(letter))
            {
                wantsSpace = true;
            }
            else
            {
                if (wantsFeed)
                {
                    text.Append('\n');
                }
                else if (wantsSpace && text.Length > 0 && !(IsHan(text[^1]) && IsHan(letter)))
                {
                    text.Append(' ');
                }
                wantsFeed = wantsSpace = false;
                text.Append(letter);
            }
        }
    }

    private static bool IsHan(char letter) =>
        letter is '々' or '〇' or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');
}
