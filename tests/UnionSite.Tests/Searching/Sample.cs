namespace UnionSite.Tests.Searching;

/// <summary>Small records and editions for tests.</summary>
internal static class Sample
{
    public static readonly Place Nowhere = new("sample", 1, 1);

    public static Sourced<T> Says<T>(T value) => new(value, Nowhere);

    public static ImmutableArray<Inline> Words(string text) => [new Text(Nowhere, text)];

    public static Paragraph Paragraph(params Inline[] content) => new(Nowhere, [.. content]);

    public static RichText Body(params string[] paragraphs) =>
        new([.. paragraphs.Select(Block (text) => new Paragraph(Nowhere, Words(text)))], []);

    public static TableBlock Table(params string[][] rows) => new(
        Nowhere,
        [.. rows[0].Select(_ => ColumnAlignment.Start)],
        [.. rows.Select((row, index) => new TableRow(index == 0, [.. row.Select(cell => new TableCell(Nowhere, Words(cell)))]))]);

    public static Disclosure Disclosure(string id, string title, string day, RichText? body = null) => new()
    {
        Key = new RecordKey(RecordKind.Disclosure, id),
        Place = Nowhere,
        Title = Says(title),
        Date = Says(DateOnly.Parse(day)),
        Category = Says("运营管理"),
        Department = Says("财务部"),
        Audiences = [Says(Audience.Staff)],
        Body = body ?? RichText.Empty,
    };

    public static Activity Activity(string id, string title, string day) => new()
    {
        Key = new RecordKey(RecordKind.Activity, id),
        Place = Nowhere,
        Title = Says(title),
        Start = Says(DateOnly.Parse(day)),
        Venue = Says("体育馆"),
        Participants = Says(new Headcount(513, "人")),
        Contests = [new Contest(Says("拔河"), Says("34 队"), Says("内科第一"))],
        Body = RichText.Empty,
    };

    public static Award Award(string id, string winner, string prize, string day) => new()
    {
        Key = new RecordKey(RecordKind.Award, id),
        Place = Nowhere,
        ListId = "list",
        Winner = Says(winner),
        Prize = Says(prize),
        Date = Says(DateOnly.Parse(day)),
        Level = Says(AwardLevel.City),
    };

    public static Holding Holding(string id, string title, string isbn) => new()
    {
        Key = new RecordKey(RecordKind.Holding, id),
        Place = Nowhere,
        Title = Says(title),
        Isbn = Says(isbn),
        CallNumber = Says("R473/12"),
        Copies = Says(3),
    };

    public static Edition Edition(params BoardRecord[] records) => EditionAt(null, records);

    public static Edition EditionAt(Uri? url, params BoardRecord[] records)
    {
        var site = new Site { Name = Says("示范市第一医院工会"), Hospital = Says("示范市第一医院") };
        var board = new Board(new BoardContents
        {
            Site = site,
            Disclosures = records.OfType<Disclosure>(),
            Activities = records.OfType<Activity>(),
            AwardLists = [new AwardList("list", Says("五一评优"), Says(new DateOnly(2026, 5, 1)), [.. records.OfType<Award>()], Nowhere)],
            Holdings = records.OfType<Holding>(),
        });
        return Records.Edition.Of(board, Audience.Staff, new DateOnly(2026, 11, 21), url);
    }
}
