using System.Globalization;

namespace UnionSite.Exporting;

/// <summary>Values in the form in which data files write them.</summary>
internal static class Plain
{
    /// <summary>2025-03-01</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number without separators.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The absolute address of a path in the output.</summary>
    public static string Address(Uri site, string path)
    {
        var root = site.AbsoluteUri;
        return $"{root}{(root.EndsWith('/') ? "" : "/")}{RelativeAddress(path)}";
    }

    /// <summary>A path in the output as an address relative to the site's root.</summary>
    public static string RelativeAddress(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
