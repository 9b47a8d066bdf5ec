using System.Text;
using UnionSite.Building;
using UnionSite.Exporting;
using UnionSite.Tests.Searching;

namespace UnionSite.Tests.Exporting;

public sealed class CalendarTests
{
    [Fact]
    public void A_notice_period_is_an_event_of_whole_days_and_its_end_is_the_day_after()
    {
        var record = Sample.Disclosure("2026/甲", "评先评优", "2026-11-18") with
        {
            Notice = new NoticePeriod(new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 30), null, Sample.Nowhere),
            Contact = new Contact(Sample.Says("工会办公室"), Sample.Says("0000-8888000"), null),
        };

        var read = Assert.Single(EventsOf(Calendar.Write(Sample.EditionAt(new Uri("https://a.example/board/"), record))));

        Assert.Equal("公示：评先评优", read["SUMMARY"]);
        Assert.Equal("20261118", read["DTSTART;VALUE=DATE"]);
        Assert.Equal("20261201", read["DTEND;VALUE=DATE"]);
        Assert.Equal("20261121T000000Z", read["DTSTAMP"]);
        Assert.Equal("意见受理：工会办公室 0000-8888000", read["DESCRIPTION"]);
        Assert.Equal("https://a.example/board/disclosures/2026/%E7%94%B2.html", read["URL"]);
        Assert.True(Guid.TryParse(read["UID"], out _));
    }

    [Fact]
    public void An_activity_tells_where_it_is_and_has_no_address_that_nobody_knows()
    {
        var read = Assert.Single(EventsOf(Calendar.Write(Sample.Edition(Sample.Activity("run", "运动会", "2026-04-18")))));

        Assert.Equal(("运动会", "20260418", "20260419", "体育馆"), (read["SUMMARY"], read["DTSTART;VALUE=DATE"], read["DTEND;VALUE=DATE"], read["LOCATION"]));
        Assert.False(read.ContainsKey("URL"));
    }

    [Fact]
    public void Lines_end_in_CRLF_and_are_folded_after_75_octets_within_no_character()
    {
        var title = string.Concat(Enumerable.Repeat("长标题𠮷", 20));
        var file = Calendar.Write(Sample.Edition(Sample.Activity("run", title, "2026-04-18")));
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file.Content.Span);

        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', text.Replace("\r\n", ""));
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.All(text.Split("\r\n"), line => Assert.False(line.Length > 0 && (char.IsLowSurrogate(line[0]) || char.IsHighSurrogate(line[^1]))));
        Assert.Equal(title, Assert.Single(EventsOf(file))["SUMMARY"]);
    }

    [Fact]
    public void Texts_are_escaped_so_that_none_becomes_a_property()
    {
        const string Title = "甲;乙,丙\\丁\r\nATTACH:https://evil.example/";
        var file = Calendar.Write(Sample.Edition(Sample.Activity("run", Title, "2026-04-18")));

        var read = Assert.Single(EventsOf(file));
        Assert.Equal("甲;乙,丙\\丁\nATTACH:https://evil.example/", read["SUMMARY"]);
        Assert.False(read.ContainsKey("ATTACH"));
    }

    [Fact]
    public void What_ended_before_last_year_is_left_out_and_the_earliest_stands_first()
    {
        var file = Calendar.Write(Sample.Edition(
            Sample.Activity("c", "丙", "2027-01-01"), Sample.Activity("b", "乙", "2025-01-01"), Sample.Activity("a", "甲", "2024-12-31")));

        Assert.Equal(["乙", "丙"], EventsOf(file).Select(read => read["SUMMARY"]));
    }

    [Fact]
    public void An_id_does_not_change_with_the_day_or_the_address()
    {
        var record = Sample.Activity("run", "运动会", "2026-04-18");
        var later = Sample.EditionAt(new Uri("https://b.example/"), record with { Title = Sample.Says("春季运动会") }) with { AsOf = new DateOnly(2026, 12, 1) };

        Assert.Equal(EventsOf(Calendar.Write(Sample.Edition(record)))[0]["UID"], EventsOf(Calendar.Write(later))[0]["UID"]);
    }

    /// <summary>Unfolds, parses and unescapes the events of a calendar.</summary>
    private static List<Dictionary<string, string>> EventsOf(OutputFile file)
    {
        var events = new List<Dictionary<string, string>>();
        foreach (var line in Encoding.UTF8.GetString(file.Content.Span).Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (line[..line.IndexOf(':')], line[(line.IndexOf(':') + 1)..]);
            if (line == "BEGIN:VEVENT")
            {
                events.Add([]);
            }
            else if (events.Count > 0 && name != "END")
            {
                events[^1].Add(name, System.Text.RegularExpressions.Regex.Replace(value, @"\\(.)", escaped => escaped.Value == "\\n" ? "\n" : escaped.Groups[1].Value));
            }
        }
        return events;
    }
}
