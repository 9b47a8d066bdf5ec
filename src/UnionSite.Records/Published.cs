using System.Collections.Frozen;

namespace UnionSite.Records;

/// <summary>A photo as the site shows it: upright, without metadata, in several widths.</summary>
/// <param name="Files">Its files, the narrowest first; at least one.</param>
public sealed record PublishedPhoto(ImmutableArray<PhotoFile> Files)
{
    /// <summary>The widest file.</summary>
    public PhotoFile Largest => Files[^1];
}

/// <summary>One file of a <see cref="PublishedPhoto"/>.</summary>
/// <param name="Path">Its path in the output, with forward slashes.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Height">Its height in pixels.</param>
public sealed record PhotoFile(string Path, int Width, int Height);

/// <summary>A poster that goes with the site.</summary>
/// <param name="Path">The PDF's path in the output, <c>posters/KIND/ID.pdf</c>.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Title">What it says at its head.</param>
/// <param name="Day">The day it belongs to.</param>
/// <param name="Paper">The sheet it is made for.</param>
/// <param name="Landscape">Whether the sheet lies across.</param>
/// <param name="Record">The record it shows; null for a list.</param>
public sealed record PublishedPoster(
    string Path, RecordKind Kind, string Title, DateOnly Day, PaperSize Paper, bool Landscape, RecordKey? Record)
{
    // On the list it is half as wide, so that it is sharp on dense screens too.
    private const double ThumbnailSide = 240;

    /// <summary>What it is called where it is filed: its kind and the id of what it shows, as in its path.</summary>
    public string Number => Path["posters/".Length..^".pdf".Length];

    /// <summary>A picture of its first page.</summary>
    public PhotoFile Thumbnail
    {
        get
        {
            var sheet = Dimensions.Of(Paper, Landscape);
            var scale = ThumbnailSide / Math.Min(sheet.Width, sheet.Height);
            return new PhotoFile($"posters/{Number}.webp", (int)Math.Round(sheet.Width * scale), (int)Math.Round(sheet.Height * scale));
        }
    }

    /// <summary>The same for smaller paper; null when the office's printer takes the poster's own.</summary>
    public TiledPoster? Tiled { get; init; }

    /// <summary>The largest sheet that it may have; its own once it is printed. Where that is larger, neither its paper nor its parts are certain yet.</summary>
    public PaperSize Largest { get; init; } = Paper;

    /// <summary>How many sheets of its own paper it has; 1 until it is printed.</summary>
    public int Sheets { get; init; } = 1;
}

/// <summary>A poster in parts, to be printed on smaller paper and put together.</summary>
/// <param name="Path">The PDF's path in the output, <c>posters/KIND/ID-A4.pdf</c>.</param>
/// <param name="Paper">The paper of the office's printer.</param>
/// <param name="Sheets">How many sheets make one page of the poster.</param>
public sealed record TiledPoster(string Path, PaperSize Paper, int Sheets)
{
    /// <summary>What links call it. How many pages the poster has is known only when it is set, so sheets are counted for one.</summary>
    public string Name => $"拼贴版（{Paper}，{Sheets} 张拼一幅）";
}

/// <summary>The photos and posters that pages show and link to.</summary>
/// <param name="photos">Photos by their path in the input.</param>
/// <param name="posters">Posters, in the order of the poster page.</param>
public sealed class PublishedMedia(IEnumerable<KeyValuePair<string, PublishedPhoto>> photos, IEnumerable<PublishedPoster> posters)
{
    private readonly FrozenDictionary<string, PublishedPhoto> _photos = photos.ToFrozenDictionary(StringComparer.Ordinal);
    private readonly ImmutableArray<PublishedPoster> _posters = [.. posters];
    private readonly FrozenDictionary<RecordKey, PublishedPoster> _posterOf = posters
        .Where(poster => poster.Record is not null).ToFrozenDictionary(poster => poster.Record!.Value);

    /// <summary>No photos and no posters.</summary>
    public static PublishedMedia None { get; } = new([], []);

    /// <summary>Posters, in the order of the poster page.</summary>
    public ImmutableArray<PublishedPoster> Posters => _posters;

    /// <summary>How large the files are that readers can download, in bytes, by path in the input.</summary>
    public IReadOnlyDictionary<string, long> FileSizes { get; init; } = FrozenDictionary<string, long>.Empty;

    /// <summary>The published form of a photo; null when there is none.</summary>
    public PublishedPhoto? Of(Photo photo) => _photos.GetValueOrDefault(photo.File);

    /// <summary>The same photos with other posters.</summary>
    public PublishedMedia With(IEnumerable<PublishedPoster> others) => new(_photos, others) { FileSizes = FileSizes };

    /// <summary>A record's poster; null when it has none.</summary>
    public PublishedPoster? PosterOf(RecordKey key) => _posterOf.GetValueOrDefault(key);
}
