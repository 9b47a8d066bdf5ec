using System.Text;

namespace UnionSite.Tests.Building;

/// <summary>What is withdrawn, or not for an audience, is in no byte of the output.</summary>
public sealed class AudienceTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private void AssertNowhere(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        foreach (var (path, content) in _site.OutputFiles())
        {
            Assert.False(content.AsSpan().IndexOf(bytes) >= 0 || path.Contains(secret, StringComparison.Ordinal), $"{secret} is in {path}");
        }
    }

    [Fact]
    public async Task A_withdrawn_record_leaves_only_when_and_why()
    {
        _site.File("disclosures/a.md", TinySite.Disclosure(
            "撤回: {日期: 2025-03-04, 理由: 数据有误}\n附件: /attachments/机密附件.csv\n摘要: 机密摘要", "机密正文", title: "机密标题"))
            .File("disclosures/b.md", TinySite.Disclosure(body: "见[另一条](record:disclosures/a)。"))
            .File("attachments/机密附件.csv", "机密数据");

        await _site.BuildAsync();

        AssertNowhere("机密");
        var stub = _site.Page("disclosures/a.html").Body!.TextContent;
        Assert.Contains("数据有误", stub);
        Assert.Contains("2025", stub);
    }

    [Theory]
    [InlineData("staff", "职工专用", "患者可看", "社会公开")]
    [InlineData("patients", "患者可看", "社会公开")]
    [InlineData("public", "社会公开")]
    public async Task Each_audience_sees_what_is_meant_for_it(string audience, params string[] seen)
    {
        string[] all = ["职工专用", "患者可看", "社会公开"];
        _site.File("disclosures/a.md", TinySite.Disclosure(body: "职工专用", title: "甲"))
            .File("disclosures/b.md", TinySite.Disclosure("对象: 患者", "患者可看", title: "乙"))
            .File("disclosures/c.md", TinySite.Disclosure("对象: 社会", "社会公开，见[甲](record:disclosures/a)。", title: "丙"))
            .File("awards/2025.yml", "标题: 表彰\n日期: 2025-03-01\n获奖:\n  - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}\n");

        await _site.BuildAsync(options => options with
        {
            Audience = audience switch { "staff" => Audience.Staff, "patients" => Audience.Patients, _ => Audience.Public },
        });

        Assert.All(seen, words => Assert.Contains(_site.OutputFiles().Values, bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(words)) >= 0));
        Assert.All(all.Except(seen), AssertNowhere);
        if (audience != "staff")
        {
            AssertNowhere("林知夏");
        }
    }

    [Fact]
    public async Task A_winner_who_did_not_agree_is_nowhere()
    {
        _site.File("awards/2025.yml", """
            标题: 表彰
            日期: 2025-03-01
            获奖:
              - {编号: p1, 获奖者: 林知夏, 奖项: 先进, 日期: 2025-03-01, 同意公开: 是}
              - {编号: p2, 获奖者: 欧阳听雨, 奖项: 先进, 日期: 2025-03-01, 同意公开: 否}
            """);

        await _site.BuildAsync();

        Assert.True(_site.Has("awards/p1.html"));
        AssertNowhere("欧阳听雨");
    }
}
