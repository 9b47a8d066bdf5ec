using System.Text.Json.Nodes;

namespace UnionSite.Printing;

/// <summary>A poster that is to be printed.</summary>
/// <param name="Poster">What pages say of it.</param>
/// <param name="Tiling">How it is cut for the office's printer; null when that prints it whole.</param>
/// <param name="Template">The template, by name.</param>
/// <param name="Data">Makes the template's data. It is made when the poster is, so that thousands of posters need no memory at once.</param>
/// <param name="Photos">The photos it shows.</param>
/// <param name="Records">The records that it tells of; a fault in its text is looked for in these.</param>
internal sealed record PosterJob(
    PublishedPoster Poster, Tiling? Tiling, string Template, Func<JsonObject> Data, ImmutableArray<Photo> Photos, ImmutableArray<BoardRecord> Records)
{
    /// <summary>What the press makes, by ending: where each goes in the output.</summary>
    public ImmutableArray<(string Ending, string Path)> Files =>
        Poster.Tiled is { } tiled ? [(".pdf", Poster.Path), ("-tiles.pdf", tiled.Path)] : [(".pdf", Poster.Path)];
}
