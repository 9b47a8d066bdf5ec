using System.Text;
using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes <c>next-change</c>, by which a server knows when to publish again though nobody edits anything.</summary>
internal static class NextChangeFile
{
    public const string FileName = "next-change";

    /// <summary>One line: the first moment of the <see cref="NextChange"/> in China, as ISO 8601; empty when none lies ahead.</summary>
    public static OutputFile Write(Edition edition, IEnumerable<PublishedPoster> posters) =>
        new(FileName, Encoding.ASCII.GetBytes(NextChange.Of(edition, posters) is { } day ? $"{Plain.Instant(day)}\n" : "\n"));
}
