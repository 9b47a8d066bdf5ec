using System.Globalization;
using UnionSite.Theme;

namespace UnionSite.Searching;

/// <summary>
/// Makes the entries of the index from the records of a board. An entry holds what the record's page shows of the record itself,
/// and no more: not the board's own contact nor other records, as every record would then be found by them.
/// </summary>
internal sealed class SearchEntries(Board board)
{
    private readonly Dictionary<string, string> _awardLists = board.AwardLists
        .DistinctBy(list => list.Id).ToDictionary(list => list.Id, list => list.Title.Value);

    /// <summary>The entry of a record.</summary>
    public SearchEntry Of(BoardRecord record) => record switch
    {
        Disclosure disclosure => Of(disclosure),
        Activity activity => Of(activity),
        Award award => Of(award),
        Holding holding => Of(holding),
        _ => throw new ArgumentOutOfRangeException(nameof(record), record.GetType(), "The index knows no such kind of record."),
    };

    // The channels and the audience are words that nearly every record bears, so they stand with the text.
    private static SearchEntry Of(Disclosure record) => Entry(
        record,
        meta: [record.Category, record.Department, record.Period?.Value.Label],
        names: [],
        fields: [record.Category, record.Department, record.Period?.Value.Label, .. record.Tags.Select(tag => tag.Value)],
        text:
        [
            record.Summary?.Value, PlainText.Of(record.Body), record.Basis?.Value,
            .. record.Corrections.Select(correction => correction.Note.Value),
            .. Spent(record.Spending), .. record.Attachments.Select(attachment => attachment.Name), .. Captions(record.Photos, record.Body),
            record.Contact?.Department?.Value, record.Contact?.Phone?.Value, record.Contact?.Email?.Value,
            .. record.Channels.Select(channel => channel.Value), .. record.Audiences.Select(audience => audience.Value.Name()),
            .. Days([record.Date, record.Notice?.Start, record.Notice?.End, .. record.Corrections.Select(correction => (DateOnly?)correction.Date)]),
        ]);

    private static SearchEntry Of(Activity record) => Entry(
        record,
        meta: [record.Venue?.Value, record.Organiser?.Value, record.Participants?.Value.ToString()],
        names: [],
        fields: [record.Venue?.Value, record.Organiser?.Value, record.Participants?.Value.ToString(), .. record.Tags.Select(tag => tag.Value)],
        text:
        [
            record.Summary?.Value, PlainText.Of(record.Body),
            .. record.Contests.SelectMany(contest => new[] { contest.Name.Value, contest.Entered?.Value, contest.Result?.Value }),
            .. Spent(record.Spending), .. Captions(record.Photos, record.Body), .. Days([record.Start, record.End?.Value]),
        ]);

    private SearchEntry Of(Award record) => Entry(
        record,
        meta: [record.Level?.Value.Name(), record.Department?.Value, record.GrantedBy?.Value],
        names: [record.Winner, record.Prize],
        fields:
        [
            record.Department?.Value, record.Level?.Value.Name(), record.GrantedBy?.Value,
            _awardLists.GetValueOrDefault(record.ListId),
            record.Activity is { } activity ? board.Find(new RecordKey(RecordKind.Activity, activity))?.Headline : null,
        ],
        text: [record.Citation?.Value, record.Portrait?.Caption, .. Days([record.Date])]);

    private static SearchEntry Of(Holding record) => Entry(
        record,
        meta: [record.Author?.Value, record.Publisher?.Value, Number(record.Year?.Value), record.Status?.Value.Name()],
        names: [record.Author?.Value, record.Isbn?.Value, record.CallNumber?.Value],
        fields:
        [
            record.Publisher?.Value, Number(record.Year?.Value),
            record.ClassLetter is { } letter ? ChineseLibraryClassification.NameOf(letter) : null,
        ],
        text: [record.Shelf?.Value, record.Status?.Value.Name(), Number(record.Copies?.Value), .. Days([record.Acquired?.Value])]);

    private static SearchEntry Entry(
        BoardRecord record, IEnumerable<string?> meta, IEnumerable<string?> names, IEnumerable<string?> fields, IEnumerable<string?> text) => new(
        record.Key,
        Blocks.Tidy(record.Headline),
        string.Join(" · ", meta.Prepend(record.Key.Kind.Name()).Where(part => !string.IsNullOrEmpty(part))),
        Blocks.Of(names.Append(record.Key.Id)),
        Blocks.Of(fields),
        Blocks.Of(text));

    private static IEnumerable<string> Spent(ImmutableArray<Spending> spending) => spending.Select(item => $"{item.Purpose.Value} {Markup.Yuan(item.Amount)}");

    // A photo that stands in the text has its caption there.
    private static IEnumerable<string> Captions(ImmutableArray<Photo> photos, RichText body) => RecordFiles.BesideText(photos, body).Select(photo => photo.Caption);

    // The readings of a query bring the other ways to write a day to this one.
    private static IEnumerable<string> Days(IEnumerable<DateOnly?> days) =>
        days.Distinct().OfType<DateOnly>().Select(day => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture));

    private static string? Number(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
