using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace UnionSite.Browser.Support;

/// <summary>A small board with one disclosure, and the program serving it as a user starts it.</summary>
public sealed partial class ServedSite : IAsyncDisposable
{
    /// <summary>Where the disclosure stands in the input.</summary>
    public const string Record = "disclosures/2025/drugs.md";

    /// <summary>Where it stands in the site.</summary>
    public const string RecordPage = "disclosures/2025/drugs.html";

    private readonly string _root = Directory.CreateTempSubdirectory("union-site-").FullName;
    private readonly StringBuilder _said = new();
    private Process? _program;

    private ServedSite(string record)
    {
        Save("site.yml", "名称: 示范市第一医院工会\n医院: 示范市第一医院\n");
        Save(Record, record);
    }

    /// <summary>The site's folder.</summary>
    public string Output => Path.Combine(_root, "output");

    /// <summary>Where the site is served.</summary>
    public string Address { get; private set; } = "";

    /// <summary>What the terminal shows.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <summary>A record's text.</summary>
    public static string Disclosure(string title, string department = "科室") =>
        $"---\n标题: {title}\n日期: 2025-03-03\n类别: 运营管理\n{department}: 药学部\n---\n正文。\n";

    /// <summary>Starts to serve and waits for the address.</summary>
    public static async Task<ServedSite> StartAsync(string record)
    {
        var site = new ServedSite(record);
        site._program = site.Run("--port", "0");
        var address = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        site.Listen(site._program, line =>
        {
            if (AddressIn().Match(line) is { Success: true } match)
            {
                address.TrySetResult(match.Value);
            }
        });
        site._program.Exited += (_, _) => address.TrySetException(new InvalidOperationException(site.Said));
        site._program.EnableRaisingEvents = true;
        site.Address = await address.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return site;
    }

    /// <summary>Starts a second program on the same port and waits for its end.</summary>
    public async Task<(int ExitCode, string Said)> ServeAgainAsync()
    {
        using var second = Run("--port", new Uri(Address).Port.ToString());
        var said = await Task.WhenAll(second.StandardOutput.ReadToEndAsync(), second.StandardError.ReadToEndAsync());
        await second.WaitForExitAsync();
        return (second.ExitCode, string.Concat(said));
    }

    /// <summary>Saves a file as careful editors do: written aside, then put in the old one's place.</summary>
    public void Save(string path, string text)
    {
        var full = Path.Combine(_root, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full + "~", text);
        File.Move(full + "~", full, overwrite: true);
    }

    /// <summary>Presses Ctrl+C and waits for the end.</summary>
    public async Task<int> InterruptAsync()
    {
        using var interrupt = Process.Start("kill", ["-INT", _program!.Id.ToString()]);
        await _program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(20));
        return _program.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_program is { HasExited: false })
        {
            _program.Kill(entireProcessTree: true);
            await _program.WaitForExitAsync();
        }
        _program?.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    // A CI that runs in the background ignores Ctrl+C, and so would everything it starts.
    private Process Run(params string[] arguments) => Process.Start(new ProcessStartInfo("env",
        ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "UnionSite.dll"), "serve", "--input", Path.Combine(_root, "input"), "--output", Output, "--no-posters", .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private void Listen(Process program, Action<string> onLine)
    {
        void Hear(object sender, DataReceivedEventArgs heard)
        {
            lock (_said)
            {
                _said.AppendLine(heard.Data);
            }
            onLine(heard.Data ?? "");
        }
        program.OutputDataReceived += Hear;
        program.ErrorDataReceived += Hear;
        program.BeginOutputReadLine();
        program.BeginErrorReadLine();
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+/")]
    private static partial Regex AddressIn();
}
