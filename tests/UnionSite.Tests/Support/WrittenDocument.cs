using System.Security;

namespace UnionSite.Tests.Support;

/// <summary>
/// Makes the office documents of the examples in <c>docs/checks.md</c> from what stands there in words. Each line is a paragraph (docx) or a row (xlsx);
/// those that begin with 作者：, 批注：, 隐藏的行：, 工作表：, 隐藏的工作表：  say what else there is.
/// </summary>
internal static class WrittenDocument
{
    /// <summary>Whether a file is written so.</summary>
    public static bool Fits(string path) => path.EndsWith(".docx", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal);

    /// <summary>The document that some lines describe.</summary>
    public static byte[] Pack(string path, string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        var core = OfficeFiles.Core($"<dc:creator>{SecurityElement.Escape(Take(lines, "作者：").FirstOrDefault() ?? "")}</dc:creator>");
        return path.EndsWith(".docx", StringComparison.Ordinal) ? Docx(lines, core) : Xlsx(lines, core);
    }

    private static byte[] Docx(List<string> lines, (string, string, string) core)
    {
        var comments = Take(lines, "批注：");
        var body = string.Concat(lines.Select(line => OfficeFiles.P(line)));
        return comments.Count == 0 ? OfficeFiles.Docx(body, core) : OfficeFiles.Docx(body, core, OfficeFiles.WordPart("comments", "comments",
            string.Concat(comments.Select(comment => $"<w:comment w:id=\"0\">{OfficeFiles.P(comment)}</w:comment>"))));
    }

    private static byte[] Xlsx(List<string> lines, (string, string, string) core)
    {
        var sheets = new List<(string Name, string State, string Xml)>();
        var rows = new List<string>();
        foreach (var line in lines)
        {
            if (line.Split("工作表：") is [var state, var name])
            {
                sheets.Add((name, state.Length > 0 ? "hidden" : "visible", ""));
                rows.Add("");
            }
            else
            {
                var isHidden = line.StartsWith("隐藏的行：", StringComparison.Ordinal);
                rows[^1] += OfficeFiles.Row(rows[^1].Split("<row ").Length, isHidden ? line["隐藏的行：".Length..] : line, isHidden ? "hidden=\"1\"" : "");
            }
        }
        return OfficeFiles.Xlsx(sheets.Zip(rows).Select(pair => (pair.First.Name, pair.First.State, $"<sheetData>{pair.Second}</sheetData>")), more: core);
    }

    private static List<string> Take(List<string> lines, string mark)
    {
        var taken = lines.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).ToList();
        lines.RemoveAll(taken.Contains);
        return [.. taken.Select(line => line[mark.Length..])];
    }
}
