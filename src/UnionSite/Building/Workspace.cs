namespace UnionSite.Building;

/// <summary>
/// The folders of one output. A build writes to <see cref="Staging"/> and puts it in the output's place at the end, so that readers
/// see the old site or the new one and never a part. It holds a lock all the while: a second build of the same output waits.
/// Killed at any moment, it leaves the output whole or, between two renames, beside itself, whence the next build takes it back.
/// </summary>
internal sealed class Workspace : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _previous;

    private Workspace(string output, string folder, FileStream held)
    {
        Output = output;
        Staging = Path.Combine(folder, "staging");
        _previous = Path.Combine(folder, "previous");
        _lock = held;
    }

    /// <summary>The site's folder.</summary>
    public string Output { get; }

    /// <summary>Where the new site is written.</summary>
    public string Staging { get; }

    /// <summary>Where builds of all outputs beside this one keep photos and posters that need not be made again.</summary>
    public static string PressCacheFolder(string output) => Path.Combine(CacheFolder(output), "press");

    /// <summary>Where builds of all outputs beside this one do their work.</summary>
    public static string CacheFolder(string output) =>
        Path.Combine(Path.GetDirectoryName(RealPath(output)) ?? "/", ".cache");

    /// <summary>Waits for other builds of the same output, then makes ready for a new one.</summary>
    /// <param name="options">What is to be built.</param>
    /// <param name="onWaiting">Called once when another build has to be waited for.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public static async Task<Workspace> OpenAsync(BuildOptions options, Action onWaiting, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(options.Output))
        {
            throw new WrongUsageException("输出目录是空的。请用 --output 写一个目录。");
        }
        var output = RealPath(options.Output);
        RefuseForeign(output, Path.GetFullPath(options.Input).TrimEnd(Path.DirectorySeparatorChar));
        var folder = Path.Combine(CacheFolder(output), "builds", Path.GetFileName(output));
        Directory.CreateDirectory(folder);
        var workspace = new Workspace(output, folder, await FolderLock.TakeAsync(Path.Combine(folder, "lock"), onWaiting, cancellation));
        workspace.Recover();
        return workspace;
    }

    /// <summary>Puts the new site in the output's place.</summary>
    public void PutInPlace()
    {
        if (Directory.Exists(Output))
        {
            Directory.Move(Output, _previous);
        }
        Directory.Move(Staging, Output);
        DeleteIfThere(_previous);
    }

    /// <summary>Lets the next build go on; a site that was not put in place is dropped.</summary>
    public void Dispose()
    {
        DeleteIfThere(Staging);
        _lock.Dispose();
    }

    private void Recover()
    {
        if (!Directory.Exists(Output) && Directory.Exists(_previous))
        {
            Directory.Move(_previous, Output);
        }
        DeleteIfThere(_previous);
        DeleteIfThere(Staging);
        Directory.CreateDirectory(Staging);
    }

    /// <summary>The folder itself where the output is a symbolic link to one, so that what the link leads to is what is replaced.</summary>
    private static string RealPath(string output)
    {
        var path = Path.GetFullPath(output).TrimEnd(Path.DirectorySeparatorChar);
        var folder = new DirectoryInfo(path);
        return folder.LinkTarget is null ? path : folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName.TrimEnd(Path.DirectorySeparatorChar);
    }

    /// <summary>The output is replaced as a whole, so it must not be a folder with anything else in it.</summary>
    private static void RefuseForeign(string output, string input)
    {
        if (IsWithin(output, input) || IsWithin(input, output))
        {
            throw new WrongUsageException($"输出目录“{output}”不能在内容目录“{input}”里面，也不能包含它。请用 --output 换一个目录。");
        }
        if (File.Exists(output))
        {
            throw new WrongUsageException($"“{output}”是一个文件，不能作为输出目录。请用 --output 换一个目录。");
        }
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, Manifest.FileName)))
        {
            throw new WrongUsageException($"“{output}”里有别的文件，不是本程序生成的网站；为免误删，不会覆盖它。请用 --output 换一个空目录。");
        }
    }

    private static bool IsWithin(string path, string folder) =>
        path == folder || path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
