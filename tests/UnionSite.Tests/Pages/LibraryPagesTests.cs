namespace UnionSite.Tests.Pages;

public sealed class LibraryPagesTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_large_class_is_looked_at_by_division_and_by_state_without_a_script()
    {
        Write(30, number => (number % 3 == 0 ? "R473/B" : "R19/C", number % 5 == 0 ? "借出" : "在架"));

        await _site.BuildAsync();

        var whole = _site.Page("library/class-R.html");
        Assert.Equal(["全部 30", "R1 预防医学、卫生学 20", "R4 临床医学 10"], Texts(whole, "nav[aria-label=按小类看] a"));
        Assert.Equal(["全部 30", "在架 24", "借出 6"], Texts(whole, "nav[aria-label=按状态看] a"));
        Assert.Equal("class-R-on-loan.html", Path.GetFileName(whole.QuerySelectorAll("nav[aria-label=按状态看] a")[2].GetAttribute("href")));
        var lent = _site.Page("library/class-R-on-loan.html");
        Assert.Equal(6, lent.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("借出 6", lent.QuerySelector("nav[aria-label=按状态看] [aria-current]")!.TextContent.Trim());
        Assert.Equal(10, _site.Page("library/class-R4.html").QuerySelectorAll("tbody tr").Length);
        Assert.Equal("在架 24", _site.Page("library/index.html").QuerySelector(".shelves .count a")!.TextContent);
    }

    [Fact]
    public async Task A_small_class_has_no_filters()
    {
        Write(5, number => ("I247.5/D", number % 2 == 0 ? "在架" : "借出"));

        await _site.BuildAsync();

        Assert.Empty(_site.Page("library/class-I.html").QuerySelectorAll(".filter-bar"));
        Assert.False(_site.Has("library/class-I-on-loan.html"));
        Assert.False(_site.Has("library/class-I2.html"));
    }

    [Fact]
    public async Task New_books_stand_by_month()
    {
        Write(14, number => ("I247.5/D", "在架"), number => $"2025-{(number % 3) + 1:00}-10");

        await _site.BuildAsync();

        var page = _site.Page("library/year-2025.html");
        Assert.Equal(["3月", "2月", "1月"], Texts(page, ".month h2"));
        Assert.Equal(14, page.QuerySelectorAll(".books li").Length);
        Assert.NotNull(_site.Page("library/index.html").QuerySelector("a[href$='year-2025.html']"));
    }

    [Fact]
    public async Task Months_are_linked_to_on_whichever_page_of_their_year_they_begin()
    {
        Write(130, number => ("I247.5/D", "在架"), number => number <= 20 ? "2024-05-01" : number <= 120 ? "2025-03-10" : "2025-02-10");

        await _site.BuildAsync();

        string[] months = ["3月 100 year-2025.html#month-3", "2月 10 year-2025-2.html#month-2"];
        foreach (var path in new[] { "library/index.html", "library/year-2025.html", "library/year-2025-2.html" })
        {
            Assert.Equal(months, _site.Page(path).QuerySelectorAll("nav[aria-label=按月看] a").Select(link => $"{Words(link)} {Path.GetFileName(link.GetAttribute("href"))}"));
        }
        Assert.NotNull(_site.Page("library/year-2025-2.html").GetElementById("month-2"));
        Assert.Equal(["5月 20"], Texts(_site.Page("library/year-2024.html"), "nav[aria-label=按月看] a"));
    }

    [Fact]
    public async Task A_book_leads_to_the_smallest_list_that_it_is_in()
    {
        Write(30, number => (number switch { 1 => "R/A", <= 10 => "R473/B", _ => "R19/C" }, "在架"));

        await _site.BuildAsync();

        Assert.Equal(["首页", "职工书屋", "R 医药、卫生"], Texts(_site.Page("library/001.html"), ".crumbs a"));
        Assert.Equal(["首页", "职工书屋", "R 医药、卫生", "R4 临床医学"], Texts(_site.Page("library/002.html"), ".crumbs a"));
        Assert.Equal(["../library/class-R.html", "../library/class-R4.html"], _site.Page("library/002.html").QuerySelectorAll("dd a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Of_an_author_of_many_books_the_others_are_searched_for()
    {
        _site.File("library/2025.yml", "馆藏:\n" + string.Concat(Enumerable.Range(1, 15).Select(number => $"  - {{馆藏号: '{number:000}', 题名: 第{number}本, 作者: 老舍 & 他}}\n")));

        await _site.BuildAsync();

        var page = _site.Page("library/001.html");
        Assert.Equal(12, page.QuerySelectorAll(".books li").Length);
        Assert.Equal(["全部 14 种，用搜索看"], Texts(page, ".more a"));
        Assert.Equal("../search.html?kind=library&q=%E8%80%81%E8%88%8D%20%26%20%E4%BB%96", page.QuerySelector(".more a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_book_leads_to_its_neighbours_on_the_shelf_and_to_others_of_its_author()
    {
        _site.File("library/2025.yml", """
            馆藏:
              - {馆藏号: a, 题名: 甲, 作者: 老舍, 索书号: R197/A1}
              - {馆藏号: b, 题名: 乙, 作者: 老舍, 索书号: R2/A1, 状态: 借出, 复本: 2}
              - {馆藏号: c, 题名: 丙, 索书号: R197.1/A1}
              - {馆藏号: d, 题名: 丁}
            """);

        await _site.BuildAsync();

        var middle = _site.Page("library/c.html");
        Assert.Equal(["书架左边 甲", "书架右边 乙"], Texts(middle, ".next-previous a"));
        Assert.Contains("借出，共 2 册", _site.Text("library/b.html"));
        Assert.Equal(["甲"], Texts(_site.Page("library/b.html"), ".books a"));
        Assert.Empty(_site.Page("library/d.html").QuerySelectorAll(".next-previous, .books"));
    }

    private static string[] Texts(AngleSharp.Dom.IParentNode page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(Words)];

    private static string Words(AngleSharp.Dom.IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Write(int count, Func<int, (string Class, string State)> of, Func<int, string>? acquired = null) =>
        _site.File("library/2025.yml", "馆藏:\n" + string.Concat(Enumerable.Range(1, count).Select(number =>
            $"  - {{馆藏号: '{number:000}', 题名: 第{number}本, 索书号: {of(number).Class}{number}, 状态: {of(number).State}, 入藏日期: {acquired?.Invoke(number) ?? "2025-01-10"}}}\n")));
}
