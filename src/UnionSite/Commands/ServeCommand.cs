using UnionSite.Building;
using UnionSite.Serving;

namespace UnionSite.Commands;

/// <summary><c>serve</c>: builds, shows the site to this machine, and builds again whenever something is saved.</summary>
internal static class ServeCommand
{
    public static Task<int> RunAsync(ServeOptions options, CancellationToken cancellation) => ExitCodes.GuardAsync(
        async () =>
        {
            var project = ProjectFolders.Find();
            var self = Successor.This(project);
            using var ending = self.EndingWithStarter(cancellation);
            try
            {
                var port = await new ServeLoop(options, project, self).RunAsync(ending.Token);
                return self.TookOver ? Successor.MakeWay : await self.Next.RunAsync(options.Arguments(port), ending.Token);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                // A progress bar that was cut off leaves the cursor hidden.
                Terminal.Console.Cursor.Show(show: true);
                return ExitCodes.Done;
            }
        },
        findings => Texts.WriteFindings(Terminal.Console, findings, options.Build.Input));
}
