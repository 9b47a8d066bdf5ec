using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using UnionSite.Building;

namespace UnionSite.Printing;

/// <summary>Sees to it that the press can run: that Node is there and new enough, and its packages are installed.</summary>
internal static class PressInstall
{
    private const string NodeAdvice =
        "请安装 Node.js 20.9 或更新的版本（Debian、Ubuntu：sudo apt-get install nodejs npm；其他系统见 https://nodejs.org）。";

    private static readonly Version Oldest = new(20, 9);

    /// <summary>Installs the packages if they are missing or older than the lock file.</summary>
    /// <param name="press">The folder of the press.</param>
    /// <param name="onInstalling">Called before an installation, which takes a while.</param>
    /// <exception cref="MachineLacksException">Node or npm is missing or too old, or the packages cannot be had.</exception>
    public static async Task EnsureAsync(string press, Action onInstalling)
    {
        var version = await RunAsync("node", ["--version"], press);
        if (version.Code != 0 || !Version.TryParse(version.Text.Trim().TrimStart('v'), out var found) || found < Oldest)
        {
            throw new MachineLacksException($"Node.js 的版本太旧（{version.Text.Trim()}）。{NodeAdvice}");
        }
        if (IsInstalled(press))
        {
            return;
        }
        using var alone = await LockAsync(press);
        if (IsInstalled(press))
        {
            return;
        }
        onInstalling();
        var npm = OperatingSystem.IsWindows() ? "npm.cmd" : "npm";
        var installed = await RunAsync(npm, ["ci", "--no-audit", "--no-fund"], press);
        if (installed.Code != 0)
        {
            var reasons = installed.Text.Split('\n').Where(line => line.StartsWith("npm error", StringComparison.Ordinal)).Take(4);
            throw new MachineLacksException(
                $"制作图片和海报的组件没有装上。请检查网络，然后运行：npm ci --prefix \"{press}\"\n{string.Join('\n', reasons)}");
        }
    }

    private static bool IsInstalled(string press)
    {
        var installed = new FileInfo(Path.Combine(press, "node_modules", ".package-lock.json"));
        return installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(press, "package-lock.json"));
    }

    /// <summary>Two builds must not install into one folder at once.</summary>
    private static async Task<FileStream> LockAsync(string press)
    {
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(press)))[..16];
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetTempPath(), $"union-press-{name}.lock"),
                    FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500));
            }
        }
    }

    private static async Task<(int Code, string Text)> RunAsync(string program, string[] arguments, string folder)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception)
        {
            throw new MachineLacksException($"没有找到 {Path.GetFileNameWithoutExtension(program)}。{NodeAdvice}");
        }
    }
}
