using System.Text.RegularExpressions;
using UnionSite.Reading;

namespace UnionSite.Checking;

/// <summary>
/// Ids become file names and addresses, so they hold letters, digits, Chinese characters, hyphens, underscores and dots, and are
/// names that every system can store (Windows reserves some).
/// </summary>
internal sealed partial class IdForm : IRule
{
    public IEnumerable<Finding> Check(Board board, InputFolder folder) =>
        from record in board.All
        where record.Key.Id.Length > 0 && !IsGood(record.Key)
        select Finding.Error("id-form", record.Key.Kind is RecordKind.Award or RecordKind.Holding ? record.Place : Place.StartOf(record.Place.File),
            $"编号“{record.Key.Id}”不能用作网址。",
            "编号（或文件名）只能用汉字、字母、数字、“-”、“_”和“.”，不能以“.”开头或结尾，也不能叫 index、con、nul 等保留名。");

    private static bool IsGood(RecordKey key)
    {
        var mayHaveFolders = key.Kind is RecordKind.Disclosure or RecordKind.Activity;
        var segments = key.Id.Split('/');
        return (mayHaveFolders || segments.Length == 1) && segments.All(segment => Segment().IsMatch(segment) && !Reserved().IsMatch(segment));
    }

    [GeneratedRegex(@"^[\p{L}\p{M}\p{Nd}_-](?:[\p{L}\p{M}\p{Nd}_.·（）()—-]{0,118}[\p{L}\p{M}\p{Nd}_）)-])?$")]
    private static partial Regex Segment();

    [GeneratedRegex(@"^(?:index|con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
