namespace UnionSite.Records;

/// <summary>The four kinds of record a union publishes.</summary>
public enum RecordKind
{
    /// <summary>公开事项</summary>
    Disclosure,

    /// <summary>活动</summary>
    Activity,

    /// <summary>获奖</summary>
    Award,

    /// <summary>职工书屋的馆藏</summary>
    Holding,
}

/// <summary>What each kind is called, in folders and on pages.</summary>
public static class RecordKinds
{
    /// <summary>All kinds, in the order in which pages name them.</summary>
    public static readonly ImmutableArray<RecordKind> All =
        [RecordKind.Disclosure, RecordKind.Activity, RecordKind.Award, RecordKind.Holding];

    /// <summary>The folder under the input and in the output: <c>disclosures</c>, <c>activities</c>, <c>awards</c>, <c>library</c>.</summary>
    public static string Folder(this RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => "disclosures",
        RecordKind.Activity => "activities",
        RecordKind.Award => "awards",
        _ => "library",
    };

    /// <summary>What staff call it.</summary>
    public static string Name(this RecordKind kind) => kind switch
    {
        RecordKind.Disclosure => "公开事项",
        RecordKind.Activity => "活动",
        RecordKind.Award => "获奖",
        _ => "职工书屋",
    };

    /// <summary>The kind that lives in a folder, or null.</summary>
    public static RecordKind? FromFolder(ReadOnlySpan<char> folder)
    {
        foreach (var kind in All)
        {
            if (folder.SequenceEqual(kind.Folder()))
            {
                return kind;
            }
        }
        return null;
    }
}

/// <summary>The permanent name of a record: <c>disclosures/2025/q3-medicines</c>.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Id">Its id, unique within the kind; may hold slashes.</param>
public readonly record struct RecordKey(RecordKind Kind, string Id)
{
    /// <summary>The record's page, counted from the site's root.</summary>
    public string PagePath => $"{Kind.Folder()}/{Id}.html";

    /// <summary>Reads <c>FOLDER/ID</c>; null when the folder is none of the four.</summary>
    public static RecordKey? Parse(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 && RecordKinds.FromFolder(text.AsSpan(0, slash)) is { } kind
            ? new RecordKey(kind, text[(slash + 1)..])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Folder()}/{Id}";
}
