using UnionSite.Announcing;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Publishing;

/// <summary>
/// <c>publish</c>: builds a release, looks it over, and puts it in place. Several boards share one press, and those of one input are
/// read and checked once.
/// </summary>
/// <param name="project">Where the theme lies.</param>
/// <param name="press">Prints and resizes.</param>
/// <param name="sender">Tells groups what was published.</param>
/// <param name="progress">Shows how far it is.</param>
internal sealed class Publisher(ProjectFolders project, Press press, MessageSender sender, IProgress progress)
{
    // A request that was on its way into the old release when it was replaced has read it by then.
    private static readonly TimeSpan LastRequests = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, CheckedBoard> _boards = new(StringComparer.Ordinal);

    /// <summary>Publishes a board.</summary>
    /// <exception cref="RecordsHaveErrorsException">The records have errors; what is served is as it was.</exception>
    /// <exception cref="BuildFailedException">The release is not what it should be; what is served is as it was.</exception>
    public async Task<PublishedRelease> PublishAsync(PublishTarget target, CancellationToken cancellation)
    {
        using var folder = await ReleaseFolder.OpenAsync(target.To, () => progress.Say("另一次发布正在进行，等它结束……"), cancellation);
        // Taken out only now: whoever waited for another one publishes what is the newest by then.
        using var records = target.Source is { } source ? await source.CheckOutAsync(cancellation) : null;
        var options = records is null ? target.Build : target.Build with { Input = records.Input, Source = records.History };
        var commit = records?.Commit ?? await Commit.OfAsync(options.Input, cancellation);

        var timings = new Timings();
        var start = await ReadAsync(options, timings, cancellation);
        var before = Before(folder);
        var output = new OutputFolder(folder.Staging, before);
        var site = await new SiteCompiler(project, press, timings, progress).CompileAsync(start, options, output, cancellation);
        if (target.Compress && !target.Rehearse)
        {
            await timings.MeasureAsync("post-process", "压缩", () => Compression.Write(output, before, cancellation));
        }
        var release = new ReleaseFacts(ReleaseName.New(ChinaTime.Now, commit, folder.Newest?.Release), commit?.Hash,
            options.AsOf, options.Audience, WithdrawnIn(site.Edition), folder.Newest?.Seal);
        var manifest = timings.Measure("post-process", "清单", () => Manifest.Of(output.Entries, release));
        output.Write(manifest.ToFile());
        timings.Measure("post-process", "核对", () => new ReleaseCheck(folder.Staging, manifest, site.Edition).Run(cancellation));

        var (replaced, removed) = (folder.Current, ToRemove(folder, target));
        var told = target.Rehearse ? [] : await ReplaceAsync(folder, site, manifest, removed, timings, cancellation);
        return new PublishedRelease(release.Name, replaced, removed, target.Rehearse ? null : folder.Seal, folder.PathOf(release.Name), site.Summarise(output, timings), told);
    }

    /// <summary>Puts the staged release in place, clears away what is not kept, and tells of it.</summary>
    /// <returns>Who was told, and what went wrong after the switch, which undoes nothing.</returns>
    private async Task<ImmutableArray<string>> ReplaceAsync(
        ReleaseFolder folder, CompiledSite site, Manifest manifest, ImmutableArray<string> removed, Timings timings, CancellationToken cancellation)
    {
        var (release, replaced) = (manifest.Release!.Name, folder.Current);
        var noticeBefore = replaced is null ? null : folder.ReadNotice(replaced);
        var text = new AnnouncementText(Announcement.Of(site.Edition, site.Batch, folder.Staging, replaced is null ? null : folder.PathOf(replaced)));

        await timings.MeasureAsync("output", "换上新版", () => PutInPlaceAsync(folder, release, manifest.Seal!, removed));
        var troubles = new[]
        {
            Trouble(folder.Tidy, "该删的旧版没有删干净，下次发布时再删"),
            Trouble(() => folder.WriteNotice(release, text.ToString()), "没有写下这次的小结"),
        };
        var messengers = site.Edition.Board.Site.Messengers;
        var told = messengers.IsEmpty || !text.IsNews(noticeBefore) ? [] : await sender.SendAsync(messengers, text.Title, text.ToString(), cancellation);
        return [.. troubles.OfType<string>(), .. told];
    }

    private static string? Trouble(Action action, string consequence)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return $"新的一版已经换上，但{consequence}：{failure.Message}";
        }
    }

    private static async Task PutInPlaceAsync(ReleaseFolder folder, string release, string seal, ImmutableArray<string> removed)
    {
        var isRead = folder.Current is { } current && removed.Contains(current);
        folder.Keep(release);
        folder.PutInPlace(JournalAction.Publish, release, seal, removed);
        if (isRead)
        {
            await Task.Delay(LastRequests, CancellationToken.None);
        }
    }

    private async Task<CheckedBoard> ReadAsync(BuildOptions options, Timings timings, CancellationToken cancellation)
    {
        var input = Path.GetFullPath(options.Input);
        return _boards.TryGetValue(input, out var read) ? read : _boards[input] = await CheckedBoard.WithHistoryAsync(options, press, timings, progress.Say, cancellation);
    }

    private static ReleaseBefore? Before(ReleaseFolder folder)
    {
        if (folder.Kept is not [.., var newest])
        {
            return null;
        }
        try
        {
            return new ReleaseBefore(folder.PathOf(newest), Manifest.Read(folder.PathOf(newest)));
        }
        catch (InvalidDataException)
        {
            // Somebody has altered it: nothing is shared with it then.
            return null;
        }
    }

    private static ImmutableArray<string> WithdrawnIn(Edition edition) =>
        [.. edition.Board.Withdrawn.Select(stub => stub.Key.ToString()).Order(StringComparer.Ordinal)];

    // The one that is being replaced stays for those who are reading it, and for a rollback.
    private static ImmutableArray<string> ToRemove(ReleaseFolder folder, PublishTarget target) =>
        target.Purge ? folder.Kept : [.. folder.Kept.Where(release => release != folder.Current).SkipLast(Math.Max(target.Kept, 2) - 2)];
}
