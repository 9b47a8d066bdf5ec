using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads <c>site.yml</c>, <c>catalogue.yml</c> and <c>calendar/YYYY.yml</c>.</summary>
internal static class SettingsReader
{
    private static readonly FieldName Hospital = new("医院", "hospital");
    private static readonly FieldName BoardTitle = new("站名", "board");
    private static readonly FieldName Introduction = new("简介", "introduction");
    private static readonly FieldName Url = new("网址", "url");
    private static readonly FieldName Categories = new("类别", "categories");
    private static readonly FieldName Purposes = new("经费用途", "spending_purposes");
    private static readonly FieldName CountFrom = new("起算", "count_from");
    private static readonly FieldName Shortest = new("最短工作日", "shortest_workdays");
    private static readonly FieldName Posters = new("海报", "posters");
    private static readonly FieldName PrinterPaper = new("打印机纸张", "printer_paper");
    private static readonly FieldName ReadingDistance = new("阅读距离", "reading_distance");
    private static readonly FieldName Colour = new("颜色", "colour");
    private static readonly FieldName Founded = new("成立", "founded");
    private static readonly FieldName Aliases = new("别名", "aliases");

    /// <summary>The list of catalogue.yml.</summary>
    public static readonly FieldName Items = new("公开目录", "catalogue");
    private static readonly FieldName Item = new("事项", "item");
    private static readonly FieldName FrequencyName = new("频次", "frequency");
    private static readonly FieldName Due = new("时限", "due_workdays");
    private static readonly FieldName NoticeWorkdays = new("公示", "notice_workdays");
    private static readonly FieldName Since = new("自", "since");

    private static readonly FieldName Year = new("年份", "year");
    private static readonly FieldName Holidays = new("节假日", "holidays");
    private static readonly FieldName MakeUpDays = new("调休上班", "make_up_days");
    private static readonly FieldName Day = new("日期", "date");

    /// <summary>A day, or a year where the day is not known.</summary>
    private static readonly ValueForm<DateOnly> DayOrYear = ValueForms.Date with
    {
        Parse = static (text, out value) => ValueForms.Date.TryParse(text, out value)
            || (ValueForms.Year.TryParse(text, out var year) && (value = new DateOnly(year, 1, 1)).Year is >= 1900 and <= 2100),
        Complaint = "不是日期，也不是年份（1900 年到 2100 年）",
        Hint = "请写成 1985-05-01 或 1985。",
        Example = "1985-05-01",
    };

