namespace UnionSite.Theme;

/// <summary>The kinds as the site's navigation shows them.</summary>
public static class KindNames
{
    /// <summary>What a kind's part of the site is called.</summary>
    public static string Heading(this RecordKind kind) => kind switch
    {
        RecordKind.Award => "光荣榜",
        RecordKind.Activity => "职工活动",
        _ => kind.Name(),
    };

    /// <summary>The kinds that an audience gets: what names colleagues is for staff alone.</summary>
    public static ImmutableArray<RecordKind> KindsFor(this Audience audience) =>
        audience == Audience.Staff ? RecordKinds.All : [RecordKind.Disclosure];
}
