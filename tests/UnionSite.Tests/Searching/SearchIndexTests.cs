using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using UnionSite.Searching;
using UnionSite.Searching.Terms;

namespace UnionSite.Tests.Searching;

public sealed class SearchIndexTests
{
    [Fact]
    public void Holds_what_the_page_shows()
    {
        var record = Sample.Disclosure("2026/药品", "药品采购 公示", "2026-10-12") with
        {
            Period = Sample.Says(new Period(2026, PeriodUnit.Quarter, 3)),
            Contact = new Contact(Sample.Says("审计科"), Sample.Says("0000-8888001"), null),
            Corrections = [new Correction(Sample.Says(new DateOnly(2026, 10, 20)), Sample.Says("金额更正"))],
            Photos = [new Photo("photos/a.jpg", "开标现场", Sample.Nowhere)],
            Body = new RichText(
                [Sample.Paragraph(new Text(Sample.Nowhere, "采"), new FootnoteMark(Sample.Nowhere, 1), new Span(Sample.Nowhere, SpanStyle.Strong, Sample.Words("购")), new Text(Sample.Nowhere, "三批。")), Sample.Table(["品名", "金额"], ["X光机", "5.12万元"])],
                [new Footnote(1, [Sample.Paragraph(new Text(Sample.Nowhere, "不含税"))])]),
        };

        var row = Assert.Single(Index(record).Records());

        Assert.Equal("disclosures/2026/药品", (string?)row[0]);
        Assert.Equal("药品采购公示", (string?)row[1]);
        Assert.Equal("公开事项 · 运营管理 · 财务部 · 2026年第三季度", (string?)row[2]);
        Assert.Equal(["2026/药品", "运营管理", "财务部", "2026年第三季度"], Blocks(row[3]));
        Assert.Equal(
            ["采购三批。", "品名", "金额", "X光机", "5.12万元", "不含税", "金额更正", "开标现场", "审计科", "0000-8888001", "职工", "2026年10月12日", "2026年10月20日"],
            Blocks(row[4]));
    }

    [Fact]
    public void Finds_people_books_and_contests()
    {
        var index = Index(
            Sample.Activity("2026/run", "春季运动会", "2026-04-18"),
            Sample.Award("A-1", "张三", "先进工作者", "2026-05-01"),
            Sample.Holding("B-1", "护理学", "978-7-117-00000-3"));

        Assert.Equal(["library/B-1", "activities/2026/run", "awards/A-1"], index.Records().Select(row => (string?)row[0]));
        foreach (var (piece, record) in (IEnumerable<(string, int)>)[("拔河", 1), ("五一评", 2), ("张三", 2), ("^97", 0), ("护理学", 0), ("^00", 0), ("ZS", 2), ("HLX", 0)])
        {
            Assert.Equal(record, Assert.Single(WrittenIndex.Weights(index.Find(piece)!)).Record);
        }
        Assert.Null(index.Find("张四"));
    }

