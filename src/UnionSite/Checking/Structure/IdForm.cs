using System.Text.RegularExpressions;


namespace UnionSite.Checking.Structure;

/// <summary>
/// Ids become file names, so they are names that every system can store: Windows allows no <c>\ : * ? " &lt; &gt; |</c>, no control
/// character, no space or dot at the end, and reserves some names. A folder that ends in .html could be a page.
/// </summary>
internal sealed partial class IdForm : IRule
{
    private const int LongestSegment = 120;

    public IEnumerable<Finding> Check(CheckContext context) =>
        from record in context.Board.All
        from name in record.FormerIds.Select(old => (Key: record.Key with { Id = old.Value }, old.Place)).Prepend((record.Key, Place: PlaceOf(record)))
        where name.Key.Id.Length > 0 && !IsGood(name.Key)
        select Finding.Error("id-form", name.Place,
            $"编号“{name.Key.Id}”不能用作网址。",
            $"编号（或文件名）不超过 {LongestSegment} 字，不能有 \\ : * ? \" < > | 和换行，不能以点或空格开头或结尾，也不能叫 index、con、nul 等保留名；文件夹名不能以 .html 结尾。");

    private static Place PlaceOf(BoardRecord record) =>
        record.Key.Kind is RecordKind.Award or RecordKind.Holding ? record.Place : Place.StartOf(record.Place.File);

    private static bool IsGood(RecordKey key)
    {
        var mayHaveFolders = key.Kind is RecordKind.Disclosure or RecordKind.Activity;
        var segments = key.Id.Split('/');
        return (mayHaveFolders || segments.Length == 1)
            && segments.All(segment => segment.Length <= LongestSegment && Segment().IsMatch(segment) && !Reserved().IsMatch(segment))
            && !segments[..^1].Any(folder => folder.EndsWith(".html", StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^[^\\:*?""<>|\p{Cc}\p{Cf}\s.](?:[^\\:*?""<>|\p{Cc}\p{Cf}]*[^\\:*?""<>|\p{Cc}\p{Cf}\s.])?$")]
    private static partial Regex Segment();

    [GeneratedRegex(@"^(?:index|con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
