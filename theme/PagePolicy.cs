namespace UnionSite.Theme;

/// <summary>
/// What a page may load and do (Content Security Policy Level 3): whatever a record holds, a page loads from its own site alone and runs
/// nothing that stands in it. The configurations under <c>src/serving/</c> send the same as a header.
/// </summary>
public static class PagePolicy
{
    /// <summary>
    /// What each page says of itself. What 'self' means for a page from a folder is left to the browser, so file: is named too; a page from
    /// a server can load nothing of that kind anyway.
    /// </summary>
    public const string InPage = "default-src 'none'; img-src 'self' file:; style-src 'self' file:; script-src 'self' file:; connect-src 'self'; form-action 'self' file:; base-uri 'none'";

    /// <summary>What a web server says of each page: also that no other page may frame it, which a page can't say of itself.</summary>
    public const string InHeader = InPage + "; frame-ancestors 'none'";
}
