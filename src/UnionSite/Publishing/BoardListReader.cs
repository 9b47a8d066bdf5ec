using UnionSite.Building;
using UnionSite.Reading;
using UnionSite.Reading.Yaml;

namespace UnionSite.Publishing;

/// <summary>Reads the list of boards that are published together: <c>公开栏: [{内容, 发布到, 对象, 网址}]</c>. Paths are counted from the list's folder.</summary>
internal static class BoardListReader
{
    private static readonly FieldName Boards = new("公开栏", "boards");
    private static readonly FieldName Input = new("内容", "input");
    private static readonly FieldName To = new("发布到", "to");
    private static readonly FieldName Url = new("网址", "site_url");

    /// <summary>The boards of a list.</summary>
    /// <param name="file">The list.</param>
    /// <param name="common">What holds for each of them where the list says nothing.</param>
    /// <exception cref="RecordsHaveErrorsException">The list has errors.</exception>
    public static ImmutableArray<PublishTarget> Read(string file, PublishTarget common)
    {
        if (!File.Exists(file))
        {
            throw new WrongUsageException($"没有“{file}”这个文件。请用 --boards 写出公开栏清单的路径。");
        }
        var findings = new List<Finding>();
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var targets = SourceText.Decode(Path.GetFileName(file), File.ReadAllBytes(file), findings) is { } text
            && YamlReader.Read(text.File, text.Value, 0, findings) is { } yaml
            ? Read(yaml, folder, common, findings)
            : [];
        if (targets.IsEmpty && findings.Count == 0)
        {
            findings.Add(Finding.Error("field-missing", Place.StartOf(Path.GetFileName(file)), $"没有写“{Boards}”。", $"请写成“{Boards}:”，下面每一项以“- {Input}: ……”开头。"));
        }
        return !findings.Exists(finding => finding.Severity == Severity.Error) ? targets : throw new RecordsHaveErrorsException([.. findings]);
    }

    private static ImmutableArray<PublishTarget> Read(YamlNode yaml, string folder, PublishTarget common, List<Finding> findings)
    {
        if (yaml is not YamlMap map)
        {
            findings.Add(Finding.Error("field-shape", yaml.Place, "这里应是一组字段。", $"请写成“{Boards}:”，下面每一项以“- {Input}: ……”开头。"));
            return [];
        }
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return Fields.Read(map, findings, fields => fields.Entries(Boards, entry => ReadBoard(entry, folder, common, taken)));
    }

    private static PublishTarget ReadBoard(Fields entry, string folder, PublishTarget common, HashSet<string> taken)
    {
        var (input, to) = (entry.Required(Input, ValueForms.Text), entry.Required(To, ValueForms.Text));
        var board = common with
        {
            To = Path.GetFullPath(to.Value, folder),
            Build = common.Build with
            {
                Input = Path.GetFullPath(input.Value, folder),
                Audience = entry.Optional(SharedFields.AudienceName, ValueForms.Audience)?.Value ?? common.Build.Audience,
                SiteUrl = entry.Optional(Url, ValueForms.Url)?.Value ?? common.Build.SiteUrl,
            },
        };
        if (input.Value.Length > 0 && !Directory.Exists(board.Build.Input))
        {
            entry.Report(Finding.Error("field-value", input.Place, $"没有“{input.Value}”这个内容目录。", "路径从清单所在的文件夹算起，请核对。"));
        }
        if (!taken.Add(board.To))
        {
            entry.Report(Finding.Error("board-twice", to.Place, $"有两块公开栏都发布到“{to.Value}”，后一块会替下前一块。", "请给其中一块换一个目录。"));
        }
        return board;
    }
}
