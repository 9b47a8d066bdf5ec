using System.Security.Cryptography;
using System.Text;

namespace UnionSite.Exporting;

/// <summary>Ids that outlive the site's address, for feeds and calendars.</summary>
internal static class StableId
{
    /// <summary>A UUID (RFC 9562, version 8) of names alone.</summary>
    /// <param name="site">Whose board it is.</param>
    /// <param name="name">What is named.</param>
    public static Guid Of(Site site, string name)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{site.Hospital}\n{site.Name}\n{name}")).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash, bigEndian: true);
    }
}
