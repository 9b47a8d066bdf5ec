using System.Text.Json.Nodes;

namespace UnionSite.Printing;

/// <summary>A poster that is to be printed.</summary>
/// <param name="Poster">What pages say of it.</param>
/// <param name="Template">The template, by name.</param>
/// <param name="Data">Makes the template's data. It is made when the poster is, so that thousands of posters need no memory at once.</param>
/// <param name="Photos">The photos it shows.</param>
/// <param name="Records">The records that it tells of; a fault in its text is looked for in these.</param>
internal sealed record PosterJob(
    PublishedPoster Poster, string Template, Func<JsonObject> Data, ImmutableArray<Photo> Photos, ImmutableArray<BoardRecord> Records)
{
    /// <summary>How it is cut for the office's printer; null when that prints it whole.</summary>
    public Tiling? Tiling { get; private init; }

    /// <summary>What the press makes, by ending: where each goes in the output.</summary>
    public ImmutableArray<(string Ending, string Path)> Files =>
    [
        (".pdf", Poster.Path),
        (".webp", Poster.Thumbnail.Path),
        .. Poster.Tiled is { } tiled ? [("-tiles.pdf", tiled.Path)] : ImmutableArray<(string, string)>.Empty,
    ];

    /// <summary>The job for an office with this paper: a larger poster is made in parts too.</summary>
    public PosterJob For(PaperSize printer) => Tiling.Of(Poster.Paper, Poster.Landscape, printer) is { } tiling
        ? this with { Tiling = tiling, Poster = Poster with { Tiled = new TiledPoster($"{Poster.Path[..^".pdf".Length]}-{printer}.pdf", printer, tiling.Sheets) } }
        : this;
}
