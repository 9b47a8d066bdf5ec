using System.Text.RegularExpressions;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads <c>printed.yml</c>, which a build wrote and the office put back.</summary>
internal static partial class PostingRecordReader
{
    /// <summary>The list of printed.yml.</summary>
    public static readonly FieldName Posters = new("张贴", "posted");
    private static readonly FieldName BoardName = new("公告栏", "board");
    private static readonly FieldName Content = new("内容", "content");

    private const string TakeTheOffered = "这个文件不用自己写：请从网站的“海报”一栏下载“张贴记录”，整个替换。";

    private static readonly ValueForm<string> PosterId = Matching(PosterIdText(), "不是海报的编号", "disclosures/2026/q3-canteen");

    private static readonly ValueForm<string> Fingerprint = Matching(FingerprintText(), "不是 12 位的内容代码", "3f9a0c12be77");

    /// <summary>Reads the record.</summary>
    public static PostingRecord Read(YamlMap map, ICollection<Finding> findings) => Fields.Read(map, findings, fields =>
    {
        var day = fields.Optional(SharedFields.Date, ValueForms.Date)?.Value;
        var posters = fields.Entries(Posters, entry => new PostedPoster(
            entry.Required(BoardName, ValueForms.Text), entry.Required(SharedFields.Poster, PosterId), entry.Required(Content, Fingerprint))
        { Place = entry.Place });
        ReportDoubles(posters, findings);
        return new PostingRecord(day, posters);
    });

    private static void ReportDoubles(ImmutableArray<PostedPoster> posters, ICollection<Finding> findings)
    {
        foreach (var same in posters.GroupBy(posted => (posted.Board, posted.Poster)).Where(group => group.Key.Poster.Length > 0 && group.Skip(1).Any()))
        {
            findings.Add(Finding.Error("posted-twice", same.Last().Place, $"公告栏“{same.Key.Board}”上的海报“{same.Key.Poster}”写了两次，分不清贴着的是哪一张。", TakeTheOffered));
        }
    }

    private static ValueForm<string> Matching(Regex form, string complaint, string example) =>
        new((text, out value) => form.IsMatch(value = text), complaint, TakeTheOffered, example, "");

    /// <summary>Where its PDF lies under <c>posters/</c>, without the ending.</summary>
    [GeneratedRegex(@"^[a-z]+/.*(?<!\.pdf)$")]
    private static partial Regex PosterIdText();

    [GeneratedRegex("^[0-9a-f]{12}$")]
    private static partial Regex FingerprintText();
}
