using Spectre.Console;

namespace UnionSite.Commands;

/// <summary>The console that commands write to.</summary>
internal static class Terminal
{
    /// <summary>
    /// Colours and wrapped lines on a terminal; elsewhere (a log, a pipe, CI) plain lines, each whole, so that they can be searched.
    /// </summary>
    public static IAnsiConsole Console { get; } = Create();

    private static IAnsiConsole Create()
    {
        if (!System.Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(System.Console.Out),
        });
        plain.Profile.Width = short.MaxValue;
        return plain;
    }
}
