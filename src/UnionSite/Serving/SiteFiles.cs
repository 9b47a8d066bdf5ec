using UnionSite.Building;

namespace UnionSite.Serving;

/// <summary>Reads the files of a site that may be replaced by a newer one at any moment.</summary>
/// <param name="root">The site's folder.</param>
internal sealed class SiteFiles(string root)
{
    private const int Tries = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The path in the output that an address asks for; null for one that no file of a site can have.</summary>
    public static string? PathOf(string address)
    {
        var parts = address.Split('/')[1..];
        if (parts[^1].Length == 0)
        {
            parts[^1] = "index.html";
        }
        return parts.All(part => part.Length > 0 && part[0] != '.' && part.IndexOfAny(['\\', ':', '\0']) < 0) ? string.Join('/', parts) : null;
    }

    /// <summary>Whether the output has a file.</summary>
    public bool Has(string path) => File.Exists(Path.Combine(root, path));

    /// <summary>
    /// The bytes of a file of the old site or of the new one, never a part of either: a file that is open stays whole when its folder
    /// is replaced. Between the two renames no file is there, so “not found” counts only once the site has been seen in its place.
    /// </summary>
    /// <returns>Null for a file that is not there.</returns>
    public async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        var seen = false;
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                return await File.ReadAllBytesAsync(Path.Combine(root, path), cancellation);
            }
            catch (UnauthorizedAccessException) when (Directory.Exists(Path.Combine(root, path)))
            {
                return null;
            }
            catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
            {
                if (seen)
                {
                    return null;
                }
                seen = Has(Manifest.FileName);
            }
            if (!seen)
            {
                await Task.Delay(Pause, cancellation);
            }
        }
        return null;
    }
}
