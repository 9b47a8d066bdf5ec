namespace UnionSite.Exporting;

/// <summary>What the open data say of each kind of record.</summary>
internal static class DataColumns
{
    /// <summary>Of 公开事项.</summary>
    public static readonly ImmutableArray<Column<Disclosure>> Disclosures =
    [
        new("编号", "id", record => record.Key.Id),
        new("标题", "title", record => record.Title.Value),
        new("日期", "date", record => record.Date.Value),
        new("类别", "category", record => record.Category.Value),
        new("科室", "department", record => record.Department.Value),
        new("目录", "catalogue", record => record.CatalogueItem?.Value),
        new("期次", "period", record => record.Period?.Value.ToString()),
        new("对象", "audience", record => List(record.Audiences, audience => audience.Value.Name())),
        new("渠道", "channels", record => List(record.Channels, channel => channel.Value)),
        new("依据", "basis", record => record.Basis?.Value),
        new("公示期起", "notice_start", record => record.Notice?.Start),
        new("公示期止", "notice_end", record => record.Notice?.End),
        new("受理部门", "contact_department", record => record.Contact?.Department?.Value),
        new("受理电话", "contact_phone", record => record.Contact?.Phone?.Value),
        new("受理邮箱", "contact_email", record => record.Contact?.Email?.Value),
        new("更正", "corrections", record => List(record.Corrections, correction => $"{Plain.Day(correction.Date)} {correction.Note.Value}")),
        new("附件", "attachments", record => List(record.Attachments, attachment => attachment.Name)),
        new("标签", "tags", record => List(record.Tags, tag => tag.Value)),
        new("摘要", "summary", record => record.Summary?.Value),
        new("正文", "text", record => PlainText.Of(record.Body)),
        new("页面", "page", record => record.Key.PagePath),
    ];

    /// <summary>Of 活动.</summary>
    public static readonly ImmutableArray<Column<Activity>> Activities =
    [
        new("编号", "id", record => record.Key.Id),
        new("标题", "title", record => record.Title.Value),
        new("起", "start", record => record.Start.Value),
        new("止", "end", record => record.End?.Value),
        new("地点", "place", record => record.Venue?.Value),
        new("主办", "organiser", record => record.Organiser?.Value),
        new("参加人数", "participants", record => record.Participants?.Value.Count),
        new("人数单位", "participants_unit", record => record.Participants?.Value.Unit),
        new("项目", "events", record => List(record.Contests, Contest)),
        new("标签", "tags", record => List(record.Tags, tag => tag.Value)),
        new("摘要", "summary", record => record.Summary?.Value),
        new("正文", "text", record => PlainText.Of(record.Body)),
        new("页面", "page", record => record.Key.PagePath),
    ];

    /// <summary>Of 获奖.</summary>
    public static readonly ImmutableArray<Column<Award>> Awards =
    [
        new("编号", "id", record => record.Key.Id),
        new("获奖者", "winner", record => record.Winner.Value),
        new("奖项", "award", record => record.Prize.Value),
        new("日期", "date", record => record.Date.Value),
        new("科室", "department", record => record.Department?.Value),
        new("级别", "level", record => record.Level?.Value.Name()),
        new("授予单位", "granted_by", record => record.GrantedBy?.Value),
        new("活动", "activity", record => record.Activity?.Value),
        new("事迹", "citation", record => record.Citation?.Value),
        new("页面", "page", record => record.Key.PagePath),
    ];

    /// <summary>Of 馆藏.</summary>
    public static readonly ImmutableArray<Column<Holding>> Holdings =
    [
        new("馆藏号", "id", record => record.Key.Id),
        new("题名", "title", record => record.Title.Value),
        new("作者", "author", record => record.Author?.Value),
        new("出版社", "publisher", record => record.Publisher?.Value),
        new("出版年", "year", record => record.Year?.Value),
        new("ISBN", "isbn", record => record.Isbn?.Value),
        new("索书号", "call_number", record => record.CallNumber?.Value),
        new("复本", "copies", record => record.Copies?.Value),
        new("状态", "status", record => record.Status?.Value.Name()),
        new("位置", "shelf", record => record.Shelf?.Value),
        new("入藏日期", "acquired", record => record.Acquired?.Value),
        new("页面", "page", record => record.Key.PagePath),
    ];

    private static string[] List<T>(ImmutableArray<T> values, Func<T, string> say) => [.. values.Select(say)];

    private static string Contest(Contest contest)
    {
        var details = string.Join("，", new[] { contest.Entered?.Value, contest.Result?.Value }.Where(detail => !string.IsNullOrEmpty(detail)));
        return details.Length == 0 ? contest.Name.Value : $"{contest.Name.Value}（{details}）";
    }
}
