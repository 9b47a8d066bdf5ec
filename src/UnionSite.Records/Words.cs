namespace UnionSite.Records;

/// <summary>Every word of a record, or of the board's settings, that readers may see.</summary>
/// <param name="Passages">The words, in reading order.</param>
/// <param name="Tables">The tables, whose words are among the passages too.</param>
public sealed record Words(ImmutableArray<Passage> Passages, ImmutableArray<Grid> Tables)
{
    /// <summary>No words.</summary>
    public static Words None { get; } = new([], []);

    /// <summary>The words of a record. Of a withdrawn record only the reason is left, of a winner who did not agree nothing.</summary>
    public static Words Of(BoardRecord record) => record switch
    {
        Disclosure { Withdrawn: { } withdrawn } => new([NameOf(record), Field("撤回", withdrawn.Reason)], []),
        Disclosure it => Of(it),
        Activity it => Of(it),
        Award { Consent.Value: false } => None,
        Award it => new(
            [
                .. Fields(("获奖者", it.Winner), ("奖项", it.Prize), ("科室", it.Department), ("授予单位", it.GrantedBy), ("事迹", it.Citation)),
                .. it.Portrait is { } portrait ? Of(portrait) : [], NameOf(record),
            ], []),
        Holding it => new(
            [
                .. Fields(("题名", it.Title), ("作者", it.Author), ("出版社", it.Publisher), ("ISBN", it.Isbn), ("索书号", it.CallNumber), ("位置", it.Shelf)),
                NameOf(record),
            ], []),
        _ => None,
    };

    /// <summary>The words of the board's settings.</summary>
    public static Words Of(Site site) => new(
        [.. Fields(("名称", site.Name), ("医院", site.Hospital), ("站名", site.Title), ("简介", site.Introduction)), .. Of(site.Contact)], []);

    /// <summary>The words of an item of the catalogue.</summary>
    public static Words Of(CatalogueItem item) => new([.. Fields(("事项", item.Name), ("科室", item.Department), ("依据", item.Basis))], []);

    /// <summary>The words of a board on a wall.</summary>
    public static Words Of(NoticeBoard board) => new([.. Fields(("名称", board.Name), ("地点", board.Location))], []);

    /// <summary>The words of what hangs on one.</summary>
    public static Words Of(PostedPoster posted) =>
        new([NameIn(posted, "公告栏", posted.Board), NameIn(posted, "海报", posted.Poster)], []);

    /// <summary>The words at the head of an award list.</summary>
    public static Words Of(AwardList list) => new([Field("标题", list.Title)], []);

    /// <summary>The text of a record that readers may see; empty where it has none, or was withdrawn.</summary>
    public static RichText TextOf(BoardRecord? record) => record switch
    {
        Disclosure { Withdrawn: null } disclosure => disclosure.Body,
        Activity activity => activity.Body,
        _ => RichText.Empty,
    };

    private static Words Of(Disclosure it)
    {
        var text = TextWords.Of(it.Body, it.Title);
        return new(
            [
                .. Fields(("标题", it.Title), ("类别", it.Category), ("科室", it.Department), ("依据", it.Basis), ("摘要", it.Summary)),
                .. Of(it.Contact), .. it.Channels.Select(channel => Field("渠道", channel)), .. it.Tags.Select(tag => Field("标签", tag)),
                .. it.Corrections.Select(correction => Field("更正", correction.Note)), .. Of(it.Spending), .. text.Passages, .. it.Photos.SelectMany(Of),
                .. it.Attachments.SelectMany(Of), NameOf(it),
            ], text.Tables);
    }

    private static Words Of(Activity it)
    {
        var text = TextWords.Of(it.Body, it.Title);
        return new(
            [
                .. Fields(("标题", it.Title), ("地点", it.Venue), ("主办", it.Organiser), ("摘要", it.Summary)),
                .. it.Tags.Select(tag => Field("标签", tag)),
                .. it.Contests.SelectMany(contest => Fields(("项目", contest.Name), ("参赛", contest.Entered), ("结果", contest.Result))),
                .. Of(it.Spending), .. text.Passages, .. it.Photos.SelectMany(Of), NameOf(it),
            ], text.Tables);
    }

    private static IEnumerable<Passage> Of(ImmutableArray<Spending> spending) => spending.Select(item => Field("用途", item.Purpose));

    /// <summary>A picture's words: what it shows, and its file's name.</summary>
    internal static IEnumerable<Passage> Of(Photo photo) =>
        [new(PassageKind.Caption, "图片说明", [new PassagePart(photo.Caption, photo.Place, IsExact: false)]), FileName("图片", photo.File, photo.Place)];

    /// <summary>An attachment's words: what it is called, and its file's name.</summary>
    internal static IEnumerable<Passage> Of(Attachment attachment) =>
        [new(PassageKind.Name, "附件名称", [new PassagePart(attachment.Name, attachment.Place, IsExact: false)]), FileName("附件", attachment.File, attachment.Place)];

    private static IEnumerable<Passage> Of(Contact? contact) =>
        Fields(("受理部门", contact?.Department), ("受理电话", contact?.Phone), ("受理邮箱", contact?.Email));

    private static Passage FileName(string what, string file, Place place) =>
        new(PassageKind.Name, $"{what}文件名", [new PassagePart(file, place, IsExact: false)]);

    private static Passage NameOf(BoardRecord record) =>
        new(PassageKind.Name, record.Key.Kind is RecordKind.Disclosure or RecordKind.Activity ? "文件名" : "编号",
            [new PassagePart(record.Key.Id, record.Place, IsExact: false)]);

    // As of a file's name: a build wrote it, so its style is nobody's fault.
    private static Passage NameIn(PostedPoster posted, string field, string name) => new(PassageKind.Name, field, [new PassagePart(name, posted.Place, IsExact: false)]);

    private static Passage Field(string name, Sourced<string> value) => new(PassageKind.Field, name, value.Value, value.Place);

    private static List<Passage> Fields(params ReadOnlySpan<(string Name, Sourced<string>? Value)> fields)
    {
        var passages = new List<Passage>(fields.Length);
        foreach (var (name, value) in fields)
        {
            if (value is { Value.Length: > 0 } given)
            {
                passages.Add(Field(name, given));
            }
        }
        return passages;
    }
}
