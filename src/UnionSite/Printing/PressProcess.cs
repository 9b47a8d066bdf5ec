using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>
/// The press: a Node program that prints posters and resizes photos. It is started with the first job and takes many at once. When
/// it crashes, or says nothing for too long while jobs are open, every open job fails and says so; none waits for ever.
/// </summary>
/// <param name="command">The program and its arguments.</param>
/// <param name="silence">How long it may say nothing while jobs are open.</param>
internal sealed partial class PressProcess(IReadOnlyList<string> command, TimeSpan silence) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<PressAnswer>> _open = new();
    private readonly SemaphoreSlim _gate = new(1);
    private Process? _process;
    private Task _reading = Task.CompletedTask;
    private Timer? _watch;
    private long _lastId;
    private long _heard;
    private volatile Exception? _ended;
    private volatile bool _silent;

    /// <summary>Has a job done. The press must have been installed.</summary>
    /// <exception cref="BuildFailedException">The press crashed or fell silent.</exception>
    public async Task<PressAnswer> SendAsync(JsonObject job, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answer = new TaskCompletionSource<PressAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        job["id"] = id;
        var line = job.ToJsonString();
        await _gate.WaitAsync(cancellation);
        try
        {
            var process = _process ??= Start();
            if (_open.IsEmpty)
            {
                Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
            }
            _open[id] = answer;
            if (_ended is { } ended)
            {
                Answer(id, source => source.TrySetException(ended));
            }
            else
            {
                await process.StandardInput.WriteLineAsync(line.AsMemory(), CancellationToken.None);
                await process.StandardInput.FlushAsync(CancellationToken.None);
            }
        }
        catch (IOException)
        {
            // The press is gone; whoever reads its answers finds out why, and fails this job with the others.
        }
        finally
        {
            _gate.Release();
        }
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Ends the press: at once if jobs are still open, else as soon as it has read that there will be no more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_process is { } process)
        {
            if (!_open.IsEmpty)
            {
                Kill();
            }
            try
            {
                process.StandardInput.Close();
                await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(2));
            }
            catch (Exception failure) when (failure is TimeoutException or IOException)
            {
                Kill();
            }
            await _reading;
            await _watch!.DisposeAsync();
            process.Dispose();
        }
        _gate.Dispose();
    }

    private Process Start()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
            StandardErrorEncoding = utf8,
        };
        var process = Process.Start(start)!;
        _reading = Task.Run(() => ReadAsync(process));
        _watch = new Timer(_ => Watch(), null, silence / 4, silence / 4);
        return process;
    }

    private async Task ReadAsync(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                Volatile.Write(ref _heard, Stopwatch.GetTimestamp());
                var (id, answer) = PressAnswer.Read(line);
                Answer(id, source => source.TrySetResult(answer));
            }
        }
        catch (Exception)
        {
            // It speaks in tongues: as good as a crash.
            Kill();
        }
        await process.WaitForExitAsync();
        _ended = new BuildFailedException(_silent
            ? $"制作图片和海报的程序 {silence.TotalSeconds:0} 秒没有回应，已停止。请再试一次；若仍如此，请检查内存是否够用。"
            : $"制作图片和海报的程序意外退出（代码 {process.ExitCode}）。请再试一次；若仍如此，请把下面的话告诉维护人员：{LastWords(await errors)}");
        foreach (var id in _open.Keys)
        {
            Answer(id, source => source.TrySetException(_ended));
        }
    }

    private void Answer(long id, Action<TaskCompletionSource<PressAnswer>> answer)
    {
        if (_open.TryRemove(id, out var source))
        {
            answer(source);
        }
    }

    private void Watch()
    {
        if (!_open.IsEmpty && Stopwatch.GetElapsedTime(Volatile.Read(ref _heard)) > silence)
        {
            _silent = true;
            Kill();
        }
    }

    private void Kill()
    {
        try
        {
            _process!.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }

    private static string LastWords(string errors)
    {
        var lines = errors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.FirstOrDefault(line => ErrorLine().IsMatch(line)) ?? lines.LastOrDefault() ?? "（没有留下信息）";
    }

    /// <summary>The line of a Node stack trace that says what happened.</summary>
    [GeneratedRegex(@"^\w*Error\b")]
    private static partial Regex ErrorLine();
}
