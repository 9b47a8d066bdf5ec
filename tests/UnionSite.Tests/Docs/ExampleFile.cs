using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UnionSite.Building;

namespace UnionSite.Tests.Docs;

/// <summary>
/// A file of an example. Its text follows a line <c>-- path --</c>; what a page cannot show stands in that line as a remark:
/// <c>-- attachments/a.csv（空文件）--</c>. Instead of a path 字段 or 正文 may stand: the further fields, or the text, of a disclosure.
/// </summary>
/// <param name="Path">Where it lies, or 字段 or 正文.</param>
/// <param name="Remark">What cannot be shown; empty for a file that holds just the text.</param>
/// <param name="Text">The text; a control picture (␀ to ␟) stands for the control character.</param>
public sealed partial record ExampleFile(string Path, string Remark, string Text)
{
    private const string RecordPath = "disclosures/example.md";
    private const string RecordDate = "2026-11-20";

    private static readonly byte[] NoBytes = [];

    private static byte[] Photo => File.ReadAllBytes(System.IO.Path.Combine(ProjectFolders.Find().Root, "input/photos/2026/spring-hike-3.jpg"));

    /// <summary>A small PNG whose header promises 30,000 × 30,000 pixels.</summary>
    private static byte[] HugePhoto =>
        Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAdTAAAHUwCAIAAADpRW/tAAAADElEQVR4nGNgoD0AAABkAAGGZDw1AAAAAElFTkSuQmCC");

    /// <summary>The files of an example of several.</summary>
    public static IEnumerable<ExampleFile> ReadAll(string text)
    {
        var heads = Head().Matches(text);
        return heads.Select((head, index) => new ExampleFile(head.Groups[1].Value, head.Groups[2].Value,
            text[(head.Index + head.Length)..(index + 1 < heads.Count ? heads[index + 1].Index : text.Length)]));
    }

    /// <summary>Writes the file. What is given back is to be let go after the check.</summary>
    public IEnumerable<IDisposable> PutInto(TinySite site)
    {
        var (path, text) = Path switch
        {
            "字段" => (RecordPath, TinySite.Disclosure(fields: Text, date: RecordDate)),
            "正文" => (RecordPath, TinySite.Disclosure(body: Text, date: RecordDate)),
            _ => (Path, Text),
        };
        text = ControlPicture().Replace(text, picture => ((char)(picture.Value[0] - '\u2400')).ToString());
        var full = System.IO.Path.Combine(site.Input, path);
        switch (Remark)
        {
            case "没有这个文件":
                File.Delete(full);
                break;
            case "正被别的程序打开":
                site.File(path, text);
                return [new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.None)];
            case ['链', '接', '到', .. var target]:
                site.File(path, "");
                File.Delete(full);
                File.CreateSymbolicLink(full, target.Trim());
                break;
            default:
                site.File(path, Bytes(text));
                break;
        }
        return [];
    }

    private byte[] Bytes(string text) => Remark switch
    {
        "" when WrittenDocument.Fits(Path) => WrittenDocument.Pack(Path, text),
        "" => Encoding.UTF8.GetBytes(text),
        "空文件" => NoBytes,
        "GB18030 编码" => Gb18030(text),
        "UTF-16 编码" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
        "照片" => Photo,
        "照片的前一半" => Photo[..(Photo.Length / 2)],
        "9 亿像素的照片" => HugePhoto,
        _ when LastLineTimes().Match(Remark) is { Success: true } times => Encoding.UTF8.GetBytes(WithLastLine(text, int.Parse(times.Groups[1].Value, CultureInfo.InvariantCulture))),
        _ => throw new InvalidOperationException($"Nobody knows how to make a file “{Remark}”."),
    };

    private static byte[] Gb18030(string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030").GetBytes(text);
    }

    private static string WithLastLine(string text, int times)
    {
        var lines = text.TrimEnd('\n').Split('\n');
        return string.Join('\n', lines[..^1].Concat(Enumerable.Repeat(lines[^1], times))) + "\n";
    }

    [GeneratedRegex(@"^-- (\S+?) ?(?:（(.+)）)? ?--\n", RegexOptions.Multiline)]
    private static partial Regex Head();

    [GeneratedRegex(@"^末行重复 (\d+) 遍$")]
    private static partial Regex LastLineTimes();

    [GeneratedRegex("[\u2400-\u241f]")]
    private static partial Regex ControlPicture();
}
