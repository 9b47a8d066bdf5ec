namespace UnionSite.Publishing;

/// <summary>
/// <c>publish --install-timer</c>: writes units for systemd (systemd.service(5), systemd.timer(5)) that publish each day, and at the next
/// moment at which something begins or ends: after each publish the release's <c>next-change</c> sets the second timer.
/// </summary>
/// <param name="folder">Where the units are written.</param>
/// <param name="command">The program with all that is to be published, as arguments.</param>
/// <param name="nextChanges">The files that say when something changes next.</param>
internal sealed class TimerUnits(string folder, IReadOnlyList<string> command, IReadOnlyList<string> nextChanges)
{
    private const string Name = "union-site";

    /// <summary>Writes them.</summary>
    /// <returns>Their paths.</returns>
    public ImmutableArray<string> Write()
    {
        Directory.CreateDirectory(folder);
        return [Write($"{Name}.service", Service), Write($"{Name}.timer", Timer), Write($"{Name}-next.service", NextService)];
    }

    // Whoever asks for the units publishes by them: files of two users in one publishing folder would get in each other's way.
    private string Service => $"""
        [Unit]
        Description=发布院务公开栏
        OnSuccess={Name}-next.service

        [Service]
        Type=oneshot
        User={Environment.UserName}
        ExecStart={string.Join(' ', command.Select(word => Quoted(word).Replace("$", "$$", StringComparison.Ordinal)))}
        Environment={Quoted($"PATH={Environment.GetEnvironmentVariable("PATH")}")}
        Nice=10
        """;

    // Each morning, for the days that are left; Persistent makes up for a morning on which the machine was off.
    private static string Timer => """
        [Unit]
        Description=每天发布院务公开栏

        [Timer]
        OnCalendar=*-*-* 06:00:00 Asia/Shanghai
        Persistent=true

        [Install]
        WantedBy=timers.target
        """;

    // A $ for the shell is written twice, a % too. What a board says that could not be published again may lie in the past.
    // The timer's own service ends at once, so that the next one may bear its name.
    private string NextService => $"""
        [Unit]
        Description=排好院务公开栏下一次变化时的发布

        [Service]
        Type=oneshot
        Environment={Quoted($"NEXT={string.Join(' ', nextChanges.Select(ShellWord.Quoted))}")}
        ExecStartPre=-/bin/systemctl stop {Name}-at-change.timer
        ExecStart=/bin/sh -c 'for next in $$(eval cat "$$NEXT" | sort); do if expr "$$next" ">" "$$(TZ=CST-8 date +%%Y-%%m-%%dT%%H:%%M:%%S+08:00)" >/dev/null; then exec systemd-run --collect --unit={Name}-at-change "--on-calendar=$$(date -d "$$next" "+%%Y-%%m-%%d %%H:%%M:%%S")" systemctl start --no-block {Name}.service; fi; done'
        """;

    private string Write(string name, string unit)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"# 由 publish --install-timer 写下；要改时再运行一次。\n{unit}\n");
        return path;
    }

    // systemd's own quoting; a % would begin a specifier.
    private static string Quoted(string word) =>
        $"\"{word.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("%", "%%", StringComparison.Ordinal)}\"";
}
