using System.Text.Json.Nodes;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>The press with what it keeps: installed and started with the first job that is not in the cache.</summary>
internal sealed class Press : IAsyncDisposable
{
    private readonly PressProcess _process;
    private readonly Lazy<Task> _installed;

    /// <summary>Makes the press ready for one build or check.</summary>
    /// <param name="project">Where the templates and the press lie.</param>
    /// <param name="cacheFolder">Where what was made is kept.</param>
    /// <param name="clean">Whether all is made anew.</param>
    /// <param name="say">Says that something takes long.</param>
    public Press(ProjectFolders project, string cacheFolder, bool clean, Action<string> say)
    {
        Cache = new PressCache(project, cacheFolder, clean);
        _process = new PressProcess(["node", Path.Combine(project.Press, "press.mjs"), project.PosterTemplates], TimeSpan.FromSeconds(60));
        _installed = new Lazy<Task>(() => PressInstall.EnsureAsync(project.Press, () => say("首次使用：正在安装制作图片、海报和读取 PDF 的组件，需要几分钟……")));
    }

    /// <summary>What it made before.</summary>
    public PressCache Cache { get; }

    /// <summary>Has a job done.</summary>
    public async Task<PressAnswer> SendAsync(JsonObject job, CancellationToken cancellation)
    {
        await _installed.Value.WaitAsync(cancellation);
        return await _process.SendAsync(job, cancellation);
    }

    /// <summary>Ends the press and tidies the cache.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        Cache.Tidy();
    }
}
