using UnionSite.Building;
using UnionSite.Exporting;

namespace UnionSite.Publishing;

/// <summary>
/// A publishing folder: <c>releases/NAME/</c>, each a whole site; <c>current</c>, a symbolic link to the one that is served; and the
/// journal. What has no line in the journal was never finished and is deleted by whoever opens the folder next.
/// </summary>
internal sealed class ReleaseFolder : IDisposable
{
    private const string Releases = "releases";
    private const string CurrentLink = "current";
    private const string LockFile = "lock";
    private const string CacheFolder = "cache";
    private const string Notices = "notices";

    private readonly FileStream _lock;
    private readonly Journal _journal;
    private ImmutableArray<(JournalEntry Entry, string Hash)> _lines;

    private ReleaseFolder(string root, FileStream held)
    {
        Root = root;
        _lock = held;
        _journal = new Journal(root);
        _lines = _journal.Read();
    }

    /// <summary>The folder.</summary>
    public string Root { get; }

    /// <summary>What was done to it.</summary>
    public IEnumerable<JournalEntry> History => _lines.Select(line => line.Entry);

    /// <summary>The hash of the last line of the journal, and so of all that was ever done.</summary>
    public string Seal => _lines[^1].Hash;

    /// <summary>The release in place; null before the first.</summary>
    public string? Current => CurrentOf(Root);

    /// <summary>The releases that are kept, the oldest first.</summary>
    public ImmutableArray<string> Kept => KeptIn(Root);

    /// <summary>The newest release that was ever made, kept or not, as the journal tells of it.</summary>
    public JournalEntry? Newest => History.LastOrDefault(entry => entry.Action == JournalAction.Publish);

    /// <summary>An empty folder for a new release.</summary>
    public string Staging => Path.Combine(Root, "staging");

    /// <summary>Where posters and photos are kept that need not be made again.</summary>
    public static string CacheOf(string root) => Path.Combine(root, CacheFolder);

    /// <summary>Where the release in place says when something begins or ends next.</summary>
    public static string NextChangeOf(string root) => Path.Combine(Path.GetFullPath(root), CurrentLink, NextChangeFile.FileName);

    /// <summary>Where a release lies.</summary>
    public string PathOf(string release) => PathOf(Root, release);

    /// <inheritdoc cref="PathOf(string)"/>
    public static string PathOf(string root, string release) => Path.Combine(root, Releases, release);

    /// <summary>The release in place in a folder; null before the first.</summary>
    public static string? CurrentOf(string root) =>
        new DirectoryInfo(Path.Combine(root, CurrentLink)).LinkTarget is { } target ? Path.GetFileName(target) : null;

