using System.Diagnostics;
using System.Globalization;
using UnionSite.Building;

namespace UnionSite.Serving;

/// <summary>
/// The program compiled anew, which takes over from the one that is running. The first program stays, starts one successor after the
/// other and ends as the last one does; a successor that has made the next one ready ends with <see cref="MakeWay"/>. Where a program
/// lies tells what it is: successors lie in <c>bin/serve/PROCESS-NUMBER</c>, by the first program's process.
/// </summary>
internal sealed record Successor
{
    /// <summary>The exit code by which a successor asks for the next one.</summary>
    public const int MakeWay = 75;

    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private Successor(ProjectFolders project)
    {
        Project = project;
        Parent = Path.Combine(project.Root, "src", "UnionSite", "bin", "serve");
        var here = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        (Process, Number) = Path.GetDirectoryName(here) == Parent ? Parse(Path.GetFileName(here)) : (Environment.ProcessId, 0);
    }

    private ProjectFolders Project { get; }

    private string Parent { get; }

    private int Process { get; }

    private int Number { get; init; }

    private string Folder => Path.Combine(Parent, string.Create(CultureInfo.InvariantCulture, $"{Process}-{Number}"));

    /// <summary>Its modification time is when the compiler began to read sources.</summary>
    private FileInfo Stamp => new(Path.Combine(Folder, "compile-began"));

    /// <summary>This program; it is nobody's successor where a user started it.</summary>
    public static Successor This(ProjectFolders project) => new(project);

    /// <summary>Whether another program started this one to take over.</summary>
    public bool TookOver => Number > 0;

    /// <summary>The one that comes after.</summary>
    public Successor Next => this with { Number = Number + 1 };

    /// <summary>Compiles it.</summary>
    /// <returns>Why it does not compile; empty when it does.</returns>
    public Task<ImmutableArray<Finding>> CompileAsync(CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Stamp.FullName, "");
        return ThemeCompiler.CompileAsync(Project.Root, Folder, cancellation);
    }

    /// <summary>Whether the theme's code was saved after this was compiled, and perhaps before it began to watch.</summary>
    public bool IsOutdated()
    {
        var (began, now) = (Stamp, DateTime.UtcNow);
        return began.Exists && ChangeWatcher.FilesOf(Project.Theme).Any(file =>
            ChangeWatcher.KindOf(Project.Theme, file.FullName) == Change.Code && file.LastWriteTimeUtc > began.LastWriteTimeUtc && file.LastWriteTimeUtc <= now);
    }

    /// <summary>A token that is cancelled with another, or when the program ends that started this one: the pipe between them closes.</summary>
    public CancellationTokenSource EndingWithStarter(CancellationToken cancellation)
    {
        var source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (TookOver)
        {
            _ = Task.Run(() =>
            {
                Console.OpenStandardInput().ReadByte();
                source.Cancel();
            }, CancellationToken.None);
        }
        return source;
    }

    /// <summary>Runs it, and those that follow it.</summary>
    /// <returns>The exit code of the last.</returns>
    public async Task<int> RunAsync(IReadOnlyCollection<string> arguments, CancellationToken cancellation)
    {
        for (var successor = this; ; successor = successor.Next)
        {
            var code = await successor.RunOneAsync(arguments, cancellation);
            successor.DeleteOutlived();
            if (code != MakeWay)
            {
                return code;
            }
        }
    }

    private async Task<int> RunOneAsync(IReadOnlyCollection<string> arguments, CancellationToken cancellation)
    {
        using var process = ThemeCompiler.StartDotnet(new ProcessStartInfo("dotnet", [Path.Combine(Folder, "UnionSite.dll"), .. arguments]) { RedirectStandardInput = true });
        try
        {
            await process.WaitForExitAsync(cancellation);
        }
        catch (OperationCanceledException)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(Grace))
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        return process.ExitCode;
    }

    /// <summary>Deletes this one and those before it, and what programs left that were killed.</summary>
    private void DeleteOutlived()
    {
        foreach (var folder in Directory.EnumerateDirectories(Parent))
        {
            var (process, number) = Parse(Path.GetFileName(folder));
            if (process == Process ? number <= Number : !IsRunning(process))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static (int Process, int Number) Parse(string folder)
    {
        var parts = folder.Split('-');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static bool IsRunning(int process)
    {
        try
        {
            System.Diagnostics.Process.GetProcessById(process).Dispose();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
