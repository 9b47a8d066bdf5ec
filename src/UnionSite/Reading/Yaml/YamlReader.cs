using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace UnionSite.Reading.Yaml;

/// <summary>
/// Reads YAML 1.2 into nodes that know their place. Anchors and aliases are refused: no union needs them, and a few lines of them
/// unfold into gigabytes.
/// </summary>
internal sealed partial class YamlReader
{
    private const int DeepestNesting = 16;

    private readonly string _file;
    private readonly int _linesBefore;
    private readonly IParser _events;

    private YamlReader(string file, string yaml, int linesBefore)
    {
        _file = file;
        _linesBefore = linesBefore;
        _events = new Parser(new StringReader(yaml));
    }

    /// <summary>Reads one document.</summary>
    /// <param name="file">The file it stands in.</param>
    /// <param name="yaml">Its text.</param>
    /// <param name="linesBefore">How many lines of the file come before it.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <returns>The value; null when the document is empty or, with a finding, when it is not YAML.</returns>
    public static YamlNode? Read(string file, string yaml, int linesBefore, ICollection<Finding> findings)
    {
        try
        {
            return new YamlReader(file, yaml, linesBefore).ReadDocument();
        }
        catch (Refusal refusal)
        {
            findings.Add(refusal.Finding);
        }
        catch (YamlException failure)
        {
            findings.Add(Explain(file, yaml, linesBefore, failure));
        }
        return null;
    }

    private YamlNode? ReadDocument()
    {
        _events.Consume<StreamStart>();
        if (!_events.TryConsume<DocumentStart>(out _))
        {
            return null;
        }
        var node = ReadNode(0);
        _events.Consume<DocumentEnd>();
        if (_events.TryConsume<DocumentStart>(out var second))
        {
            throw new Refusal("yaml-syntax", PlaceOf(second), "一个文件里只能有一段 YAML,这里用“---”又开始了一段。", "请删除多余的“---”。");
        }
        return node is YamlScalar { Value: "" } ? null : node;
    }

    private YamlNode ReadNode(int depth)
    {
        if (_events.TryConsume<AnchorAlias>(out var alias))
        {
            throw Aliased(PlaceOf(alias));
        }
        var next = _events.Consume<NodeEvent>();
        var place = PlaceOf(next);
        if (!next.Anchor.IsEmpty)
        {
            throw Aliased(place);
        }
        if (depth > DeepestNesting)
        {
            throw new Refusal("yaml-nesting", place, $"这里的层次太深，超过了 {DeepestNesting} 层。", "请检查方括号、花括号是否写多了，缩进是否对齐。");
        }
        return next switch
        {
            Scalar scalar => new YamlScalar(FirstCharacterOf(scalar, place), scalar.Value is "~" or "null" && scalar.Style == ScalarStyle.Plain ? "" : scalar.Value.Trim()),
            SequenceStart => ReadList(place, depth),
            _ => ReadMap(place, depth),
        };
    }

    /// <summary>The words of a quoted value begin after the mark, those of a block value (<c>|</c>) in the next line.</summary>
    private static Place FirstCharacterOf(Scalar scalar, Place place) => scalar.Style switch
    {
        ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => place with { Column = place.Column + 1 },
        ScalarStyle.Literal or ScalarStyle.Folded when scalar.Value.Length > 0 => new Place(place.File, place.Line + 1, 1),
        _ => place,
    };

    private YamlList ReadList(Place place, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (!_events.TryConsume<SequenceEnd>(out _))
        {
            items.Add(ReadNode(depth + 1));
        }
        return new YamlList(place, items.ToImmutable());
    }

    private YamlMap ReadMap(Place place, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        while (!_events.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1) as YamlScalar
                ?? throw new Refusal("yaml-syntax", place, "字段名应是一个词，这里却是一个列表或一组字段。", "请写成“字段名: 内容”。");
            entries.Add(new YamlEntry(key, ReadNode(depth + 1)));
        }
        return new YamlMap(place, entries.ToImmutable());
    }

    private static Refusal Aliased(Place place) => new("yaml-alias", place,
        "这里用了 YAML 的引用符号（& 或 *），本站不支持。", "请把内容直接写出来；文字以 & 或 * 开头时，请加上引号。");

    private Place PlaceOf(ParsingEvent at) => PlaceOf(_file, _linesBefore, at.Start);

    private static Place PlaceOf(string file, int linesBefore, Mark mark) => new(file, (int)mark.Line + linesBefore, (int)mark.Column);

    /// <summary>YAML's own messages are in English and name its grammar; what a clerk did wrong is nearly always one of these.</summary>
    private static Finding Explain(string file, string yaml, int linesBefore, YamlException failure)
    {
        var lines = yaml.Split('\n');
        var tab = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
        var fullWidthColon = Array.FindIndex(lines, line => FieldWithFullWidthColon().IsMatch(line));
        var missingSpace = Array.FindIndex(lines, line => FieldWithoutSpace().IsMatch(line));
        return (tab, fullWidthColon, missingSpace) switch
        {
            ( >= 0, _, _) => Finding.Error("yaml-syntax", new Place(file, tab + linesBefore + 1, 1),
                "这一行用 Tab 键缩进，YAML 只认空格。", "请把行首的 Tab 换成两个空格。"),
            (_, >= 0, _) => Finding.Error("yaml-syntax", new Place(file, fullWidthColon + linesBefore + 1, lines[fullWidthColon].IndexOf('：') + 1),
                "字段名后面用了全角冒号“：”。", "请改成半角冒号加一个空格，如“标题: 关于……”。"),
            (_, _, >= 0) => Finding.Error("yaml-syntax", new Place(file, missingSpace + linesBefore + 1, lines[missingSpace].IndexOf(':') + 1),
                "字段名后面的冒号少了一个空格。", "请写成“字段名: 内容”，冒号后面空一格。"),
            _ => Finding.Error("yaml-syntax", PlaceOf(file, linesBefore, failure.Start),
                "从这里起不符合 YAML 的写法。", "请检查：引号是否成对，各行缩进是否对齐，内容里有“: ”或“ #”时整句要加引号。"),
        };
    }

    [GeneratedRegex(@"^\s*(-\s+)?[\p{L}\p{N}_]{1,20}：")]
    private static partial Regex FieldWithFullWidthColon();

    [GeneratedRegex(@"^\s*(-\s+)?\p{IsCJKUnifiedIdeographs}{1,12}:[^\s/]")]
    private static partial Regex FieldWithoutSpace();

    private sealed class Refusal(string code, Place place, string message, string hint) : Exception
    {
        public Finding Finding { get; } = Finding.Error(code, place, message, hint);
    }
}
