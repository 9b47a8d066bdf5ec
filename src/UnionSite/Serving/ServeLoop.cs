using Spectre.Console;
using UnionSite.Building;
using UnionSite.Commands;

namespace UnionSite.Serving;

/// <summary>Builds, shows, waits for a change, and again. One build at a time: what is saved during a build is for the next one.</summary>
internal sealed class ServeLoop(ServeOptions options, ProjectFolders project, Successor self)
{
    private readonly IAnsiConsole _console = Terminal.Console;
    private readonly LiveReload _reload = new();
    private ImmutableArray<Finding> _warnings = [];
    private bool _isFirst = true;
    private bool _codeIsStale = self.IsOutdated();

    /// <summary>Serves until it is cancelled, or until the program has been compiled anew and its successor has to take over.</summary>
    /// <returns>The port that the successor has to take.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        options.Build.RequireInput();
        await using var server = await BoardServer.StartAsync(options.Port, options.Build.Output, project, _reload, cancellation);
        using var watcher = new ChangeWatcher([options.Build.Input, project.Theme], _console.WriteLine);
        while (!await RefreshAsync(cancellation))
        {
            if (_isFirst && !self.TookOver)
            {
                _console.MarkupLineInterpolated($"请在浏览器打开 [bold]{server.Address}[/]  保存文件后网页自动更新；按 Ctrl+C 结束。");
            }
            _isFirst = false;
            var change = await watcher.NextAsync(cancellation);
            _codeIsStale |= change.HasFlag(Change.Code);
        }
        return server.Port;
    }

    /// <returns>Whether a successor is ready.</returns>
    private async Task<bool> RefreshAsync(CancellationToken cancellation)
    {
        try
        {
            if (_codeIsStale)
            {
                return await CompileAsync(cancellation);
            }
            // Not waited for once it is cancelled: whenever a build is cut off, the next one puts things right.
            ShowSummary(await Task.Run(() => BuildAsync(cancellation), cancellation).WaitAsync(cancellation));
            _reload.Announce(SiteState.Built());
        }
        catch (RecordsHaveErrorsException stopped)
        {
            Texts.WriteFindings(_console, stopped.Findings, options.Build.Input);
            Fail($"记录里有 {stopped.Findings.Count(finding => finding.Severity == Severity.Error)} 处错误，网站没有更新。", stopped.Findings);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested && !(_isFirst && failure is WrongUsageException or MachineLacksException))
        {
            // A fault in the theme throws whatever it likes; whoever is writing it wants to see where.
            var isKnown = failure is WrongUsageException or MachineLacksException or BuildFailedException;
            _console.WriteLine(isKnown ? failure.Message : failure.ToString());
            Fail(isKnown ? failure.Message : $"生成失败，网站没有更新：{failure.Message}", []);
        }
        return false;
    }

    private Task<BuildSummary> BuildAsync(CancellationToken cancellation) =>
        ProgressDisplay.RunAsync(_console, progress => new Builder(options.BuildNow(), progress).RunAsync(cancellation));

    private async Task<bool> CompileAsync(CancellationToken cancellation)
    {
        _console.WriteLine($"{Now} 主题的代码有改动，正在编译……");
        var errors = await self.Next.CompileAsync(cancellation);
        if (errors.IsEmpty)
        {
            return true;
        }
        Texts.WriteFindings(_console, errors, project.Root);
        Fail($"主题的代码有 {errors.Length} 处编译不通过，网站没有更新。", errors);
        return false;
    }

    private void Fail(string trouble, ImmutableArray<Finding> findings)
    {
        _console.MarkupLineInterpolated($"{Now} [red]{trouble}[/]改好保存即可。");
        _reload.Announce(_reload.State.Failed(trouble, findings));
    }

    /// <summary>The whole summary once; then a line, and warnings only when they are others than before.</summary>
    private void ShowSummary(BuildSummary summary)
    {
        if (!summary.Warnings.IsEmpty && !summary.Warnings.SequenceEqual(_warnings))
        {
            Texts.WriteFindings(_console, summary.Warnings, options.Build.Input);
        }
        _warnings = summary.Warnings;
        if (_isFirst && !self.TookOver)
        {
            Texts.WriteSummary(_console, summary, options.Build.Output);
            return;
        }
        _console.MarkupLineInterpolated($"{Now} [green]已更新[/]：网页 {summary.Pages}，警告 {summary.Warnings.Length}，用时 {summary.Elapsed.TotalSeconds:0.00} 秒");
    }

    private static string Now => DateTime.Now.ToString("HH:mm:ss");
}
