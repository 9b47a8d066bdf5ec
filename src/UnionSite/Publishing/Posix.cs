using System.ComponentModel;
using System.Runtime.InteropServices;

namespace UnionSite.Publishing;

/// <summary>What publishing asks of the file system and .NET does not offer (POSIX.1-2017).</summary>
internal static partial class Posix
{
    /// <summary>Gives a file a second name. False where the file system can't, as across two of them.</summary>
    public static bool TryLink(string existing, string path) => link(existing, path) == 0;

    /// <summary>Renames what is at one path to another. What was there is replaced at one instant, symbolic links themselves included.</summary>
    /// <exception cref="IOException">The file system refuses.</exception>
    public static void Rename(string from, string to)
    {
        if (rename(from, to) != 0)
        {
            throw new IOException(new Win32Exception(Marshal.GetLastPInvokeError()).Message);
        }
    }

    /// <summary>Has the file system write what it holds back, so that a release survives a power failure.</summary>
    public static void Flush(SafeHandle anyFile) => _ = syncfs(anyFile);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int link(string existing, string path);

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int rename(string from, string to);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int syncfs(SafeHandle file);
}
