using System.Globalization;
using Spectre.Console;
using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Checking.Identifiers;

namespace UnionSite.Commands;

/// <summary>Writes findings and summaries for people.</summary>
internal static class Texts
{
    private const string Indent = "      ";

    /// <summary>How much of a line a log shows, in cells.</summary>
    private const int WidestLine = 126;

    /// <summary>From how many findings on the last line counts them by code.</summary>
    private const int Many = 20;

    /// <summary>Findings by file, each with its line, and how many there are.</summary>
    public static void WriteFindings(IAnsiConsole console, IReadOnlyCollection<Finding> findings, string input)
    {
        foreach (var file in findings.GroupBy(finding => finding.Place.File))
        {
            console.MarkupLineInterpolated($"[bold]{Redaction.Of(file.Key)}[/]");
            var lines = Redaction.OfLines(LinesOf(Path.Combine(input, file.Key)), file);
            foreach (var finding in file)
            {
                WriteFinding(console, finding);
                WriteSource(console, lines, finding.Place);
            }
            console.WriteLine();
        }
        console.MarkupLine(findings.Count == 0 ? "[green]没有发现问题。[/]" : Count(findings));
    }

    /// <summary>What records asked to let pass, a line each.</summary>
    public static void WriteAllowed(IAnsiConsole console, IReadOnlyCollection<AllowedFinding> allowed)
    {
        if (allowed.Count > 0)
        {
            console.WriteLine($"按记录里的“例外”放过 {allowed.Count} 处：");
        }
        foreach (var pass in allowed)
        {
            var words = $"  {Redaction.Of(pass.Finding.Place.File)}:{pass.Finding.Place.Line} {Describe(pass)}";
            foreach (var (index, line) in Cells.Wrap(words, RoomOn(console)).Index())
            {
                console.WriteLine(index == 0 ? line : Indent + line);
            }
        }
    }

    /// <summary>What was let pass, by which check, and why.</summary>
    public static string Describe(AllowedFinding pass) => $"{pass.Finding.Code}，例外理由：{pass.Reason}（{pass.Finding.Message.TrimEnd('。')}）";

    /// <summary>What a build made.</summary>
    public static void WriteSummary(IAnsiConsole console, BuildSummary summary, string output)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("阶段", "流水线", "用时");
        table.Columns[2].RightAligned();
        foreach (var timing in summary.Timings)
        {
            table.AddRow(timing.Phase, timing.Pipeline, Seconds(timing.Elapsed));
        }
        console.WriteLine();
        console.Write(table);
        WriteFigures(console, summary);
        console.MarkupLineInterpolated($"[green]完成[/]：{Path.Combine(output, "index.html")}");
    }

    /// <summary>What a build made, in figures.</summary>
    public static void WriteFigures(IAnsiConsole console, BuildSummary summary)
    {
        console.WriteLine($"记录：{string.Join("，", summary.Records.Select(kind => $"{kind.Kind.Name()} {kind.Count}"))}");
        console.WriteLine($"网页 {summary.Pages}；海报 {summary.Posters.All}（新做 {summary.Posters.Made}）；照片 {summary.Photos.All}（新做 {summary.Photos.Made}）；"
            + $"共 {summary.Files.Count} 个文件，{summary.Files.Bytes / 1048576.0:0.0} MB");
        WriteAllowed(console, summary.Allowed);
        console.WriteLine($"警告 {summary.Warnings.Length}；总用时 {Seconds(summary.Elapsed)}");
    }

    /// <summary>错误 or 警告.</summary>
    public static string NameOf(Severity severity) => severity == Severity.Error ? "错误" : "警告";

    private static string Count(IReadOnlyCollection<Finding> findings)
    {
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        var codes = findings.CountBy(finding => finding.Code).OrderByDescending(code => code.Value).ThenBy(code => code.Key, StringComparer.Ordinal);
        return $"共 {errors} 个错误、{findings.Count - errors} 个警告"
            + (findings.Count < Many ? "。" : $"：{string.Join("，", codes.Select(code => $"{code.Key} {code.Value}"))}。");
    }

    /// <summary>How many cells words have beside the indent; on the narrowest terminal as many as the place and 错误 take.</summary>
    private static int RoomOn(IAnsiConsole console) => Math.Max(24, console.Profile.Width - Indent.Length);

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} 秒");

    /// <summary>A finding in one line, or in several that stand under its words where the terminal is narrow.</summary>
    private static void WriteFinding(IAnsiConsole console, Finding finding)
    {
        // In a file without lines the message says where.
        var (place, severity) = (finding.Place.Part is null ? $"  {finding.Place.Line}:{finding.Place.Column} " : "  ", NameOf(finding.Severity));
        var lines = Cells.Wrap($"{place}{severity} {finding.Message}{finding.Hint} {finding.Code}", RoomOn(console)).ToList();
        foreach (var (index, line) in lines.Index())
        {
            var from = index == 0 ? place.Length + severity.Length : 0;
            var to = index == lines.Count - 1 ? line.Length - finding.Code.Length : line.Length;
            var words = index == 0 ? new Spectre.Console.Paragraph(place).Append(severity, finding.Severity == Severity.Error ? Color.Red : Color.Yellow) : new Spectre.Console.Paragraph(Indent);
            console.Write(words.Append(line[from..to]).Append(line[to..] + "\n", Color.Grey));
        }
    }

    /// <summary>The line in question without the secrets in it, and a caret under the column.</summary>
    private static void WriteSource(IAnsiConsole console, string[] lines, Place place)
    {
        if (place.Part is null && place.Line <= lines.Length && Redaction.OfLine(lines, place.Line - 1) is var line && !string.IsNullOrWhiteSpace(line))
        {
            var shown = SourceLine.Of(line, place.Column, Math.Min(console.Profile.Width, WidestLine) - Indent.Length);
            console.WriteLine(Indent + shown.Text);
            console.WriteLine(Indent + shown.Caret);
        }
    }

    private static string[] LinesOf(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length > Reading.InputFolder.LargestList || info.LinkTarget is not null)
        {
            return [];
        }
        return Reading.SourceText.Decode(path, File.ReadAllBytes(path), [])?.Value.Split('\n') ?? [];
    }
}
