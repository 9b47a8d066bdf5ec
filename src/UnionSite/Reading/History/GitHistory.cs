namespace UnionSite.Reading.History;

/// <summary>Reads the versions of all records beside whatever else is done; disposing of it ends that.</summary>
internal sealed class GitHistory : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Action<string> _say;

    private GitHistory(string input, Repository? source, Action<string> say, CancellationToken cancellation)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _say = say;
        Reading = Task.Run(() => ReadAsync(input, source, _stop.Token), _stop.Token);
    }

    /// <summary>The history; none where Git has none that is whole.</summary>
    public Task<RecordHistory> Reading { get; }

    /// <summary>Begins to read.</summary>
    /// <param name="input">The folder of records.</param>
    /// <param name="source">Where their history is; null to find it from the folder.</param>
    /// <param name="say">Tells whoever started the build why pages will list no versions, where that can be mended.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static GitHistory Start(string input, Repository? source, Action<string> say, CancellationToken cancellation) => new(input, source, say, cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Reading.ContinueWith(_ => { }, TaskScheduler.Default);
        _stop.Dispose();
    }

    private async Task<RecordHistory> ReadAsync(string input, Repository? source, CancellationToken cancellation)
    {
        try
        {
            var repository = source ?? await Repository.FindAsync(input, cancellation);
            if (await repository.IsShallowAsync(cancellation))
            {
                _say("这个 Git 仓库只有最近的提交（浅克隆），看不出每条记录改过几次，所以网页上不列版本。"
                    + "请先取回全部历史：git fetch --unshallow；用 actions/checkout 的，请写上 fetch-depth: 0。");
                return RecordHistory.None;
            }
            return await ReadAsync(repository, cancellation);
        }
        catch (GitFailedException failure)
        {
            if (!failure.MeansNoHistory)
            {
                _say($"读不了 Git 历史，网页上不列版本，其他照常。请把下面的话告诉维护人员：{failure.Message}");
            }
            return RecordHistory.None;
        }
    }

    private static async Task<RecordHistory> ReadAsync(Repository repository, CancellationToken cancellation)
    {
        using var git = GitProcess.Start(GitLog.Arguments(repository), RepositoryGiven.ByDirectory);
        using var killing = cancellation.Register(git.Kill);
        var lineages = new Lineages(repository.Prefix);
        foreach (var (commit, changes) in GitLog.Read(git.Output))
        {
            lineages.Add(commit, changes);
        }
        await git.EndAsync(cancellation);
        return lineages.ToHistory();
    }
}
