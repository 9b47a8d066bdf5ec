using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace UnionSite.Searching.Text;

/// <summary>
/// The other way to write what a block or a word holds (docs/search.md, Readings): a day, a month, an ISBN, a number, each written out and in its form.
/// </summary>
internal static partial class Readings
{
    // What a rule has taken is this to the next ones: it stands in no rule.
    private const string Taken = "\n";

    private static readonly ImmutableArray<Rule> Rules =
    [
        new(SignedDay(), "-/.", ReadDay), new(ChineseDay(), "年", ReadDay),
        new(SignedMonth(), "-", ReadMonth), new(ChineseMonth(), "年", ReadMonth),
        new(Isbn13(), "7", ReadIsbn), new(Isbn10(), "-n", ReadIsbn),
        new(Number(), ".万亿", WrittenNumber.Read),
    ];

    /// <summary>The readings of what a folded block holds, the last four digits of an ISBN too.</summary>
    public static IReadOnlyList<string> OfBlock(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }
        var readings = new List<string>();
        foreach (var rule in Rules)
        {
            if (rule.MayApply(folded))
            {
                folded = rule.Written.Replace(folded, match => Take(rule, match, readings));
            }
        }
        return readings;
    }

    /// <summary>The reading of a folded word of a query, where that as a whole is something written in another way.</summary>
    public static string? OfWord(string folded) => Rules
        .Select(rule => rule.Written.Match(folded) is { Success: true } match && match.Length == folded.Length ? rule.Read(match) : null)
        .FirstOrDefault(reading => reading is not null) is { } reading && reading != NormalForm.OfFolded(folded) ? reading : null;

    private static string Take(Rule rule, Match match, List<string> readings)
    {
        if (rule.Read(match) is not { } reading)
        {
            return match.Value;
        }
        if (reading != NormalForm.OfFolded(match.Value))
        {
            readings.Add(reading);
        }
        if (rule.Read == ReadIsbn)
        {
            readings.Add($"{NormalForm.RunMark}{reading[^4..]}");
        }
        return Taken;
    }

    private static string? ReadDay(Match match) =>
        ReadMonth(match) is { } month && int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day
            ? $"{month}^{day}日" : null;

    private static string? ReadMonth(Match match) =>
        int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month
            ? $"^{match.Groups["year"]}年^{month}月" : null;

    private static string? ReadIsbn(Match match) => $"{NormalForm.RunMark}{match.Value.Replace("-", "", StringComparison.Ordinal)}";

    [GeneratedRegex(@"(?<![0-9])(?<year>(?:19|20)[0-9]{2})(?<sign>[-/.])(?<month>[0-9]{1,2})\k<sign>(?<day>[0-9]{1,2})(?![0-9])")]
    private static partial Regex SignedDay();

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2}) *年 *(?<month>[0-9]{1,2}) *月 *(?<day>[0-9]{1,2}) *日")]
    private static partial Regex ChineseDay();

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{1,2})(?![-/.0-9])")]
    private static partial Regex SignedMonth();

    [GeneratedRegex("(?<![0-9])(?<year>(?:19|20)[0-9]{2}) *年 *(?<month>[0-9]{1,2}) *月")]
    private static partial Regex ChineseMonth();

    [GeneratedRegex("(?<![0-9-])97[89](?:-?[0-9]){10}(?![0-9-])")]
    private static partial Regex Isbn13();

    // Ten digits are an ISBN where they have its three hyphens or are called one.
    [GeneratedRegex("(?<![0-9-])(?:(?<=isbn[: ]*)|(?=(?:[0-9]+-){3}[0-9]*[0-9x](?![0-9-])))[0-9](?:-?[0-9]){8}-?[0-9x](?![0-9-])")]
    private static partial Regex Isbn10();

    [GeneratedRegex(@"[¥$]?(?<![0-9.]|[0-9],)(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?<fraction>[0-9]+))?(?![0-9.]|,[0-9]) *(?<unit>[万亿]?) *(?<yuan>元?)")]
    private static partial Regex Number();

    /// <summary>A rule of how something is written.</summary>
    /// <param name="Written">How it is written.</param>
    /// <param name="Signs">Of which it has one where its reading is not its form.</param>
    /// <param name="Read">Its reading; null where it is none, such as the 13th month.</param>
    private sealed record Rule(Regex Written, string Signs, Func<Match, string?> Read)
    {
        private readonly SearchValues<char> _signs = SearchValues.Create(Signs);

        public bool MayApply(string folded) => folded.AsSpan().ContainsAny(_signs);
    }
}