    /// <summary>Words that mean the same, with an equals sign between them.</summary>
    private static readonly ValueForm<ImmutableArray<string>> SameWords = new(
        static (text, out value) =>
            (value = [.. text.Split(['=', '＝'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]).Length > 1,
        "没有用等号连起两个词", "请写成 职代会 = 职工代表大会。", "职代会 = 职工代表大会", []);

    /// <summary>What office printers take.</summary>
    private static readonly ValueForm<PaperSize> OfficePaper = ValueForms.OneOf([PaperSize.A4, PaperSize.A3], paper => paper.ToString());

    private static readonly ValueForm<bool> BlackOnly = ValueForms.OneOf([false, true], black => black ? "黑白" : "彩色");

    private static readonly ValueForm<bool> NextDay = ValueForms.OneOf([true, false], next => next ? "次日" : "当日");

    /// <summary>Reads the board's settings.</summary>
    public static Site ReadSite(YamlMap map, ICollection<Finding> findings) => Fields.Read(map, findings, fields =>
    {
        var defaults = new Site();
        var notice = fields.Group(SharedFields.Notice, group => defaults with
        {
            NoticeStartsNextDay = group.Optional(CountFrom, NextDay)?.Value ?? defaults.NoticeStartsNextDay,
            ShortestNotice = group.Optional(Shortest, ValueForms.Workdays)?.Value ?? defaults.ShortestNotice,
        }) ?? defaults;
        var posters = fields.Group(Posters, group => defaults with
        {
            Paper = group.Optional(SharedFields.Paper, ValueForms.Paper)?.Value ?? defaults.Paper,
            PrinterPaper = group.Optional(PrinterPaper, OfficePaper)?.Value ?? defaults.PrinterPaper,
            ReadingDistance = group.Optional(ReadingDistance, ValueForms.Metres)?.Value ?? defaults.ReadingDistance,
            Monochrome = group.Optional(Colour, BlackOnly)?.Value ?? defaults.Monochrome,
        }) ?? defaults;
        var categories = fields.List(Categories, ValueForms.Text);
        var purposes = fields.List(Purposes, ValueForms.Text);
        return new Site
        {
            Name = Named(fields, SharedFields.Name, defaults.Name),
            Hospital = Named(fields, Hospital, defaults.Hospital),
            Title = fields.Text(BoardTitle) ?? defaults.Title,
            Introduction = fields.Text(Introduction),
            Url = fields.Optional(Url, ValueForms.Url)?.Value,
            Categories = categories.IsEmpty ? defaults.Categories : [.. categories.Select(category => category.Value).Distinct()],
            SpendingPurposes = purposes.IsEmpty ? defaults.SpendingPurposes : [.. purposes.Select(purpose => purpose.Value).Distinct()],
            Contact = fields.Contact(),
            NoticeStartsNextDay = notice.NoticeStartsNextDay,
            ShortestNotice = notice.ShortestNotice,
            Founded = fields.Optional(Founded, DayOrYear)?.Value ?? defaults.Founded,
            Paper = posters.Paper,
            PrinterPaper = posters.PrinterPaper,
            ReadingDistance = posters.ReadingDistance,
            Monochrome = posters.Monochrome,
            Aliases = [.. fields.List(Aliases, SameWords).Select(words => words.Value)],
            Messengers = fields.ReadMessengers(map),
        };
    });

    private static Sourced<string> Named(Fields fields, FieldName name, Sourced<string> instead)
    {
        if (fields.Text(name) is { } given)
        {
            return given;
        }
        fields.Report(Finding.Warning("site-name", fields.Place, $"没有写“{name}”，网站和海报上只能写“{instead.Value}”。", $"请加上一行“{name}: ……”。"));
        return instead;
    }

    /// <summary>Reads the catalogue of what must be disclosed.</summary>
    public static ImmutableArray<CatalogueItem> ReadCatalogue(YamlMap map, Site site, ICollection<Finding> findings) =>
        Fields.Read(map, findings, fields => fields.Entries(Items, entry =>
        {
            var name = entry.Required(Item, ValueForms.Text);
            return new CatalogueItem
            {
                Id = entry.Text(SharedFields.Id) ?? name,
                Name = name,
                Category = entry.Required(SharedFields.Category, ValueForms.OneOf(site.Categories, category => category) with { Empty = "" }),
                Frequency = entry.Required(FrequencyName, ValueForms.Frequency),
                Department = entry.Text(SharedFields.Department),
                Audiences = entry.List(SharedFields.AudienceName, ValueForms.Audience),
                Basis = entry.Text(SharedFields.Basis),
                DueWithinWorkdays = entry.Optional(Due, ValueForms.Workdays),
                ShortestNotice = entry.Optional(NoticeWorkdays, ValueForms.Workdays),
                Since = entry.Optional(Since, ValueForms.PeriodOrDay),
            };
        }));

    /// <summary>Reads one year's holidays: a day, or <c>{名称, 起, 止}</c>.</summary>
    public static CalendarYear ReadCalendar(int year, YamlMap map, ICollection<Finding> findings) => Fields.Read(map, findings, fields =>
    {
        fields.Optional(Year, ValueForms.Year);
        return new CalendarYear(year,
            [.. fields.Entries(Holidays, ReadHoliday, scalar => ReadDay(fields, scalar)).SelectMany(span => span.Holidays)],
            [.. fields.List(MakeUpDays, ValueForms.Date).Select(day => day.Value)]);
    });

    private static DaySpan? ReadHoliday(Fields fields)
    {
        var name = fields.Text(SharedFields.Name)?.Value;
        if (fields.Optional(Day, ValueForms.Date) is { } single)
        {
            return new DaySpan(single, single, name);
        }
        var start = fields.Required(SharedFields.Start, ValueForms.Date);
        var end = fields.Optional(SharedFields.End, ValueForms.Date) ?? start;
        if (end.Value < start.Value || end.Value > start.Value.AddDays(31))
        {
            fields.Report(Finding.Error("calendar-order", end.Place, "假期的“止”早于“起”，或者超过一个月。", "请核对两个日期。"));
            return null;
        }
        return new DaySpan(start, end, name);
    }

    private static DaySpan? ReadDay(Fields fields, YamlScalar scalar)
    {
        if (ValueForms.Date.TryParse(scalar.Value, out var day))
        {
            return new DaySpan(day, day, null);
        }
        fields.Report(Finding.Error("field-value", scalar.Place, $"“{scalar.Value}”{ValueForms.Date.Complaint}。", ValueForms.Date.Hint));
        return null;
    }

    private sealed record DaySpan(DateOnly Start, DateOnly End, string? Name)
    {
        public IEnumerable<Holiday> Holidays => Enumerable.Range(0, End.DayNumber - Start.DayNumber + 1).Select(day => new Holiday(Start.AddDays(day), Name));
    }
}

/// <summary>One year of the calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Holidays">节假日</param>
/// <param name="MakeUpDays">调休上班</param>
internal sealed record CalendarYear(int Year, ImmutableArray<Holiday> Holidays, ImmutableArray<DateOnly> MakeUpDays);
