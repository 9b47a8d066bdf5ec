using UnionSite.Building;
using UnionSite.Reading.History;

namespace UnionSite.Publishing;

/// <summary>Where records come from that lie in no working folder: a repository on a server, bare or not.</summary>
/// <param name="Repository">Its git directory.</param>
/// <param name="Revision">Which commit, by hash, branch or tag.</param>
/// <param name="Folder">The folder of records in it.</param>
internal sealed record RecordSource(string Repository, string Revision, string Folder)
{
    /// <summary>Takes the records out into a folder of their own.</summary>
    /// <exception cref="BuildFailedException">The repository has no such commit, or the commit no such folder.</exception>
    public async Task<CheckedOut> CheckOutAsync(CancellationToken cancellation)
    {
        var git = $"--git-dir={Path.GetFullPath(Repository)}";
        var hash = await CommitAsync(git, cancellation);
        var root = Directory.CreateTempSubdirectory("union-site-").FullName;
        try
        {
            var input = Directory.CreateDirectory(Path.Combine(root, "input")).FullName;
            var index = Path.Combine(root, "index");
            await GitProcess.LinesAsync([git, "read-tree", $"{hash}:{Folder}"], RepositoryGiven.ByDirectory, cancellation, index);
            await GitProcess.LinesAsync([git, $"--work-tree={input}", "-C", input, "checkout-index", "--all", "--force"], RepositoryGiven.ByDirectory, cancellation, index);
            return new CheckedOut(root, input, new Commit(hash, IsChanged: false), HistoryOf(hash));
        }
        catch (Exception failure)
        {
            Directory.Delete(root, recursive: true);
            if (failure is not GitFailedException)
            {
                throw;
            }
            throw new BuildFailedException($"没有取出“{Revision}”里的 {Folder} 文件夹，Git 说：{failure.Message}。记录应放在这个文件夹里；放在别处时，请用 --input 写出仓库里的路径。", failure);
        }
    }

    private Repository HistoryOf(string hash) =>
        new(Path.GetFullPath(Repository), hash, Folder.Trim('/') is { Length: > 0 } folder ? $"{folder}/" : "");

    private async Task<string> CommitAsync(string git, CancellationToken cancellation)
    {
        try
        {
            return (await GitProcess.LinesAsync([git, "rev-parse", "--verify", "--quiet", "--end-of-options", $"{Revision}^{{commit}}"], RepositoryGiven.ByDirectory, cancellation))[0];
        }
        catch (GitFailedException)
        {
            throw new WrongUsageException($"“{Repository}”里没有“{Revision}”这个分支或提交，或者它不是 Git 仓库。请用 --repository 和 --revision 指明。");
        }
    }
}

/// <summary>Records that were taken out of a repository; disposing of it deletes them.</summary>
/// <param name="Root">All that was made.</param>
/// <param name="Input">The folder of records.</param>
/// <param name="Commit">Their commit.</param>
/// <param name="History">Where their history is.</param>
internal sealed record CheckedOut(string Root, string Input, Commit Commit, Repository History) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Root, recursive: true);
}
