namespace UnionSite.Reading;

/// <summary>Reads <c>activities/**/*.md</c>.</summary>
internal sealed class ActivityReader(Site site)
{
    private static readonly FieldName Venue = new("地点", "place");
    private static readonly FieldName Organiser = new("主办", "organiser");
    private static readonly FieldName Participants = new("参加人数", "participants");
    private static readonly FieldName Contests = new("项目", "events");
    private static readonly FieldName Entered = new("参赛", "entered");
    private static readonly FieldName Result = new("结果", "result");

    /// <summary>Reads one record; null, with findings, when its fields can't be read.</summary>
    public Activity? Read(RecordKey key, SourceText source, ICollection<Finding> findings) =>
        FrontMatter.Read(source, findings) is { } record
            ? Fields.Read(record.Fields, findings, fields => Read(key, record.Body, fields))
            : null;

    private Activity Read(RecordKey key, RichText body, Fields fields)
    {
        var start = fields.Optional(SharedFields.Start, ValueForms.Date) ?? fields.Required(SharedFields.Date, ValueForms.Date);
        var end = fields.Optional(SharedFields.End, ValueForms.Date);
        fields.Optional(SharedFields.Date, ValueForms.Date);
        if (end is { } last && last.Value < start.Value)
        {
            fields.Report(Finding.Error("activity-order", last.Place, $"活动的“止”（{last.Value:yyyy-MM-dd}）早于“起”（{start.Value:yyyy-MM-dd}）。",
                "请核对两个日期。"));
        }
        return new Activity
        {
            Key = key,
            Place = fields.Place,
            FormerIds = fields.ReadFormerIds(),
            Allowances = fields.ReadAllowances(),
            Title = fields.Required(SharedFields.Title, ValueForms.Text),
            Start = start,
            End = end,
            Venue = fields.Text(Venue),
            Organiser = fields.Text(Organiser),
            Participants = fields.Optional(Participants, ValueForms.Headcount),
            Contests = fields.Entries(Contests, entry => new Contest(
                entry.Required(SharedFields.Name, ValueForms.Text), entry.Text(Entered), entry.Text(Result))),
            Spending = fields.ReadSpending(site),
            Photos = fields.ReadPhotos(SharedFields.Photos),
            Summary = fields.Text(SharedFields.Summary),
            Tags = fields.List(SharedFields.Tags, ValueForms.Text),
            Poster = fields.ReadPoster(),
            Body = body,
        };
    }
}
