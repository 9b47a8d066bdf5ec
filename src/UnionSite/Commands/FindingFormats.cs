using System.Text.Json;
using System.Text.Json.Serialization;
using UnionSite.Building;
using UnionSite.Checking;
using UnionSite.Checking.Identifiers;

namespace UnionSite.Commands;

/// <summary>Writes findings for programs.</summary>
internal static class FindingFormats
{
    /// <summary>One JSON array of <c>{file, line, column, code, severity, message, hint}</c>.</summary>
    public static string Json(IEnumerable<Finding> findings) => JsonSerializer.Serialize(
        [.. findings.Select(finding => new FindingJson(
            Redaction.Of(finding.Place.File), finding.Place.Line, finding.Place.Column, finding.Code,
            finding.Severity == Severity.Error ? "error" : "warning", finding.Message, finding.Hint))],
        FindingJsonContext.Readable.FindingJsonArray);

    /// <summary>Workflow annotations, a line each (GitHub Actions, workflow commands); a notice for what was allowed.</summary>
    /// <param name="check">The findings.</param>
    /// <param name="input">The input folder, which annotations name files from.</param>
    public static IEnumerable<string> GitHub(CheckResult check, string input) =>
        check.Findings.Select(finding => Annotation(finding.Severity == Severity.Error ? "error" : "warning", finding, finding.Message + finding.Hint, input))
            .Concat(check.Allowed.Select(pass => Annotation("notice", pass.Finding, Texts.Describe(pass), input)));

    private static string Annotation(string level, Finding finding, string message, string input) =>
        $"::{level} file={Property($"{input.TrimEnd('/')}/{Redaction.Of(finding.Place.File)}")},line={finding.Place.Line},col={finding.Place.Column},"
        + $"title={Property(finding.Code)}::{Data(message)}";

    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}

internal sealed record FindingJson(string File, int Line, int Column, string Code, string Severity, string Message, string Hint);

[JsonSerializable(typeof(FindingJson[]))]
internal sealed partial class FindingJsonContext : JsonSerializerContext
{
    /// <summary>Chinese stays readable.</summary>
    public static FindingJsonContext Readable { get; } = new(ReadableJson.Options());
}
