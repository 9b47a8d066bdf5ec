namespace UnionSite.Records;

/// <summary>How far one period of a catalogue item has got.</summary>
public enum ProgressState
{
    /// <summary>The period is not over.</summary>
    Running,

    /// <summary>It is over, and there is time left to disclose it.</summary>
    DueSoon,

    /// <summary>It is disclosed, and was so in time.</summary>
    Disclosed,

    /// <summary>It is disclosed, and was so after the day on which it was due.</summary>
    Late,

    /// <summary>It is overdue.</summary>
    Missing,
}

/// <summary>One period of a catalogue item.</summary>
/// <param name="Period">The period.</param>
/// <param name="Due">The last day on which it may be disclosed.</param>
/// <param name="State">How far it has got.</param>
/// <param name="Records">What discloses it, the first published first.</param>
public sealed record PeriodProgress(Period Period, DateOnly Due, ProgressState State, ImmutableArray<Disclosure> Records);

/// <summary>A catalogue item with its periods.</summary>
/// <param name="Item">The item, which has a frequency.</param>
/// <param name="Periods">The periods that count, the oldest first; the last is the one that is running.</param>
public sealed record ItemProgress(CatalogueItem Item, ImmutableArray<PeriodProgress> Periods)
{
    /// <summary>The periods that are overdue, the oldest first.</summary>
    public IEnumerable<PeriodProgress> Missing => Periods.Where(period => period.State == ProgressState.Missing);
}

/// <summary>
/// The catalogue × its periods on one day: what is disclosed, late, due and missing. Withdrawn records disclose nothing. A period counts from the
/// item's 自 on. Where the catalogue does not say, it counts from the first period that any item of the same frequency has disclosed, but for what
/// was due before the board's first record was published: a new board need not make up for the years before it.
/// </summary>
public sealed class DisclosureProgress
{
    /// <summary>
    /// 时限 where the catalogue gives none: the 20 working days that 国家卫生健康委《医疗卫生机构信息公开管理办法》 and 《政府信息公开条例》第二十六条 allow.
    /// </summary>
    public const int DefaultDueWithinWorkdays = 20;

    private readonly WorkCalendar _calendar;
    private readonly DateOnly _asOf;
    private readonly DateOnly _opened;
    private readonly Dictionary<(Period Period, int Workdays), DateOnly> _dueDays = [];

    private DisclosureProgress(Board board, DateOnly asOf, DateOnly opened)
    {
        (_calendar, _asOf, _opened) = (board.Calendar, asOf, opened);
        var items = (from item in board.Catalogue
                     let unit = item.Frequency.Value.Unit()
                     where unit is not null
                     select (Item: item, Unit: unit.Value, Records: ByPeriod(item, unit.Value, RecordsOf(board, item)))).ToList();
        var firstOf = items.SelectMany(item => item.Records.Keys).GroupBy(period => period.Unit).ToDictionary(periods => periods.Key, periods => periods.Min());
        Items = [.. items.Select(item => new ItemProgress(item.Item, [.. PeriodsOf(item.Item, item.Unit, item.Records, firstOf)]))];
    }

    /// <summary>The items that have a frequency, in the order of the catalogue.</summary>
    public ImmutableArray<ItemProgress> Items { get; }

    /// <summary>A board's progress by a day; null where no record names a catalogue item, as nothing shows then that the board keeps to its catalogue.</summary>
    public static DisclosureProgress? Of(Board board, DateOnly asOf)
    {
        var days = board.Catalogue.SelectMany(item => RecordsOf(board, item)).Select(record => record.Date.Value).ToList();
        return days.Count == 0 ? null : new DisclosureProgress(board, asOf, days.Min());
    }

    private static IEnumerable<Disclosure> RecordsOf(Board board, CatalogueItem item) =>
        board.DisclosuresOf(item).Where(record => record.Withdrawn is null && record.Date.Value != default);

    private Dictionary<Period, List<Disclosure>> ByPeriod(CatalogueItem item, PeriodUnit unit, IEnumerable<Disclosure> records)
    {
        var byPeriod = new Dictionary<Period, List<Disclosure>>();
        foreach (var record in records.OrderBy(record => record.Date.Value))
        {
            foreach (var period in DisclosedBy(item, unit, record))
            {
                if (!byPeriod.TryGetValue(period, out var among))
                {
                    byPeriod.Add(period, among = []);
                }
                among.Add(record);
            }
        }
        return byPeriod;
    }

    /// <summary>
    /// The item's periods that a record discloses: those that its 期次 meets, as half a year reports on two quarters, and a quarter's report is all that
    /// a yearly item may have. One without 期次 reports on the last period over, if it came while that was due; else on none.
    /// </summary>
    private IEnumerable<Period> DisclosedBy(CatalogueItem item, PeriodUnit unit, Disclosure record)
    {
        if (record.Period?.Value is not { } reported)
        {
            var last = Period.Containing(record.Date, unit).Previous;
            return record.Date <= DueDay(item, last) ? [last] : [];
        }
        return reported.Start > _asOf ? [] : From(Period.Containing(reported.Start, unit)).TakeWhile(period => period.Start <= reported.End);
    }

    private IEnumerable<PeriodProgress> PeriodsOf(
        CatalogueItem item, PeriodUnit unit, Dictionary<Period, List<Disclosure>> records, Dictionary<PeriodUnit, Period> firstOf)
    {
        var since = item.Since?.Value;
        var first = since is { } day ? Period.Containing(day, unit) : firstOf.TryGetValue(unit, out var found) ? found : Period.Containing(_opened, unit).Previous;
        return from period in From(records.Keys.Append(first).Min())
               let due = DueDay(item, period)
               let disclosing = records.GetValueOrDefault(period)
               where disclosing is not null || (period.Start >= first.Start && (since is not null || due >= _opened))
               select new PeriodProgress(period, due, StateOf(item, period, due, disclosing), [.. disclosing ?? []]);
    }

    private ProgressState StateOf(CatalogueItem item, Period period, DateOnly due, List<Disclosure>? records) => records switch
    {
        [var first, ..] => item.DueWithinWorkdays is not null && first.Date > due ? ProgressState.Late : ProgressState.Disclosed,
        _ when _asOf <= period.End => ProgressState.Running,
        _ when _asOf <= due => ProgressState.DueSoon,
        _ => ProgressState.Missing,
    };

    private DateOnly DueDay(CatalogueItem item, Period period)
    {
        var key = (period, item.DueWithinWorkdays?.Value ?? DefaultDueWithinWorkdays);
        if (!_dueDays.TryGetValue(key, out var day))
        {
            _dueDays.Add(key, day = _calendar.LastOf(key.Item2, period.End.AddDays(1)));
        }
        return day;
    }

    /// <summary>A period and those after it that have begun.</summary>
    private IEnumerable<Period> From(Period period)
    {
        for (; period.Start <= _asOf; period = period.Next)
        {
            yield return period;
        }
    }
}
