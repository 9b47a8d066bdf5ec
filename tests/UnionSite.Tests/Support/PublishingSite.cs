using System.Diagnostics;
using UnionSite.Announcing;
using UnionSite.Building;
using UnionSite.Printing;
using UnionSite.Publishing;

namespace UnionSite.Tests.Support;

/// <summary>A tiny site with a publishing folder, gone after the test.</summary>
public sealed class PublishingSite : IDisposable
{
    // Style sheets and scripts are the same for all tests.
    private static readonly string SharedCache = Path.Combine(AppContext.BaseDirectory, "press-cache");

    private readonly string _root = Directory.CreateTempSubdirectory("union-site-").FullName;

    public TinySite Records { get; } = new();

    /// <summary>The environment variables of a publish.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The publishing folder.</summary>
    public string To => Path.Combine(_root, "www");

    /// <summary>What is served.</summary>
    public string Current => Path.Combine(To, "current");

    /// <summary>The releases that are kept, the oldest first.</summary>
    internal ImmutableArray<string> Kept => ReleaseFolder.KeptIn(To);

    /// <summary>Publishes without posters, unless told otherwise.</summary>
    internal async Task<PublishedRelease> PublishAsync(Func<PublishTarget, PublishTarget>? change = null)
    {
        var target = new PublishTarget(new BuildOptions { Input = Records.Input, Output = Current, AsOf = new DateOnly(2025, 3, 5), Posters = false }, To);
        var project = ProjectFolders.Find();
        await using var press = new Press(project, SharedCache, clean: false, _ => { });
        return await new Publisher(project, press, new MessageSender(Variables.GetValueOrDefault, TimeSpan.FromSeconds(2)), SilentProgress.Instance).PublishAsync(change?.Invoke(target) ?? target, TestContext.Current.CancellationToken);
    }

    internal Task<(string From, string To)> RollbackAsync() => Rollback.RunAsync(To, () => { }, TestContext.Current.CancellationToken);

    internal ImmutableArray<string> Faults() => new Verification(To).Run(TestContext.Current.CancellationToken).Faults;

    /// <summary>The bytes of a file of a release.</summary>
    public string Text(string path, string? release = null) =>
        File.ReadAllText(Path.Combine(release is null ? Current : ReleaseFolder.PathOf(To, release), path));

    /// <summary>Publishes as users do, by a program of its own.</summary>
    internal string[] Arguments(params string[] more) => ["publish", "--input", Records.Input, "--to", To, "--no-posters", "--as-of", "2025-03-05", .. more];

    /// <summary>A file's inode, the same for all its names.</summary>
    public string Inode(string path, string release)
    {
        using var stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%i", Path.Combine(ReleaseFolder.PathOf(To, release), path)]) { RedirectStandardOutput = true })!;
        return stat.StandardOutput.ReadToEnd();
    }

    public void Dispose()
    {
        Records.Dispose();
        Directory.Delete(_root, recursive: true);
    }
}
