using System.Buffers;

namespace UnionSite.Records;

/// <summary>The addresses (RFC 3986) of files in the output, whose names may hold Chinese, spaces or a #.</summary>
public static class Addresses
{
    private static readonly SearchValues<char> PlainInPaths =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/");

    /// <summary>The address of a path in the output, counted from the site's root.</summary>
    public static string Relative(string path) => path.AsSpan().ContainsAnyExcept(PlainInPaths)
        ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString))
        : path;

    /// <summary>The same with an anchor, which stands apart because a path may hold a #.</summary>
    public static string Relative(string path, string? anchor) =>
        anchor is null ? Relative(path) : $"{Relative(path)}#{Uri.EscapeDataString(anchor)}";

    /// <summary>The whole address, where the site stands at <paramref name="root"/>.</summary>
    public static string Absolute(Uri root, string path, string? anchor = null) =>
        $"{root.AbsoluteUri}{(root.AbsoluteUri.EndsWith('/') ? "" : "/")}{Relative(path, anchor)}";

    /// <summary>The path of the site's root on its server, which begins and ends with a slash.</summary>
    public static string Rooted(Uri root) => root.AbsolutePath.EndsWith('/') ? root.AbsolutePath : $"{root.AbsolutePath}/";
}
