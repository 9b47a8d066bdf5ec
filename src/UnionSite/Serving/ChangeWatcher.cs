using System.Threading.Channels;

namespace UnionSite.Serving;

/// <summary>What has to be done about a change.</summary>
[Flags]
internal enum Change
{
    /// <summary>The site has to be built again.</summary>
    Content = 1,

    /// <summary>The program has to be compiled again first.</summary>
    Code = 2,
}

/// <summary>Notices that something was saved in one of some folders.</summary>
internal sealed class ChangeWatcher : IDisposable
{
    /// <summary>Editors save in several steps (write aside, rename); a change is over when nothing happens for so long.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(1);
    private static readonly ImmutableArray<string> ForeignFolders = ["bin", "obj", "node_modules"];
    private static readonly ImmutableArray<string> CodeEndings = [".razor", ".cs", ".csproj"];

    private readonly Channel<Change> _changes = Channel.CreateUnbounded<Change>();
    private readonly CancellationTokenSource _disposed = new();
    private readonly List<FileSystemWatcher> _watchers = [];
    private readonly HashSet<string> _polled = [];
    private readonly Action<string> _say;

    /// <param name="folders">What to watch.</param>
    /// <param name="say">Tells the user what went wrong with watching.</param>
    public ChangeWatcher(IEnumerable<string> folders, Action<string> say)
    {
        _say = say;
        foreach (var folder in folders)
        {
            Watch(folder);
        }
    }

    /// <summary>Waits for the next change and until it is over; what was saved since the last call counts.</summary>
    public async Task<Change> NextAsync(CancellationToken cancellation)
    {
        var change = await _changes.Reader.ReadAsync(cancellation);
        do
        {
            while (_changes.Reader.TryRead(out var more))
            {
                change |= more;
            }
            await Task.Delay(Quiet, cancellation);
        }
        while (_changes.Reader.TryPeek(out _));
        return change;
    }

    /// <summary>The files of a folder that a site is made from, as paths.</summary>
    public static IEnumerable<FileInfo> FilesOf(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(file => KindOf(folder, file.FullName) is not null);

    /// <summary>What a file's change means; null where it means nothing: what the compiler writes, and what editors put aside.</summary>
    public static Change? KindOf(string folder, string path)
    {
        var parts = Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar);
        return parts.Any(ForeignFolders.Contains) || parts.Any(part => part.Length > 1 && part[0] is '.' or '~') || path[^1] == '~' || path.EndsWith(".tmp", StringComparison.Ordinal) ? null
            : CodeEndings.Contains(Path.GetExtension(path)) ? Change.Code
            : Change.Content;
    }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        _disposed.Cancel();
        _watchers.ForEach(watcher => watcher.Dispose());
    }

    private void Watch(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watchers.Add(watcher);
            watcher.Changed += (_, change) => Note(folder, change.FullPath);
            watcher.Created += (_, change) => Note(folder, change.FullPath);
            watcher.Deleted += (_, change) => Note(folder, change.FullPath);
            watcher.Renamed += (_, change) =>
            {
                Note(folder, change.OldFullPath);
                Note(folder, change.FullPath);
            };
            watcher.Error += (_, _) => PollToo(folder);
            watcher.EnableRaisingEvents = true;
        }
        catch (IOException)
        {
            PollToo(folder);
        }
    }

    private void Note(string folder, string path)
    {
        if (KindOf(folder, path) is { } change)
        {
            _changes.Writer.TryWrite(change);
        }
    }

    /// <summary>Looks at every file now and then, where the system will not say what changes, as when its watches have run out.</summary>
    private void PollToo(string folder)
    {
        lock (_polled)
        {
            if (!_polled.Add(folder))
            {
                return;
            }
        }
        _say($"系统监视不了“{folder}”里的全部文件（多半是 inotify 名额用完了），改为每秒检查一次，其他照常。"
            + "要根治，请信息科运行：sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512");
        _ = Task.Run(() => PollAsync(folder, _disposed.Token));
    }

    private async Task PollAsync(string folder, CancellationToken cancellation)
    {
        var before = Snapshot(folder) ?? [];
        // Nobody knows what went by unnoticed before.
        _changes.Writer.TryWrite(Change.Content);
        while (!cancellation.IsCancellationRequested)
        {
            await Task.Delay(PollInterval, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (Snapshot(folder) is { } now)
            {
                foreach (var (path, _) in before.Except(now).Concat(now.Except(before)))
                {
                    Note(folder, path);
                }
                before = now;
            }
        }
    }

    /// <summary>Every file's time and length; null where files went away while they were listed.</summary>
    private static Dictionary<string, (DateTime, long)>? Snapshot(string folder)
    {
        try
        {
            return FilesOf(folder).ToDictionary(file => file.FullName, file => (file.LastWriteTimeUtc, file.Length));
        }
        catch (IOException)
        {
            return null;
        }
    }
}
