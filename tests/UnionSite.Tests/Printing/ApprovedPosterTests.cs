using UnionSite.Building;

namespace UnionSite.Tests.Printing;

/// <summary>
/// Posters beside pictures of them that a person has looked at, in <c>Printing/Approved</c>. When a template changes on purpose, look at the posters,
/// then run these tests once with <c>APPROVE_POSTERS=1</c> in the environment and commit the pictures.
/// </summary>
public sealed class ApprovedPosterTests : IDisposable
{
    /// <summary>Squares of 16 mm: what moves by a line is seen, how a letter's edge is drawn is not.</summary>
    private const int Square = 8;

    /// <summary>Of 255. A line of text in a square that was empty makes 40 and more.</summary>
    private const double Tolerance = 20;

    private static readonly string Approved = Path.Combine(ProjectFolders.Find().Root, "tests", "UnionSite.Tests", "Printing", "Approved");

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Posters_look_as_they_were_approved()
    {
        Write();
        await _site.BuildAsync(options => options with { Posters = true, SiteUrl = new Uri("https://gonghui.example/board/") });

        Assert.All(
            ["disclosures/notice", "disclosures/across", "disclosures/short", "activities/walk", "awards/honours", "library/2025-Q1", "board/quarter-2025-Q1", "board/progress-2025-Q1"],
            AssertLooksAsApproved);
    }

    [Fact]
    public async Task What_moves_is_seen()
    {
        Write();
        _site.File("disclosures/notice.md", TinySite.Disclosure("海报: 是", "少了很多的正文。"));
        await _site.BuildAsync(options => options with { Posters = true, SiteUrl = new Uri("https://gonghui.example/board/") });

        Assert.InRange(DifferenceOf("disclosures/notice"), 2 * Tolerance, 255);
    }

    private void Write()
    {
        const string Body = "本季度采购按院务会决议执行，纪检全程监督。\n\n## 金额\n\n| 项目 | 批次 | 金额（元） |\n|--|--:|--:|\n| 抗生素 | 3 | 70,400.00 |\n| 耗材 | 2 | 12,050.00 |\n| 合计 | 5 | 82,450.00 |\n\n1. 价格已与上季度核对；\n2. 有异议请向院工会反映。\n";
        _site.File("site.yml", TinySite.SiteYml + "受理: {部门: 院工会办公室, 电话: 0000-8888001, 邮箱: gonghui@hospital.example}\n")
            .File("catalogue.yml", "公开目录:\n  - {编号: YX-01, 事项: 药品采购, 类别: 运营管理, 频次: 季, 科室: 药学部}\n  - {编号: ZG-01, 事项: 食堂收支, 类别: 职工权益, 频次: 季, 科室: 后勤保障部, 自: 2024-07-01}\n")
            .File("disclosures/notice.md", TinySite.Disclosure("海报: 是\n目录: YX-01\n期次: 2024-Q4\n依据: 《医院药品采购管理办法》\n摘要: 采购五批，82,450.00 元。\n公示期: {起: 2025-03-03, 止: 2025-03-10}", Body, "2024 年第四季度药品和耗材采购情况"))
            .File("disclosures/across.md", TinySite.Disclosure("海报: {纸张: A2, 方向: 横}\n公示期: {起: 2025-03-03, 止: 2025-03-10}", Body))
            .File("disclosures/short.md", TinySite.Disclosure("海报: A4", "一句话说明。", title: "停水通知"))
            .File("activities/walk.md", "---\n标题: 环湖徒步\n日期: 2025-03-01\n地点: 湖边栈道\n参加人数: 513 人\n海报: 是\n摘要: 走完全程的有 498 人。\n---\n八点出发，十一点回到起点。\n")
            .File("awards/honours.yml", "标题: 年度光荣榜\n日期: 2025-03-01\n获奖:\n" + string.Concat("林知夏 欧阳听雨 陆闻笙 沈一舟 贺兰青".Split(' ').Select((name, index) =>
                $"  - {{编号: p{index}, 获奖者: {name}, 科室: 药学部, 奖项: 先进个人, 级别: {(index < 2 ? "市级" : "院级")}, 日期: 2025-03-01, 事迹: 全年无差错。, 同意公开: 是}}\n")))
            .File("library/a.yml", "馆藏:\n" + string.Concat(Enumerable.Range(1, 14).Select(number =>
                $"  - {{馆藏号: B{number}, 题名: 护理学第{number}册, 作者: 示范作者, 出版社: 示范出版社, 出版年: 2024, 索书号: R47/{number}, 入藏日期: 2025-02-01}}\n")));
    }

    private void AssertLooksAsApproved(string poster)
    {
        if (Environment.GetEnvironmentVariable("APPROVE_POSTERS") == "1")
        {
            Directory.CreateDirectory(Approved);
            File.WriteAllBytes(PictureOf(poster), Poppler.SmallPicture(Pdf(poster)));
        }
        Assert.InRange(DifferenceOf(poster), 0, Tolerance);
    }

    private double DifferenceOf(string poster) =>
        Raster.ReadPng(Poppler.SmallPicture(Pdf(poster))).LargestDifferenceTo(Raster.ReadPng(File.ReadAllBytes(PictureOf(poster))), Square);

    private string Pdf(string poster) => Path.Combine(_site.Output, "posters", poster + ".pdf");

    private static string PictureOf(string poster) => Path.Combine(Approved, poster.Replace('/', '-') + ".png");
}
