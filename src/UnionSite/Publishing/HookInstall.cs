using UnionSite.Building;
using static UnionSite.Publishing.ShellWord;

namespace UnionSite.Publishing;

/// <summary>
/// <c>publish --install-hook</c>: writes the hooks of a repository on a server (githooks(5)). <c>pre-receive</c> rehearses what is pushed
/// and refuses it when it has errors; <c>post-receive</c> publishes it. Whoever pushes sees what they say.
/// </summary>
/// <param name="repository">The git directory.</param>
/// <param name="branch">The branch that is published.</param>
/// <param name="command">The program with all that is to be published, as arguments.</param>
internal sealed class HookInstall(string repository, string branch, IReadOnlyList<string> command)
{
    private const UnixFileMode Executable = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    private const string Mark = "# 院务公开栏 publish --install-hook";

    /// <summary>Writes both hooks.</summary>
    /// <returns>Their paths.</returns>
    /// <exception cref="WrongUsageException">It is no repository, or has hooks of somebody else.</exception>
    public ImmutableArray<string> Write()
    {
        var hooks = Path.Combine(repository, "hooks");
        if (!File.Exists(Path.Combine(repository, "HEAD")) || !Directory.Exists(Path.Combine(repository, "objects")))
        {
            throw new WrongUsageException($"“{repository}”不是 Git 仓库。请写裸仓库的目录，如 /srv/git/board.git；还没有时，用 git init --bare 建一个。");
        }
        Directory.CreateDirectory(hooks);
        return [Write(hooks, "pre-receive", PreReceive), Write(hooks, "post-receive", PostReceive)];
    }

    private string PreReceive => $"""
        while read -r old new ref; do
          [ "$ref" = {Quoted($"refs/heads/{branch}")} ] || continue
          case $new in *[!0]*) ;; *) echo {Quoted($"不能删除 {branch} 分支：网站是按它发布的。")}; exit 1 ;; esac
          {Line} --rehearse --revision "$new" </dev/null || {"{"} echo {Quoted("没有收下这次推送，网站没有改动。改好后请再推送一次。")}; exit 1; {"}"}
        done
        """;

    private string PostReceive => $"""
        while read -r old new ref; do
          [ "$ref" = {Quoted($"refs/heads/{branch}")} ] && pushed=yes
        done
        [ -z "$pushed" ] || {Line} --revision {Quoted($"refs/heads/{branch}")} </dev/null || echo {Quoted("记录已经收下，但没有发布成功，网站还是原来的样子。请把上面的话告诉信息科。")}
        """;

    private string Line => string.Join(' ', command.Select(Quoted));

    private static string Write(string hooks, string name, string body)
    {
        var path = Path.Combine(hooks, name);
        if (File.Exists(path) && !File.ReadAllText(path).Contains(Mark, StringComparison.Ordinal))
        {
            throw new WrongUsageException($"“{path}”已经有了，不是本程序写的；为免弄丢，不会覆盖它。请先改名或删去。");
        }
        var draft = path + ".new";
        File.WriteAllText(draft, $"#!/bin/sh\n{Mark}\n# 由程序写下，请不要手改；要改时再运行一次。\nPATH={Quoted(Environment.GetEnvironmentVariable("PATH") ?? "")}\nexport PATH\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(draft, Executable);
        }
        File.Move(draft, path, overwrite: true);
        return path;
    }
}