    [Fact]
    public void Every_term_stands_with_its_records_weights_and_positions()
    {
        var records = SampleTexts.Records(200);
        var index = Index(records);
        var forms = new Numbering(Sample.Edition(records).Board).Records.Select(new SearchEntries(Sample.Edition(records).Board).Of).Select(RecordForm.Of).ToList();

        var expected = forms.SelectMany((form, record) => form.Blocks.SelectMany(block => Enumerable.Range(0, block.Form.Length - 2)
                .Select(at => (Key: block.Form.Substring(at, 3), Record: record, Position: block.Position + at))))
            .GroupBy(term => term.Key).ToDictionary(term => term.Key, term => term.GroupBy(posting => posting.Record)
                .Select(postings => $"{postings.Key}: {string.Join(' ', postings.Select(posting => posting.Position).Order())}").ToArray());
        var written = index.Entries().Select(entry => entry.Key).Where(key => key.Length == 3 && key[0] is not ('?' or '#') && !IsPinyin(key))
            .ToDictionary(key => key, key => index.Positions(key).Select(posting => $"{posting.Record}: {string.Join(' ', posting.Positions)}").ToArray());

        Assert.True(expected.Count > 1000);
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), written.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, term => Assert.Equal(term.Value, written[term.Key]));
    }

    [Fact]
    public void A_weight_tells_the_zones()
    {
        var index = Index(
            Sample.Disclosure("a", "献血", "2026-01-01", Sample.Body("献血者，献血车")),
            Sample.Disclosure("b", "献血安排", "2026-01-02"),
            Sample.Disclosure("c", "无偿献血", "2026-01-03") with { Tags = [Sample.Says("献血")] },
            Sample.Disclosure("d", "其他", "2026-01-04", Sample.Body(string.Concat(Enumerable.Repeat("献血。", 20)))));

        Assert.Equal([(0, 0x23), (1, 0x02), (2, 0x09), (3, 0xF0)], WrittenIndex.Weights(index.Find("献血")!));
    }

    [Fact]
    public void A_title_s_positions_tell_its_length()
    {
        var index = Index(Sample.Disclosure("a", "党政联席会", "2026-01-01", Sample.Body("党政联席会")));

        var positions = index.Positions("政联席").Single().Positions;
        Assert.Equal([5 * 64 + 1, 1], [positions[0], positions[1] % 16]);
        Assert.True(positions[1] > RecordForm.Text);
    }

    [Fact]
    public void Records_are_numbered_by_day()
    {
        var index = Index(
            Sample.Holding("B-1", "护理学", ""),
            Sample.Disclosure("late", "迟", "2026-03-01"),
            Sample.Disclosure("early", "早", "2026-01-31"),
            Sample.Disclosure("other", "另", "2026-02-01") with { Category = Sample.Says("廉政建设") });

        Assert.Equal(["library/B-1", "disclosures/early", "disclosures/other", "disclosures/late"], index.Records().Select(row => (string?)row[0]));
        Assert.Equal("[[0,1],[0,3],[3,-1]]", index.Head["classes"]!.ToJsonString());
        Assert.Equal("2010", (string?)index.Head["classOf"]);
        var first = new DateOnly(2026, 1, 31).DayNumber - new DateOnly(1970, 1, 1).DayNumber;
        Assert.Equal($"[0,{first},1,28]", index.Head["days"]!.ToJsonString());
    }

    [Fact]
    public void A_term_tells_what_stands_around_it_everywhere()
    {
        BoardRecord[] records = [.. Enumerable.Range(1, 11).Select(day => Sample.Disclosure($"a{day}", "事", $"2026-01-{day:00}", Sample.Body($"由院党政联席会研究{day}项")))];

        Assert.Equal(("由院", "席会研究^"), Index(records).Around("党政联"));
        records[3] = Sample.Disclosure("b", "事", "2026-01-20", Sample.Body("本院党政联席会"));
        Assert.Equal(("院", "席会"), Index(records).Around("党政联"));
        Assert.Equal(("", ""), Index(records[1..]).Around("党政联"));
    }

    [Theory]
    [InlineData("采购201785元", "201785", 6)]
    [InlineData("采购201785元", "2017", 6)]
    [InlineData("体温36.85度", "36.8", 5)]
    [InlineData("采购201元", "201", 0)]
    [InlineData("书号9787117000003", "978711700000", 12)]
    public void A_number_stands_with_its_first_digits(string text, string digits, int digitsInIndex)
    {
        var index = Index(Sample.Disclosure("a", "事", "2026-01-01", Sample.Body(text)));
        var key = digits.Chunk(4).Select(four => (char)four.Aggregate(1, (value, digit) => value * 11 + (digit == '.' ? 10 : digit - '0')));

        Assert.Equal(digitsInIndex > 0, index.Find($"#{string.Concat(key)}") is not null);
    }

    [Fact]
    public void However_many_parts_and_slices_are_made_the_files_are_the_same()
    {
        var entries = new SearchEntries(Sample.Edition().Board);
        var forms = SampleTexts.Records(400).Select(entries.Of).Select(RecordForm.Of).ToList();

        string[] Written(int partBits, int sliceBits)
        {
            var paths = new ConcurrentBag<string>();
            var directory = TermIndex.Write(forms, Task.FromResult<IReadOnlyCollection<Suggestion>>([]), budget: 4096, partBits, sliceBits, (path, _) => paths.Add(path));
            return [.. paths.Order(StringComparer.Ordinal), directory.Shape, directory.Names];
        }

        Assert.True(Written(0, 0).Length > 100);
        Assert.All((IEnumerable<(int, int)>)[(1, 0), (0, 3), (2, 2)], bits => Assert.Equal(Written(0, 0), Written(bits.Item1, bits.Item2)));
    }

    [Fact]
    public void Files_keep_their_budgets_and_are_named_by_content()
    {
        var index = Index(SampleTexts.Records(400));
        var again = Index(SampleTexts.Records(400));

        Assert.Equal(index.Files.Keys, again.Files.Keys);
        Assert.True(index.Leaves.Count > 20);
        Assert.InRange(index.Leaves.Values.Max(path => index.Files[path].Length), 1024, 8192);
        Assert.All(index.Files.Where(file => file.Key.StartsWith("search/records/", StringComparison.Ordinal)), file => Assert.InRange(file.Value.Length, 1, RecordShards.Budget));
        Assert.Equal(400, index.Records().Count);
    }

    [Fact]
    public void Suggestions_are_found_by_their_first_characters_and_by_pinyin()
    {
        var index = Index(Sample.Award("A-1", "张伟", "先进", "2026-05-01"), Sample.Award("A-2", "张伟", "标兵", "2026-05-01"), Sample.Award("A-3", "章华", "标兵", "2026-05-01"));

        Assert.Equal("张伟", index.Suggestions("zh").Select(line => line.Split('\t')[0]).First(text => text.Length == 2));
        foreach (var typed in (string[])["张", "张伟", "zha", "zw"])
        {
            Assert.Contains(index.Suggestions(typed), line => line.StartsWith("张伟\tzhangwei", StringComparison.Ordinal));
        }
        Assert.DoesNotContain(index.Suggestions("张"), line => line.StartsWith('章'));
    }

    [Fact]
    public void Words_that_mean_the_same_stand_in_the_head_in_pairs()
    {
        var edition = Sample.Edition(Sample.Disclosure("a", "甲", "2026-01-01"));
        var board = new Board(new BoardContents { Site = edition.Board.Site with { Aliases = [["院办", "院长办公室", "院長辦公室"], ["CT", "计算机断层"]] } });

        var index = new WrittenIndex(Edition.Of(board, Audience.Staff, new DateOnly(2026, 11, 21), null));

        Assert.Equal(["院办 院长办公室", "^ct 计算机断层"], index.Head["aliases"]!.AsArray().Select(pair => string.Join(' ', Blocks(pair))));
    }

    [Fact]
    public void Withdrawn_records_and_unwilling_winners_are_in_no_byte()
    {
        var withdrawal = new Withdrawal(Sample.Says(new DateOnly(2026, 2, 1)), Sample.Says("内容有误"));
        var index = Index(
            Sample.Disclosure("a", "保留", "2026-01-01"),
            Sample.Disclosure("b", "撤下的事", "2026-01-01") with { Withdrawn = withdrawal },
            Sample.Award("A-1", "李四", "标兵", "2026-05-01") with { Consent = Sample.Says(false) });

        Assert.Equal(["disclosures/a"], index.Records().Select(row => (string?)row[0]));
        Assert.DoesNotContain(index.Entries(), entry => entry.Key.Contains('撤') || entry.Key.Contains('李') || entry.Key.Contains("LS", StringComparison.Ordinal));
    }

    [Fact]
    public void A_board_without_records_has_an_empty_index()
    {
        var index = Index();

        Assert.Empty(index.Records());
        Assert.Empty(index.Entries());
        Assert.Equal(["head", "simplified"], index.Files.Keys.Select(path => path["search/".Length..path.LastIndexOf('-')]));
    }

    private static bool IsPinyin(string key) => key[0] is (>= 'A' and <= 'Z') or (>= '\uE000' and < '\uF900');

    private static WrittenIndex Index(params BoardRecord[] records) => new(Sample.Edition(records));

    private static IEnumerable<string?> Blocks(JsonNode? list) => list!.AsArray().Select(block => (string?)block);
}
