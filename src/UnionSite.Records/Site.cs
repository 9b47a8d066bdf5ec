namespace UnionSite.Records;

/// <summary>The board's own settings (<c>site.yml</c>).</summary>
public sealed record Site
{
    /// <summary>名称, the union's name.</summary>
    public Sourced<string> Name { get; init; } = Unsaid("医院工会");

    /// <summary>医院, the hospital's name.</summary>
    public Sourced<string> Hospital { get; init; } = Unsaid("医院");

    /// <summary>站名, what the board is called.</summary>
    public Sourced<string> Title { get; init; } = Unsaid("院务公开栏");

    /// <summary>简介, one or two sentences for the home page.</summary>
    public Sourced<string>? Introduction { get; init; }

    /// <summary>网址, where phones find the site; QR codes lead there. Ends in a slash.</summary>
    public Uri? Url { get; init; }

    /// <summary>类别, in the order in which pages show them.</summary>
    public ImmutableArray<string> Categories { get; init; } = DefaultCategories;

    /// <summary>经费用途, in the order in which tables and charts show them.</summary>
    public ImmutableArray<string> SpendingPurposes { get; init; } = DefaultSpendingPurposes;

    /// <summary>受理, for records that name no contact of their own.</summary>
    public Contact? Contact { get; init; }

    /// <summary>公示期.起算: whether the first day of a notice period is the day after publication.</summary>
    public bool NoticeStartsNextDay { get; init; } = true;

    /// <summary>公示期.最短工作日: the shortest notice period, in working days.</summary>
    public int ShortestNotice { get; init; } = 5;

    /// <summary>成立, the day on which the union was founded. No record is older than the All-China Federation of Trade Unions (1925-05-01).</summary>
    public DateOnly Founded { get; init; } = new(1925, 5, 1);

    /// <summary>海报.纸张: the sheet for posters that do not say.</summary>
    public PaperSize Paper { get; init; } = PaperSize.A3;

    /// <summary>海报.打印机纸张: the largest sheet that the office's printer takes.</summary>
    public PaperSize PrinterPaper { get; init; } = PaperSize.A4;

    /// <summary>海报.阅读距离: how far from the boards people stand, in metres; the sizes of type follow from it.</summary>
    public double ReadingDistance { get; init; } = 1.5;

    /// <summary>海报.颜色: whether posters are for a printer that has black only.</summary>
    public bool Monochrome { get; init; }

    /// <summary>别名: words that mean the same, so that search finds one by the other; at least two in each.</summary>
    public ImmutableArray<ImmutableArray<string>> Aliases { get; init; } = [];

    /// <summary>通知: who is told what was published.</summary>
    public ImmutableArray<Messenger> Messengers { get; init; } = [];

    /// <summary>The categories of a board that names none.</summary>
    public static readonly ImmutableArray<string> DefaultCategories = ["重大决策", "运营管理", "职工权益", "廉政建设"];

    /// <summary>The purposes of a board that names none.</summary>
    public static readonly ImmutableArray<string> DefaultSpendingPurposes = ["职工教育", "文体活动", "宣传活动", "节日慰问", "慰问帮扶", "工会业务", "其他支出"];

    private static Sourced<string> Unsaid(string value) => new(value, Place.StartOf("site.yml"));
}
