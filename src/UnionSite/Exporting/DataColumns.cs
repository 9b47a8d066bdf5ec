using static UnionSite.Exporting.ColumnType;

namespace UnionSite.Exporting;

/// <summary>What the open data say of each kind of record.</summary>
internal static class DataColumns
{
    /// <summary>Of 公开事项.</summary>
    public static readonly ImmutableArray<Column<Disclosure>> Disclosures =
    [
        new("编号", "id", Phrase, "永久编号，在公开事项里不重复；标题会变，编号不变", record => record.Key.Id) { Required = true },
        new("标题", "title", Phrase, "事项的标题", record => record.Title.Value) { Required = true },
        new("日期", "date", Day, "公开日期", record => record.Date.Value) { Required = true },
        new("类别", "category", Phrase, "公开类别", record => record.Category.Value) { Required = true, Choices = site => site.Categories },
        new("科室", "department", Phrase, "负责的科室", record => record.Department.Value) { Required = true },
        new("目录", "catalogue", Phrase, "公开目录里的编号或事项名", record => record.CatalogueItem?.Value),
        new("期次", "period", Phrase, "所报告的期间：年、半年（H1、H2）、季度（Q1 到 Q4）或月", record => record.Period?.Value.ToString()) { Pattern = @"\d{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?" },
        new("对象", "audience", List, "公开给谁：职工、患者、社会；不写的是职工", record => Texts(record.Audiences, audience => audience.Value.Name())),
        new("渠道", "channels", List, "在哪些地方公开", record => Texts(record.Channels, channel => channel.Value)),
        new("依据", "basis", Phrase, "要求公开的制度或文件", record => record.Basis?.Value),
        new("公示期起", "notice_start", Day, "公示期的第一天", record => record.Notice?.Start),
        new("公示期止", "notice_end", Day, "公示期的最后一天，含当天", record => record.Notice?.End),
        new("受理部门", "contact_department", Phrase, "受理意见的部门", record => record.Contact?.Department?.Value),
        new("受理电话", "contact_phone", Phrase, "受理意见的电话", record => record.Contact?.Phone?.Value),
        new("受理邮箱", "contact_email", Phrase, "受理意见的邮箱", record => record.Contact?.Email?.Value),
        new("更正", "corrections", List, "公开以后的更正，每条先写日期，空一格，再写更正了什么", record => Texts(record.Corrections, correction => $"{Plain.Day(correction.Date)} {correction.Note.Value}")),
        new("附件", "attachments", List, "附件的名称，在页面上下载", record => Texts(record.Attachments, attachment => attachment.Name)),
        new("经费", "spending", List, "支出了多少，每项先写用途，空一格，再写金额，单位是元", record => Texts(record.Spending, Spent)),
        new("标签", "tags", List, "标签", record => Texts(record.Tags, tag => tag.Value)),
        new("摘要", "summary", Phrase, "摘要", record => record.Summary?.Value),
        new("正文", "text", Phrase, "正文的文字，不带格式；段落各占一行，表格的单元格用制表符隔开", record => PlainText.Of(record.Body)),
        new("页面", "page", Phrase, "页面的地址，从网站的根目录算起", record => record.Key.PagePath) { Required = true },
    ];

    /// <summary>Of 活动.</summary>
    public static readonly ImmutableArray<Column<Activity>> Activities =
    [
        new("编号", "id", Phrase, "永久编号，在活动里不重复；标题会变，编号不变", record => record.Key.Id) { Required = true },
        new("标题", "title", Phrase, "活动的标题", record => record.Title.Value) { Required = true },
        new("起", "start", Day, "第一天", record => record.Start.Value) { Required = true },
        new("止", "end", Day, "最后一天，含当天；只有一天的不写", record => record.End?.Value),
        new("地点", "place", Phrase, "地点", record => record.Venue?.Value),
        new("主办", "organiser", Phrase, "主办单位", record => record.Organiser?.Value),
        new("参加人数", "participants", Number, "参加的人数或人次", record => record.Participants?.Value.Count),
        new("人数单位", "participants_unit", Phrase, "人数的单位", record => record.Participants?.Value.Unit),
        new("项目", "events", List, "比赛项目，括号里是参赛情况和结果", record => Texts(record.Contests, Contest)),
        new("经费", "spending", List, "花了多少，每项先写用途，空一格，再写金额，单位是元；大多已含在公开事项的经费里，不要相加", record => Texts(record.Spending, Spent)),
        new("标签", "tags", List, "标签", record => Texts(record.Tags, tag => tag.Value)),
        new("摘要", "summary", Phrase, "摘要", record => record.Summary?.Value),
        new("正文", "text", Phrase, "正文的文字，不带格式；段落各占一行，表格的单元格用制表符隔开", record => PlainText.Of(record.Body)),
        new("页面", "page", Phrase, "页面的地址，从网站的根目录算起", record => record.Key.PagePath) { Required = true },
    ];

