using UnionSite.Reading.Markdown;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>A Markdown record: YAML fields between two lines of <c>---</c>, then the text.</summary>
/// <param name="Fields">The fields.</param>
/// <param name="Body">The text.</param>
internal sealed record FrontMatter(YamlMap Fields, RichText Body)
{
    private const string Fence = "---";

    /// <summary>Reads a record's two parts; null, with a finding, when the fields can't be read.</summary>
    public static FrontMatter? Read(SourceText source, ICollection<Finding> findings)
    {
        var text = source.Value;
        var opened = IsFence(text, 0, out var start);
        if (!opened || FindFence(text, start) is not { } end)
        {
            findings.Add(Finding.Error("front-matter", Place.StartOf(source.File),
                opened ? "字段部分只有开头的“---”，没有结尾的“---”。" : "文件开头没有字段部分。",
                "请在文件最前面写一行“---”，接着写各个字段（标题、日期等），再写一行“---”，然后才是正文。"));
            return null;
        }
        var fields = YamlReader.Read(source.File, text[start..end.Start], 1, findings);
        var body = MarkdownReader.Read(source.File, text[end.Next..], text.AsSpan(0, end.Next).Count('\n'), findings);
        switch (fields)
        {
            case YamlMap map:
                return new FrontMatter(map, body);
            case null when findings.Count > 0:
                return null;
            default:
                findings.Add(Finding.Error("front-matter", new Place(source.File, 2, 1),
                    "“---”之间没有字段。", "请一行写一个字段，如“标题: 关于……”，冒号后面空一格。"));
                return null;
        }
    }

    private static (int Start, int Next)? FindFence(string text, int start)
    {
        for (var next = start; start < text.Length; start = next)
        {
            if (IsFence(text, start, out next))
            {
                return (start, next);
            }
        }
        return null;
    }

    /// <summary>Whether the line that begins there is a fence, and where the next one begins.</summary>
    private static bool IsFence(string text, int start, out int next)
    {
        var line = text.AsSpan(start);
        var length = line.IndexOf('\n');
        next = length < 0 ? text.Length : start + length + 1;
        return line[..(length < 0 ? line.Length : length)].TrimEnd().SequenceEqual(Fence);
    }
}
