namespace UnionSite.Building;

/// <summary>Keeps two programs apart that would write to one folder. A program that is killed lets go of it.</summary>
internal static class FolderLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Takes the lock, waiting for whoever has it.</summary>
    /// <param name="path">The lock's file.</param>
    /// <param name="onWaiting">Called once when it has to be waited for.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <returns>What lets go of it.</returns>
    public static async Task<FileStream> TakeAsync(string path, Action onWaiting, CancellationToken cancellation)
    {
        for (var tries = 0; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                if (tries == 0)
                {
                    onWaiting();
                }
                await Task.Delay(Pause, cancellation);
            }
        }
    }
}
