namespace UnionSite.Records;

/// <summary>馆藏: a book of the staff library (<c>library/*.yml</c> or <c>*.csv</c>).</summary>
public sealed record Holding : BoardRecord
{
    /// <summary>题名</summary>
    public required Sourced<string> Title { get; init; }

    /// <summary>作者</summary>
    public Sourced<string>? Author { get; init; }

    /// <summary>出版社</summary>
    public Sourced<string>? Publisher { get; init; }

    /// <summary>出版年</summary>
    public Sourced<int>? Year { get; init; }

    /// <summary>ISBN, as written.</summary>
    public Sourced<string>? Isbn { get; init; }

    /// <summary>索书号, by 中图法: class, slash, book number.</summary>
    public Sourced<string>? CallNumber { get; init; }

    /// <summary>复本</summary>
    public Sourced<int>? Copies { get; init; }

    /// <summary>状态</summary>
    public Sourced<HoldingStatus>? Status { get; init; }

    /// <summary>位置</summary>
    public Sourced<string>? Shelf { get; init; }

    /// <summary>入藏日期</summary>
    public Sourced<DateOnly>? Acquired { get; init; }

    /// <inheritdoc/>
    public override string Headline => Title.Value;

    /// <inheritdoc/>
    public override DateOnly? Day => Acquired?.Value;

    /// <summary>The 中图法 main class; null without a call number that begins with a class letter.</summary>
    public char? ClassLetter =>
        CallNumber?.Value is [var first, ..] && ChineseLibraryClassification.NameOf(first) is not null ? first : null;

    /// <summary>The division of the main class, such as R4 or TP; null where the call number has none.</summary>
    public string? Division => ClassLetter is null ? null : ChineseLibraryClassification.DivisionOf(CallNumber!.Value.Value);
}

/// <summary>状态</summary>
public enum HoldingStatus
{
    /// <summary>在架</summary>
    OnShelf,

    /// <summary>借出</summary>
    OnLoan,

    /// <summary>修补</summary>
    InRepair,

    /// <summary>下架</summary>
    Removed,
}

/// <summary>The names of the states.</summary>
public static class HoldingStatuses
{
    /// <summary>在架, 借出, 修补 or 下架.</summary>
    public static string Name(this HoldingStatus status) => status switch
    {
        HoldingStatus.OnShelf => "在架",
        HoldingStatus.OnLoan => "借出",
        HoldingStatus.InRepair => "修补",
        _ => "下架",
    };
}
