using System.Diagnostics;
using Spectre.Console;

namespace UnionSite.Building;

/// <summary>Tells whoever started a build how far it has come.</summary>
internal interface IProgress
{
    /// <summary>Begins a step of <paramref name="total"/> pieces.</summary>
    IStep Begin(string name, int total);

    /// <summary>Says something once.</summary>
    void Say(string message);
}

/// <summary>A step of a build; disposing of it ends it.</summary>
internal interface IStep : IDisposable
{
    /// <summary>One more piece is done.</summary>
    void Advance();
}

/// <summary>Shows bars on a terminal, a line a finished step elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Runs work and shows how far it has come.</summary>
    public static Task<T> RunAsync<T>(IAnsiConsole console, Func<IProgress, Task<T>> work) =>
        console.Profile.Capabilities.Interactive && console.Profile.Out.IsTerminal
            ? console.Progress().AutoClear(true).HideCompleted(false)
                .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
                .StartAsync(context => work(new Bars(console, context)))
            : work(new Lines(console));

    private sealed class Bars(IAnsiConsole console, ProgressContext context) : IProgress
    {
        public IStep Begin(string name, int total) => new Bar(context.AddTask(Markup.Escape(name), maxValue: Math.Max(total, 1)));

        public void Say(string message) => console.WriteLine(message);

        private sealed class Bar(ProgressTask task) : IStep
        {
            public void Advance() => task.Increment(1);

            public void Dispose()
            {
                task.Value = task.MaxValue;
                task.StopTask();
            }
        }
    }

    private sealed class Lines(IAnsiConsole console) : IProgress
    {
        public IStep Begin(string name, int total) => new Line(this, name, total);

        public void Say(string message)
        {
            lock (console)
            {
                console.WriteLine(message);
            }
        }

        private sealed class Line(Lines lines, string name, int total) : IStep
        {
            private readonly long _began = Stopwatch.GetTimestamp();

            public void Advance()
            {
            }

            public void Dispose() => lines.Say($"{name}：{total} 项，{Stopwatch.GetElapsedTime(_began).TotalSeconds:0.0} 秒");
        }
    }
}

/// <summary>Says what must be said on the error stream and nothing else, so that the output stays what a program expects.</summary>
internal sealed class ErrorStreamProgress : IProgress, IStep
{
    public IStep Begin(string name, int total) => this;

    public void Say(string message) => Console.Error.WriteLine(message);

    public void Advance()
    {
    }

    public void Dispose()
    {
    }
}