    /// <summary>The releases that a folder keeps, the oldest first.</summary>
    public static ImmutableArray<string> KeptIn(string root) => Directory.Exists(Path.Combine(root, Releases))
        ? [.. Directory.EnumerateDirectories(Path.Combine(root, Releases)).Select(folder => Path.GetFileName(folder)).Where(ReleaseName.Is).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Waits for whoever else works on the folder, and clears away what a killed program left.</summary>
    /// <exception cref="WrongUsageException">It holds something else.</exception>
    public static async Task<ReleaseFolder> OpenAsync(string path, Action onWaiting, CancellationToken cancellation)
    {
        RefuseForeign(path);
        Directory.CreateDirectory(Path.Combine(path, Releases));
        var root = Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar);
        var held = await LockAsync(root, onWaiting, cancellation);
        try
        {
            var folder = new ReleaseFolder(root, held);
            folder.Recover();
            return folder;
        }
        catch (InvalidDataException broken)
        {
            held.Dispose();
            throw Broken(path, broken);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Refuses a folder in which nothing was published before.</summary>
    /// <exception cref="WrongUsageException">It is none.</exception>
    public static void RequireJournal(string path)
    {
        if (!new Journal(path).Exists)
        {
            throw new WrongUsageException($"“{path}”不是发布目录：里面没有 {Journal.FileName}。请用 --to 写 publish 时用的那个目录。");
        }
    }

    /// <summary>Waits for whoever works on a folder.</summary>
    /// <returns>What lets the next one work on it.</returns>
    public static Task<FileStream> LockAsync(string root, Action onWaiting, CancellationToken cancellation) =>
        FolderLock.TakeAsync(Path.Combine(root, LockFile), onWaiting, cancellation);

    /// <summary>What somebody who broke the journal is told.</summary>
    public static BuildFailedException Broken(string path, InvalidDataException cause) =>
        new($"“{path}”里的 {Journal.FileName} 被改坏了，读不通。请从备份恢复它，或者用 --to 换一个空目录重新发布。", cause);

    /// <summary>Turns the staging folder into a release. Nothing is served from it yet.</summary>
    public void Keep(string release)
    {
        Directory.Move(Staging, PathOf(release));
        Posix.Flush(_lock.SafeFileHandle);
    }

    /// <summary>Writes down what is to be done, then puts a release in place: whoever asks for a file gets it from the old one or from this one.</summary>
    public void PutInPlace(JournalAction action, string release, string seal, ImmutableArray<string> removed)
    {
        _journal.Append(new JournalEntry(ChinaTime.Now, action, release, seal, Current, removed, _lines.IsEmpty ? null : Seal));
        _lines = _journal.Read();
        if (Current != release)
        {
            var draft = Path.Combine(Root, CurrentLink + ".new");
            File.Delete(draft);
            File.CreateSymbolicLink(draft, $"{Releases}/{release}");
            Posix.Rename(draft, Path.Combine(Root, CurrentLink));
        }
    }

    /// <summary>Writes the announcement of a release. It is kept as long as the release.</summary>
    public void WriteNotice(string release, string text)
    {
        Directory.CreateDirectory(Path.Combine(Root, Notices));
        File.WriteAllText(NoticeOf(release), text);
    }

    /// <summary>The announcement of a release; null where there is none.</summary>
    public string? ReadNotice(string release) => File.Exists(NoticeOf(release)) ? File.ReadAllText(NoticeOf(release)) : null;

    private string NoticeOf(string release) => Path.Combine(Root, Notices, $"{release}.md");

    /// <summary>Deletes what the journal says was removed, and what it does not know.</summary>
    public void Tidy()
    {
        var known = History.Select(entry => entry.Release).Except(History.SelectMany(entry => entry.Removed)).Append(Current).ToHashSet();
        foreach (var release in Kept.Where(release => !known.Contains(release)))
        {
            Directory.Delete(PathOf(release), recursive: true);
        }
        if (Directory.Exists(Path.Combine(Root, Notices)))
        {
            foreach (var notice in Directory.EnumerateFiles(Path.Combine(Root, Notices)).Where(notice => !known.Contains(Path.GetFileNameWithoutExtension(notice))))
            {
                File.Delete(notice);
            }
        }
    }

    /// <summary>Lets the next one work on the folder.</summary>
    public void Dispose()
    {
        DeleteStaging();
        _lock.Dispose();
    }

    private void Recover()
    {
        // The last line may tell of what was not done any more.
        if (!_lines.IsEmpty && _lines[^1].Entry is var last && last.Release != Current && last.Replaced == Current)
        {
            _lines = _lines[..^1];
        }
        _journal.Keep(_lines.Length);
        DeleteStaging();
        Tidy();
    }

    private void DeleteStaging()
    {
        if (Directory.Exists(Staging))
        {
            Directory.Delete(Staging, recursive: true);
        }
    }

    private static void RefuseForeign(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
        {
            throw new WrongUsageException("发布目录是空的。请用 --to 写一个目录。");
        }
        if (File.Exists(path))
        {
            throw new WrongUsageException($"“{path}”是一个文件，不能作为发布目录。请用 --to 换一个目录。");
        }
        if (Directory.Exists(path) && !new Journal(path).Exists && Directory.EnumerateFileSystemEntries(path).Select(Path.GetFileName)
            .Except([LockFile, Releases, "staging", CacheFolder, Journal.FileName + ".new"]).Any())
        {
            throw new WrongUsageException($"“{path}”里有别的文件，不是本程序的发布目录；为免误删，不会用它。请用 --to 换一个空目录。");
        }
    }
}
