using System.Text.Json.Nodes;
using UnionSite.Records.Wall;

namespace UnionSite.Printing;

/// <summary>A print batch as <c>batch.typ</c> reads it.</summary>
internal sealed class BatchJob
{
    private BatchJob(JsonObject data, ImmutableArray<string> pdfs) => (Data, Pdfs) = (data, pdfs);

    /// <summary>The template's data.</summary>
    public JsonObject Data { get; }

    /// <summary>The finished PDFs that it names by their number, from 1: where each lies in the output.</summary>
    public ImmutableArray<string> Pdfs { get; }

    /// <summary>The job for a batch.</summary>
    public static BatchJob Of(PrintBatch batch, Edition edition)
    {
        ImmutableArray<string> pdfs = [.. batch.ToHang.Select(hanging => hanging.PrintPath).Distinct()];
        return new BatchJob(new JsonObject
        {
            ["title"] = "张贴单",
            ["organisation"] = edition.Board.Site.Name.Value,
            ["date"] = PosterData.Iso(edition.AsOf),
            ["mono"] = edition.Board.Site.Monochrome,
            ["since"] = batch.Since is { } since ? PosterData.Iso(since) : null,
            ["boards"] = PosterData.List(batch.Boards, board => new()
            {
                ["name"] = board.Name,
                ["place"] = board.Plan?.Board.Location.Value,
                ["hang"] = PosterData.List(board.ToHang, hanging => ToJson(hanging, pdfs.IndexOf(hanging.PrintPath) + 1)),
                ["down"] = PosterData.List(board.ToTakeDown, down => new() { ["number"] = down.Number, ["title"] = down.Title, ["reason"] = down.Reason }),
            }),
        }, pdfs);
    }

    private static JsonObject ToJson(PosterToHang hanging, int pdf) => new()
    {
        ["title"] = hanging.Poster.Title,
        ["number"] = hanging.Poster.Number,
        ["replaces"] = hanging.Replaces,
        ["paper"] = hanging.Poster.Paper.ToString(),
        ["pages"] = hanging.Poster.Sheets,
        ["tiled"] = hanging.Poster.Tiled is not null,
        ["left"] = hanging.Position?.Left,
        ["top"] = hanging.Position?.Top,
        ["until"] = hanging.Term.Last is { } last ? PosterData.Iso(last) : null,
        ["notice"] = hanging.Term.IsNotice,
        ["pdf"] = pdf,
        ["printPaper"] = hanging.PrintPaper.ToString(),
        ["sheets"] = hanging.PrintSheets,
        ["sheet"] = SheetOf(hanging).ToJson(),
    };

    private static Extent SheetOf(PosterToHang hanging) =>
        Tiling.Of(hanging.Poster.Paper, hanging.Poster.Landscape, hanging.PrintPaper)?.Sheet ?? Extent.Of(hanging.Poster.Paper, hanging.Poster.Landscape);
}
