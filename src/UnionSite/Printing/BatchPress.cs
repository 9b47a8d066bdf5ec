using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Reading;
using UnionSite.Records.Wall;
using UnionSite.Theme;

namespace UnionSite.Printing;

/// <summary>The print batch: one PDF of a cover list and the sheets that it names, from the cache where nothing has changed.</summary>
/// <param name="press">Who makes it.</param>
/// <param name="input">Where the photos of posters lie.</param>
/// <param name="output">Where posters lie and the batch goes.</param>
internal sealed class BatchPress(Press press, InputFolder input, OutputFolder output)
{
    /// <summary>Prints what has changed on the walls, if anything, and writes the posting record for the time after.</summary>
    /// <exception cref="BuildFailedException">The template has an error.</exception>
    public async Task<PrintBatch> PrintAsync(Edition edition, WallPlan wall, IReadOnlyCollection<PublishedPoster> posters, CancellationToken cancellation)
    {
        var batch = PrintBatch.Of(edition, wall, posters, new PosterContents(edition, input).Of);
        output.Write(PostingRecordFile.Of(batch, edition.AsOf));
        if (!batch.IsEmpty)
        {
            output.Copy(SitePaths.PrintBatch(edition), await PdfAsync(BatchJob.Of(batch, edition), cancellation));
        }
        return batch;
    }

    private async Task<string> PdfAsync(BatchJob job, CancellationToken cancellation)
    {
        var files = job.Pdfs.Select(output.FullPath).ToList();
        var key = press.Cache.KeyOf($"batch {job.Data.ToJsonString()}", files, usesTemplates: true);
        if (press.Cache.Find(key, ".pdf") is { } kept)
        {
            return kept;
        }
        var draft = press.Cache.Draft();
        var answer = await press.SendAsync(new JsonObject
        {
            ["do"] = "batch",
            ["data"] = job.Data,
            ["files"] = new JsonArray([.. files.Select(file => JsonValue.Create(file))]),
            ["to"] = draft,
        }, cancellation);
        return answer.Error is { } error
            ? throw new BuildFailedException($"要打印的海报没有合成一个文件，请把这段话交给维护程序的人：{error.Message}")
            : press.Cache.Keep(key, ".pdf", draft);
    }
}
