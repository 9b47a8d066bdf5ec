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

/// <summary>中国图书馆分类法, fifth edition: its 22 main classes.</summary>
public static class ChineseLibraryClassification
{
    /// <summary>What a main class is called; null when the letter is no class (L, M, W and Y are not used).</summary>
    public static string? NameOf(char letter) => letter switch
    {
        'A' => "马克思主义、列宁主义、毛泽东思想、邓小平理论",
        'B' => "哲学、宗教",
        'C' => "社会科学总论",
        'D' => "政治、法律",
        'E' => "军事",
        'F' => "经济",
        'G' => "文化、科学、教育、体育",
        'H' => "语言、文字",
        'I' => "文学",
        'J' => "艺术",
        'K' => "历史、地理",
        'N' => "自然科学总论",
        'O' => "数理科学和化学",
        'P' => "天文学、地球科学",
        'Q' => "生物科学",
        'R' => "医药、卫生",
        'S' => "农业科学",
        'T' => "工业技术",
        'U' => "交通运输",
        'V' => "航空、航天",
        'X' => "环境科学、安全科学",
        'Z' => "综合性图书",
        _ => null,
    };
}
