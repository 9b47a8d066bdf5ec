using System.Diagnostics;

namespace UnionSite.Building;

/// <summary>Times the parts of a build.</summary>
internal sealed class Timings
{
    private readonly long _began = Stopwatch.GetTimestamp();
    private readonly List<Timing> _parts = [];

    /// <summary>The time since the build began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>The parts, in the order in which they began.</summary>
    public ImmutableArray<Timing> All => [.. _parts];

    /// <summary>Runs and times a part.</summary>
    public async Task<T> MeasureAsync<T>(string phase, string pipeline, Func<Task<T>> run)
    {
        var began = Stopwatch.GetTimestamp();
        int index;
        lock (_parts)
        {
            index = _parts.Count;
            _parts.Add(new Timing(phase, pipeline, default));
        }
        try
        {
            return await run();
        }
        finally
        {
            lock (_parts)
            {
                _parts[index] = new Timing(phase, pipeline, Stopwatch.GetElapsedTime(began));
            }
        }
    }

    /// <summary>Runs and times a part that gives nothing back, on another thread.</summary>
    public Task MeasureAsync(string phase, string pipeline, Action run) => MeasureAsync(phase, pipeline, () =>
    {
        run();
        return Task.CompletedTask;
    });

    /// <inheritdoc cref="MeasureAsync(string, string, Action)"/>
    public Task MeasureAsync(string phase, string pipeline, Func<Task> run) => MeasureAsync(phase, pipeline, () => Task.Run(async () =>
    {
        await run();
        return true;
    }));

    /// <summary>Runs and times a part that gives nothing back.</summary>
    public void Measure(string phase, string pipeline, Action run) => Measure(phase, pipeline, () =>
    {
        run();
        return true;
    });

    /// <summary>Runs and times a part.</summary>
    public T Measure<T>(string phase, string pipeline, Func<T> run) => MeasureAsync(phase, pipeline, () => Task.FromResult(run())).GetAwaiter().GetResult();
}
