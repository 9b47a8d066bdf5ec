using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>
/// Reads the fields of one record or entry by name. What is missing or wrong becomes a finding and the reading goes on, so that one
/// pass reports everything; a required value that is missing reads as an empty one, and the finding stops the build.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMap _map;
    private readonly ICollection<Finding> _findings;
    private readonly List<FieldName> _known = [];
    private readonly HashSet<string> _used = [];

    private Fields(YamlMap map, ICollection<Finding> findings)
    {
        _map = map;
        _findings = findings;
    }

    /// <summary>Reads a mapping by <paramref name="read"/>, then reports the fields that it did not ask for.</summary>
    public static T Read<T>(YamlMap map, ICollection<Finding> findings, Func<Fields, T> read)
    {
        var fields = new Fields(map, findings);
        var value = read(fields);
        fields.ReportUnknown();
        return value;
    }

    /// <summary>Where the fields begin.</summary>
    public Place Place => _map.Place;

    /// <summary>A value read by its form; null when the field is absent, empty or, with a finding, wrong.</summary>
    public Sourced<T>? Optional<T>(FieldName name, ValueForm<T> form)
    {
        if (Scalar(name) is not { } scalar)
        {
            return null;
        }
        if (form.TryParse(scalar.Value, out var value))
        {
            return new Sourced<T>(value, scalar.Place);
        }
        _findings.Add(Finding.Error("field-value", scalar.Place, $"“{name}”写的是“{Shorten(scalar.Value)}”，{form.Complaint}。", form.Hint));
        return null;
    }

    /// <summary>Like <see cref="Optional{T}"/>, but its absence is an error.</summary>
    public Sourced<T> Required<T>(FieldName name, ValueForm<T> form)
    {
        if (Optional(name, form) is { } value)
        {
            return value;
        }
        if (Find(name) is null or YamlScalar { Value: "" })
        {
            ReportMissing(name, form.Example);
        }
        return new Sourced<T>(form.Empty, Find(name)?.Place ?? Place);
    }

    /// <summary>A line of text.</summary>
    public Sourced<string>? Text(FieldName name) => Optional(name, ValueForms.Text);

    /// <summary>A list of values; a single value counts as a list of one.</summary>
    public ImmutableArray<Sourced<T>> List<T>(FieldName name, ValueForm<T> form)
    {
        var values = ImmutableArray.CreateBuilder<Sourced<T>>();
        foreach (var item in Items(name))
        {
            if (item is not YamlScalar scalar)
            {
                ReportShape(name, item, "应是一行文字");
            }
            else if (form.TryParse(scalar.Value, out var value))
            {
                values.Add(new Sourced<T>(value, scalar.Place));
            }
            else
            {
                _findings.Add(Finding.Error("field-value", scalar.Place, $"“{name}”里的“{Shorten(scalar.Value)}”{form.Complaint}。", form.Hint));
            }
        }
        return values.ToImmutable();
    }

    /// <summary>A list of entries, each with fields of its own; a plain value is handed to <paramref name="readScalar"/>, where one is allowed.</summary>
    public ImmutableArray<T> Entries<T>(FieldName name, Func<Fields, T?> readEntry, Func<YamlScalar, T?>? readScalar = null) where T : class
    {
        var entries = ImmutableArray.CreateBuilder<T>();
        foreach (var item in Items(name))
        {
            var entry = item switch
            {
                YamlMap map => Read(map, _findings, readEntry),
                YamlScalar scalar when readScalar is not null => readScalar(scalar),
                _ => ReportShape<T>(name, item, "每一项应由几个字段组成，每项前面加“- ”"),
            };
            if (entry is not null)
            {
                entries.Add(entry);
            }
        }
        return entries.ToImmutable();
    }

    /// <summary>A group of fields under one name; null when it is absent.</summary>
    public T? Group<T>(FieldName name, Func<Fields, T?> read, Func<YamlScalar, T?>? readScalar = null) where T : class => Find(name) switch
    {
        null or YamlScalar { Value: "" } => null,
        YamlMap map => Read(map, _findings, read),
        YamlScalar scalar when readScalar is not null => readScalar(scalar),
        var other => ReportShape<T>(name, other, "应是一组字段，写成“{字段: 内容, 字段: 内容}”"),
    };

    /// <summary>Whether the field is there, empty or not.</summary>
    public bool Has(FieldName name) => Find(name) is not null;

    /// <summary>Adds a finding about this record.</summary>
    public void Report(Finding finding) => _findings.Add(finding);

    /// <summary>Says that a field is missing.</summary>
    public void ReportMissing(FieldName name, string example) => _findings.Add(Finding.Error("field-missing", Find(name)?.Place ?? Place,
        $"缺少必填的“{name}”。", $"请加上一行“{name}: {example}”。"));

    private YamlScalar? Scalar(FieldName name) => Find(name) switch
    {
        null or YamlScalar { Value: "" } => null,
        YamlScalar scalar => scalar,
        var other => ReportShape<YamlScalar>(name, other, "应是一行文字"),
    };

    private IEnumerable<YamlNode> Items(FieldName name) => Find(name) switch
    {
        null or YamlScalar { Value: "" } => [],
        YamlList list => list.Items,
        var single => [single],
    };

    private YamlNode? Find(FieldName name)
    {
        if (!_known.Contains(name))
        {
            _known.Add(name);
        }
        YamlNode? found = null;
        foreach (var entry in _map.Entries)
        {
            if (!name.Is(entry.Key.Value))
            {
                continue;
            }
            if (found is null)
            {
                found = entry.Value;
                _used.Add(entry.Key.Value);
            }
            else if (_used.Add($"{entry.Key.Place}"))
            {
                _findings.Add(Finding.Error("field-twice", entry.Key.Place, $"“{name}”写了两次。", "请只保留一个。"));
            }
        }
        return found;
    }

    private void ReportUnknown()
    {
        foreach (var key in _map.Entries.Select(entry => entry.Key).Where(key => !_known.Exists(name => name.Is(key.Value))))
        {
            var hint = FieldName.Nearest(key.Value, _known) is { } nearest
                ? $"是不是“{nearest}”？"
                : $"这里可以用的字段有：{string.Join("、", _known)}。";
            _findings.Add(Finding.Error("field-unknown", key.Place, $"没有“{Shorten(key.Value)}”这个字段。", hint));
        }
    }

    private T? ReportShape<T>(FieldName name, YamlNode node, string shape) where T : class
    {
        ReportShape(name, node, shape);
        return null;
    }

    private void ReportShape(FieldName name, YamlNode node, string shape) => _findings.Add(Finding.Error("field-shape", node.Place,
        $"“{name}”的写法不对，{shape}。", "请参照手册里的例子改写。"));

    private static string Shorten(string text) => text.Length <= 30 ? text : text[..30] + "……";
}
