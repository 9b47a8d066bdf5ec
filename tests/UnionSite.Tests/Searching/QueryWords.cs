using System.Text.RegularExpressions;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

/// <summary>What the browser makes of a query (docs/search.md, Words of a query), written a second time to hold the browser's against it.</summary>
internal static partial class QueryWords
{
    /// <summary>The words of a query, each with its alternatives.</summary>
    public static IReadOnlyList<string[]> Of(string query, params (string Short, string Long)[] aliases) =>
    [
        .. Word().Matches(query).Select(match => Folding.Of(match.Groups["quoted"] is { Success: true } quoted ? quoted.Value : match.Value).Trim())
            .DistinctBy(word => NormalForm.OfFolded(word)).Select(word => Alternatives(word, aliases)).Where(alternatives => alternatives.Length > 0),
    ];

    /// <summary>Whether a query hits a record of one block.</summary>
    public static bool Matches(string query, string block)
    {
        var folded = Folding.Of(block);
        string[] forms = [NormalForm.OfFolded(folded), .. Readings.OfBlock(folded)];
        return Of(query).All(alternatives => alternatives.Any(word => forms.Any(form => form.Contains(word, StringComparison.Ordinal))));
    }

    private static string[] Alternatives(string word, (string Short, string Long)[] aliases)
    {
        var form = NormalForm.OfFolded(word);
        return form == "" ? [] :
        [
            .. new[] { form, Readings.OfWord(word) }
                .Concat(aliases.SelectMany(alias => new[] { Replaced(form, alias.Short, alias.Long), Replaced(form, alias.Long, alias.Short) }))
                .OfType<string>().Distinct(),
        ];
    }

    private static string? Replaced(string form, string alias, string other) =>
        form.Contains(alias, StringComparison.Ordinal) ? form.Replace(alias, other, StringComparison.Ordinal) : null;

    [GeneratedRegex(@"""(?<quoted>[^""]*)""|“(?<quoted>[^”]*)”|[^""“”\s]+")]
    private static partial Regex Word();
}
