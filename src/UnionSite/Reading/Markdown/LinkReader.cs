namespace UnionSite.Reading.Markdown;

/// <summary>Says where a link of a text leads. What leads nowhere, out of the input folder or into a program is an error.</summary>
internal sealed class LinkReader(string file, ICollection<Finding> findings)
{
    private const string RecordScheme = "record:";

    /// <summary>Reads a link's target; null, with a finding, when it is refused.</summary>
    public LinkTarget? Read(string url, Place place, ImmutableArray<Inline> content)
    {
        if (url.Length == 0)
        {
            return Refuse("link-empty", place, "这个链接没有写网址。", "请在圆括号里写上网址，或者去掉方括号和圆括号。");
        }
        if (url.StartsWith('#'))
        {
            return new AnchorTarget(Uri.UnescapeDataString(url[1..]));
        }
        if (url.StartsWith(RecordScheme, StringComparison.OrdinalIgnoreCase))
        {
            return ReadRecord(Uri.UnescapeDataString(url[RecordScheme.Length..]), place);
        }
        if (SchemeOf(url) is { } scheme)
        {
            return scheme is "http" or "https" or "mailto" or "tel"
                ? new ExternalTarget(url)
                : Refuse("link-scheme", place, $"不能链接到“{scheme}:”开头的地址。", "只能用 http://、https://、mailto:、tel: 或 record: 开头的链接。");
        }
        return ReadFile(url, place) is { } target
            ? new FileTarget(new Attachment(target, PlainText.Of(content) is { Length: > 0 } name ? name : Path.GetFileName(target), place))
            : null;
    }

    /// <summary>Reads a picture's file; null, with a finding, when it is refused.</summary>
    public Photo? ReadPicture(string url, string caption, Place place)
    {
        if (SchemeOf(url) is not null || url.StartsWith("//", StringComparison.Ordinal))
        {
            Refuse("picture-remote", place, "图片不能引用别的网站。", "请把图片放进 photos 文件夹，写成“![说明](/photos/2025/文件名.jpg)”。");
            return null;
        }
        return ReadFile(url, place) is { } path ? new Photo(path, caption, place) : null;
    }

    private RecordTarget? ReadRecord(string target, Place place)
    {
        var hash = target.IndexOf('#');
        var name = hash < 0 ? target : target[..hash];
        if (RecordKey.Parse(name) is { } key)
        {
            return new RecordTarget(key, hash < 0 ? null : target[(hash + 1)..]);
        }
        Refuse("link-record", place, $"“record:{name}”不是记录的地址。",
            "请写成“record:disclosures/2025/文件名”（活动用 activities，获奖用 awards，书目用 library），不带“.md”。");
        return null;
    }

    private string? ReadFile(string url, Place place)
    {
        var path = Uri.UnescapeDataString(url.Split('#', '?')[0]);
        if (path.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
        {
            Refuse("link-record", place, "链接到另一条记录时，不要写文件路径。", "请写成“record:disclosures/2025/文件名”，不带“.md”。");
            return null;
        }
        if (InputFolder.Resolve(file, path) is { Length: > 0 } resolved)
        {
            return resolved;
        }
        Refuse("path-outside", place, $"“{path}”指到了内容目录以外。", "请把文件放进内容目录，路径里不要用太多的“..”。");
        return null;
    }

    /// <summary>The scheme of an address (RFC 3986, 3.1), in lower case; null when it is a path.</summary>
    private static string? SchemeOf(string url)
    {
        // A browser ignores blanks and control characters before and within a scheme, so they must not hide one here.
        var cleaned = string.Concat(url.Where(c => c > ' '));
        var colon = cleaned.IndexOf(':');
        return colon > 0 && cleaned[..colon].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.')
            ? cleaned[..colon].ToLowerInvariant()
            : null;
    }

    private LinkTarget? Refuse(string code, Place place, string message, string hint)
    {
        findings.Add(Finding.Error(code, place, message, hint));
        return null;
    }
}
