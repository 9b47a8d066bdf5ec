using System.Globalization;
using System.Text.RegularExpressions;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads <c>boards.yml</c>.</summary>
internal static partial class NoticeBoardReader
{
    /// <summary>The list of boards.yml.</summary>
    public static readonly FieldName Boards = new("公告栏", "boards");
    private static readonly FieldName Location = new("地点", "place");
    private static readonly FieldName Size = new("尺寸", "size");
    private static readonly FieldName Width = new("宽", "width");
    private static readonly FieldName Height = new("高", "height");
    private static readonly FieldName Contents = new("内容", "contents");

    private const string InMillimetres = "请用毫米写，从 300 到 20000：一米二写 1200。";

    private static readonly ValueForm<int> Millimetres = new(
        static (text, out value) => IsLength(LengthText().Match(text).Groups[1].Value, out value), "不是公告栏的边长", InMillimetres, "1800", 1800);

    private static readonly ValueForm<Dimensions> Measures = new(ParseMeasures, "不是公告栏的宽和高", $"请先写宽、再写高，如 1800×1200；{InMillimetres}", "1800×1200", new(1800, 1200));

    /// <summary>Reads the boards. One whose size is missing or wrong reads as one of 1800×1200, and the finding stops the build.</summary>
    public static ImmutableArray<NoticeBoard> Read(YamlMap map, Site site, ICollection<Finding> findings) => Fields.Read(map, findings, fields =>
    {
        var content = ValueForms.OneOf([.. RecordKinds.All.Select(kind => kind.Name()), .. site.Categories], name => name);
        var boards = fields.Entries(Boards, entry => new NoticeBoard
        {
            Name = entry.Required(SharedFields.Name, ValueForms.Text),
            Location = entry.Required(Location, ValueForms.Text),
            Size = ReadSize(entry),
            Contents = entry.List(Contents, content),
            Audience = entry.Optional(SharedFields.AudienceName, ValueForms.Audience)?.Value ?? Audience.Staff,
        });
        ReportDoubles(boards, findings);
        return boards;
    });

    private static Dimensions ReadSize(Fields entry)
    {
        var inParts = entry.Has(Width) | entry.Has(Height);
        if (entry.Has(Size) && inParts)
        {
            entry.Report(Finding.Error("field-twice", entry.Place, $"“{Size}”和“{Width}”“{Height}”都写了。", $"请只写一种：“{Size}: 1800×1200”，或者“{Width}: 1800”和“{Height}: 1200”。"));
        }
        return entry.Has(Size) || !inParts
            ? entry.Required(Size, Measures)
            : new Dimensions(entry.Required(Width, Millimetres), entry.Required(Height, Millimetres));
    }

    private static void ReportDoubles(ImmutableArray<NoticeBoard> boards, ICollection<Finding> findings)
    {
        foreach (var same in boards.Where(board => board.Name.Value.Length > 0).GroupBy(board => board.Name.Value).Where(group => group.Skip(1).Any()))
        {
            findings.Add(Finding.Error("board-twice", same.Last().Name.Place, $"有两块公告栏都叫“{same.Key}”，分不清海报贴在哪一块。", "请给其中一块换一个名称。"));
        }
    }

    private static bool ParseMeasures(string text, out Dimensions extent)
    {
        var match = MeasuresText().Match(text);
        var right = IsLength(match.Groups[1].Value, out var width) & IsLength(match.Groups[2].Value, out var height);
        extent = new Dimensions(width, height);
        return right;
    }

    private static bool IsLength(string digits, out int length) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out length) && length is >= 300 and <= 20_000;

    [GeneratedRegex(@"^(\d{1,6})\s*(?:mm|毫米)?$", RegexOptions.IgnoreCase)]
    private static partial Regex LengthText();

    [GeneratedRegex(@"^(\d{1,6})\s*(?:mm|毫米)?\s*[×xX*＊]\s*(\d{1,6})\s*(?:mm|毫米)?$", RegexOptions.IgnoreCase)]
    private static partial Regex MeasuresText();
}
