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
    /// <summary>The sheets that it may be on, the smallest first.</summary>
    public ImmutableArray<PosterSheet> Sheets { get; private init; } = [];

    /// <summary>The job for an office with this paper: a larger poster is made in parts too.</summary>
    public PosterJob For(PaperSize printer)
    {
        var sheets = Enum.GetValues<PaperSize>().Where(paper => paper >= Poster.Paper && paper <= Poster.Largest)
            .Select(paper => new PosterSheet(paper, Tiling.Of(paper, Poster.Landscape, printer))).ToImmutableArray();
        return this with { Sheets = sheets, Poster = sheets.Length == 1 ? On(sheets[0]) : Poster };
    }

    /// <summary>The poster as it was printed.</summary>
    public PublishedPoster As(PrintedPoster printed) => On(Sheets.First(sheet => sheet.Paper == printed.Paper)) with { Sheets = printed.Pages };

    /// <summary>Its sheets as the press reads them.</summary>
    public JsonArray SheetsJson() => [.. Sheets.Select(sheet => sheet.ToJson())];

    /// <summary>What the press makes of it, by ending: where each goes in the output.</summary>
    public static ImmutableArray<(string Ending, string Path)> FilesOf(PublishedPoster poster) =>
    [
        (".pdf", poster.Path),
        (".webp", poster.Thumbnail.Path),
        .. poster.Tiled is { } tiled ? [("-tiles.pdf", tiled.Path)] : ImmutableArray<(string, string)>.Empty,
    ];

    private PublishedPoster On(PosterSheet sheet) => Poster with
    {
        Paper = sheet.Paper,
        Largest = sheet.Paper,
        Tiled = sheet.Tiling is { } tiling ? new TiledPoster($"{Poster.Path[..^".pdf".Length]}-{tiling.Paper}.pdf", tiling.Paper, tiling.Sheets) : null,
    };
}

/// <summary>A sheet that a poster may be on.</summary>
/// <param name="Paper">Its size.</param>
/// <param name="Tiling">How the poster is then cut for the office's printer; null when that prints it whole.</param>
internal sealed record PosterSheet(PaperSize Paper, Tiling? Tiling)
{
    /// <summary>The sheet as the press reads it.</summary>
    public JsonObject ToJson() => new() { ["paper"] = Paper.ToString(), ["tiling"] = Tiling?.ToJson() };
}

/// <summary>What the press says of a poster that it printed.</summary>
/// <param name="Paper">The sheet it took.</param>
/// <param name="Pages">How many of them.</param>
/// <param name="Small">What had to be set smaller than can be read from where people stand.</param>
internal sealed record PrintedPoster(PaperSize Paper, int Pages, ImmutableArray<SmallPrint> Small);

/// <summary>A table that is too wide for letters of the size that the reading distance asks for.</summary>
/// <param name="What">The words of its first cell.</param>
/// <param name="Size">Its em, in millimetres.</param>
internal sealed record SmallPrint(string What, double Size);