    /// <summary>Of 获奖.</summary>
    public static readonly ImmutableArray<Column<Award>> Awards =
    [
        new("编号", "id", Phrase, "永久编号，在光荣榜里不重复", record => record.Key.Id) { Required = true },
        new("获奖者", "winner", Phrase, "获奖的个人或集体，本人同意公开", record => record.Winner.Value) { Required = true },
        new("奖项", "award", Phrase, "奖项的名称", record => record.Prize.Value) { Required = true },
        new("日期", "date", Day, "获奖日期", record => record.Date.Value) { Required = true },
        new("科室", "department", Phrase, "所在科室", record => record.Department?.Value),
        new("级别", "level", Phrase, "奖项的级别", record => record.Level?.Value.Name()) { Choices = _ => [.. AwardLevels.HighestFirst.Select(level => level.Name())] },
        new("授予单位", "granted_by", Phrase, "授予单位", record => record.GrantedBy?.Value),
        new("活动", "activity", Phrase, "在哪个活动上获得，写活动的编号", record => record.Activity?.Value),
        new("事迹", "citation", Phrase, "事迹", record => record.Citation?.Value),
        new("页面", "page", Phrase, "页面的地址，从网站的根目录算起", record => record.Key.PagePath) { Required = true },
    ];

    /// <summary>Of 馆藏.</summary>
    public static readonly ImmutableArray<Column<Holding>> Holdings =
    [
        new("馆藏号", "id", Phrase, "馆藏号，在职工书屋里不重复", record => record.Key.Id) { Required = true },
        new("题名", "title", Phrase, "题名", record => record.Title.Value) { Required = true },
        new("作者", "author", Phrase, "作者", record => record.Author?.Value),
        new("出版社", "publisher", Phrase, "出版社", record => record.Publisher?.Value),
        new("出版年", "year", Number, "出版年", record => record.Year?.Value),
        new("ISBN", "isbn", Phrase, "国际标准书号，照书上印的写", record => record.Isbn?.Value),
        new("索书号", "call_number", Phrase, "索书号，按《中国图书馆分类法》", record => record.CallNumber?.Value),
        new("复本", "copies", Number, "复本数，单位是册", record => record.Copies?.Value),
        new("状态", "status", Phrase, "现在的状态", record => record.Status?.Value.Name()) { Choices = _ => [.. Enum.GetValues<HoldingStatus>().Select(status => status.Name())] },
        new("位置", "shelf", Phrase, "放在哪里", record => record.Shelf?.Value),
        new("入藏日期", "acquired", Day, "入藏日期", record => record.Acquired?.Value),
        new("页面", "page", Phrase, "页面的地址，从网站的根目录算起", record => record.Key.PagePath) { Required = true },
    ];

    private static string[] Texts<T>(ImmutableArray<T> values, Func<T, string> say) => [.. values.Select(say)];

    private static string Spent(Spending spending) => $"{spending.Purpose.Value} {Plain.Yuan(spending.Amount)}";

    private static string Contest(Contest contest)
    {
        var details = string.Join("，", new[] { contest.Entered?.Value, contest.Result?.Value }.Where(detail => !string.IsNullOrEmpty(detail)));
        return details.Length == 0 ? contest.Name.Value : $"{contest.Name.Value}（{details}）";
    }
}
