namespace UnionSite.Reading;

/// <summary>Reads <c>disclosures/**/*.md</c>.</summary>
internal sealed class DisclosureReader(Site site, WorkCalendar calendar)
{
    private static readonly FieldName Catalogue = new("目录", "catalogue");
    private static readonly FieldName PeriodName = new("期次", "period");
    private static readonly FieldName Channels = new("渠道", "channels");
    private static readonly FieldName Corrections = new("更正", "corrections");
    private static readonly FieldName Withdrawn = new("撤回", "withdrawn");
    private static readonly FieldName Attachments = new("附件", "attachments");
    private static readonly FieldName Workdays = new("工作日", "workdays");
    private static readonly FieldName Note = new("说明", "note");

    /// <summary>Reads one record; null, with findings, when its fields can't be read.</summary>
    public Disclosure? Read(RecordKey key, SourceText source, ICollection<Finding> findings) =>
        FrontMatter.Read(source, findings) is { } record
            ? Fields.Read(record.Fields, findings, fields => Read(key, record.Body, fields))
            : null;

    private Disclosure Read(RecordKey key, RichText body, Fields fields) => new()
    {
        Key = key,
        Place = fields.Place,
        FormerIds = fields.ReadFormerIds(),
        Allowances = fields.ReadAllowances(),
        Title = fields.Required(SharedFields.Title, ValueForms.Text),
        Date = fields.Required(SharedFields.Date, ValueForms.Date),
        Category = fields.Required(SharedFields.Category, ValueForms.OneOf(site.Categories, name => name) with { Empty = "" }),
        Department = fields.Required(SharedFields.Department, ValueForms.Text),
        CatalogueItem = fields.Text(Catalogue),
        Period = fields.Optional(PeriodName, ValueForms.Period),
        Audiences = fields.List(SharedFields.AudienceName, ValueForms.Audience),
        Channels = fields.List(Channels, ValueForms.Text),
        Basis = fields.Text(SharedFields.Basis),
        Notice = fields.Group(SharedFields.Notice, ReadNotice),
        Contact = fields.Contact() ?? site.Contact,
        Corrections = fields.Entries(Corrections, entry => new Correction(
            entry.Required(SharedFields.Date, ValueForms.Date), entry.Required(Note, ValueForms.Text))),
        Withdrawn = fields.Group(Withdrawn, group => new Withdrawal(
            group.Required(SharedFields.Date, ValueForms.Date), group.Required(SharedFields.Reason, ValueForms.Text))),
        Photos = fields.ReadPhotos(SharedFields.Photos),
        Attachments = fields.ReadAttachments(Attachments),
        Summary = fields.Text(SharedFields.Summary),
        Spending = fields.ReadSpending(site),
        Tags = fields.List(SharedFields.Tags, ValueForms.Text),
        Poster = fields.ReadPoster(),
        Body = body,
    };

    private NoticePeriod? ReadNotice(Fields fields)
    {
        var start = fields.Required(SharedFields.Start, ValueForms.Date);
        var end = fields.Optional(SharedFields.End, ValueForms.Date);
        var workdays = fields.Optional(Workdays, ValueForms.Workdays);
        if (end is null && workdays is null)
        {
            if (!fields.Has(SharedFields.End) && !fields.Has(Workdays))
            {
                fields.ReportMissing(SharedFields.End, "2025-03-10");
            }
            return null;
        }
        if (end is { } last && last.Value < start.Value)
        {
            fields.Report(Finding.Error("notice-order", last.Place, $"公示期的“止”（{last.Value:yyyy-MM-dd}）早于“起”（{start.Value:yyyy-MM-dd}）。",
                "请核对两个日期。"));
            return null;
        }
        if (end is not null && workdays is not null)
        {
            fields.Report(Finding.Error("notice-both", workdays.Value.Place, "公示期同时写了“止”和“工作日”。", "请只写一个：写“工作日”时，止日由程序按日历推算。"));
            return null;
        }
        var firstCounted = site.NoticeStartsNextDay ? start.Value.AddDays(1) : start.Value;
        return new NoticePeriod(start, firstCounted, end?.Value ?? calendar.LastOf(workdays!.Value, firstCounted), workdays?.Value,
            end?.Place ?? workdays!.Value.Place);
    }
}
