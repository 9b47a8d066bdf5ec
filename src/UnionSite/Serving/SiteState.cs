using System.Text.Json;
using System.Text.Json.Serialization;
using UnionSite.Checking.Identifiers;

namespace UnionSite.Serving;

/// <summary>What a page that is being looked at has to know.</summary>
/// <param name="Version">Names the build that is shown; empty until there is one.</param>
/// <param name="Trouble">Why the last build failed, in a sentence; null when it did not.</param>
/// <param name="Problems">The places to mend, where there are any to name.</param>
internal sealed record SiteState(string Version, string? Trouble, ImmutableArray<Problem> Problems)
{
    /// <summary>Before the first build.</summary>
    public static SiteState Unbuilt { get; } = new("", null, []);

    /// <summary>After a build that succeeded.</summary>
    public static SiteState Built() => new(Guid.NewGuid().ToString("N"), null, []);

    /// <summary>The same site, and why there is no newer one.</summary>
    public SiteState Failed(string trouble, IEnumerable<Finding> findings) => this with
    {
        Trouble = trouble,
        Problems = [.. findings.Where(finding => finding.Severity == Severity.Error).Select(Problem.Of)],
    };

    /// <summary>The state as one line of JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SiteStateJson.Default.SiteState);
}

/// <summary>An error as a page shows it.</summary>
internal sealed record Problem(string File, int Line, int Column, string Message, string Hint)
{
    /// <summary>An error.</summary>
    public static Problem Of(Finding finding) =>
        new(Redaction.Of(finding.Place.File), finding.Place.Line, finding.Place.Column, finding.Message, finding.Hint);
}

[JsonSerializable(typeof(SiteState))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
internal sealed partial class SiteStateJson : JsonSerializerContext;
