using System.Globalization;
using Spectre.Console;
using UnionSite.Building;
using UnionSite.Checking;

namespace UnionSite.Commands;

/// <summary>Writes findings and summaries for people.</summary>
internal static class Texts
{
    /// <summary>Findings by file, each with its line, and how many there are.</summary>
    public static void WriteFindings(IAnsiConsole console, IReadOnlyCollection<Finding> findings, string input)
    {
        foreach (var file in findings.GroupBy(finding => finding.Place.File))
        {
            console.MarkupLineInterpolated($"[bold]{file.Key}[/]");
            var lines = LinesOf(Path.Combine(input, file.Key));
            foreach (var finding in file)
            {
                var colour = finding.Severity == Severity.Error ? "red" : "yellow";
                console.MarkupLine($"  {finding.Place.Line}:{finding.Place.Column} [{colour}]{NameOf(finding.Severity)}[/] {Markup.Escape(finding.Message)}{Markup.Escape(finding.Hint)} [grey]{finding.Code}[/]");
                WriteSource(console, lines, finding.Place);
            }
            console.WriteLine();
        }
        var errors = findings.Count(finding => finding.Severity == Severity.Error);
        console.MarkupLine(findings.Count == 0 ? "[green]没有发现问题。[/]" : $"共 {errors} 个错误、{findings.Count - errors} 个警告。");
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
            console.WriteLine($"  {pass.Finding.Place.File}:{pass.Finding.Place.Line} {Describe(pass)}");
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
        console.WriteLine($"记录：{string.Join("，", summary.Records.Select(kind => $"{kind.Kind.Name()} {kind.Count}"))}");
        console.WriteLine($"网页 {summary.Pages}；海报 {summary.Posters.All}（新做 {summary.Posters.Made}）；照片 {summary.Photos.All}（新做 {summary.Photos.Made}）；"
            + $"共 {summary.Files.Count} 个文件，{summary.Files.Bytes / 1048576.0:0.0} MB");
        WriteAllowed(console, summary.Allowed);
        console.WriteLine($"警告 {summary.Warnings.Length}；总用时 {Seconds(summary.Elapsed)}");
        console.MarkupLineInterpolated($"[green]完成[/]：{Path.Combine(output, "index.html")}");
    }

    /// <summary>错误 or 警告.</summary>
    public static string NameOf(Severity severity) => severity == Severity.Error ? "错误" : "警告";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} 秒");

    /// <summary>The line in question, and a caret under the column.</summary>
    private static void WriteSource(IAnsiConsole console, string[] lines, Place place)
    {
        if (place.Line > lines.Length || lines[place.Line - 1].Trim().Length == 0)
        {
            return;
        }
        var line = lines[place.Line - 1];
        var start = Math.Clamp(place.Column - 21, 0, line.Length);
        var shown = line[start..Math.Min(line.Length, start + 60)].Replace('\t', ' ');
        var before = shown[..Math.Clamp(place.Column - 1 - start, 0, shown.Length)];
        console.WriteLine($"      {shown}");
        console.WriteLine($"      {new string(' ', before.Sum(c => c < '\u1100' ? 1 : 2))}^");
    }

    private static string[] LinesOf(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length > Reading.InputFolder.LargestText || info.LinkTarget is not null)
        {
            return [];
        }
        return Reading.SourceText.Decode(path, File.ReadAllBytes(path), [])?.Value.Split('\n') ?? [];
    }
}
