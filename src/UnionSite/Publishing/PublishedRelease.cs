using UnionSite.Building;

namespace UnionSite.Publishing;

/// <summary>What publishing did.</summary>
/// <param name="Name">The new release.</param>
/// <param name="Replaced">The release it replaced; null at the first.</param>
/// <param name="Removed">The releases that were deleted.</param>
/// <param name="Seal">The hash of the journal, and so of all that was ever published there; null when it was a rehearsal.</param>
/// <param name="Folder">Where the new release lies.</param>
/// <param name="Summary">What was built.</param>
/// <param name="Told">Who was told of it, and who could not be, a line each.</param>
internal sealed record PublishedRelease(string Name, string? Replaced, ImmutableArray<string> Removed, string? Seal, string Folder, BuildSummary Summary, ImmutableArray<string> Told);
