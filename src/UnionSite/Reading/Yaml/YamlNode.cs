namespace UnionSite.Reading.Yaml;

/// <summary>A YAML value that knows its place.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A single value; YAML's own types are not applied, every value is its text.</summary>
internal sealed record YamlScalar(Place Place, string Value) : YamlNode(Place);

/// <summary>A list.</summary>
internal sealed record YamlList(Place Place, ImmutableArray<YamlNode> Items) : YamlNode(Place);

/// <summary>Names with values, in the order written.</summary>
internal sealed record YamlMap(Place Place, ImmutableArray<YamlEntry> Entries) : YamlNode(Place);

/// <summary>One name with its value.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);
