using UnionSite.Publishing;

namespace UnionSite.Tests.Announcing;

/// <summary>What is announced when a board is published again.</summary>
public sealed class AnnouncementTests : IDisposable
{
    private const string ToGroups = TinySite.SiteYml + "通知: [{平台: 企业微信, 网址变量: STAFF_ROBOT}, {平台: 企业微信, 网址变量: PUBLIC_ROBOT, 对象: 社会}]\n";

    private readonly PublishingSite _site = new();

    public void Dispose() => _site.Dispose();

    private TinySite Records => _site.Records;

    private void Delete(string path) => File.Delete(Path.Combine(Records.Input, path));

    /// <summary>Publishes, and gives what was announced.</summary>
    private async Task<string> AnnounceAsync(Func<PublishTarget, PublishTarget>? change = null)
    {
        var release = await _site.PublishAsync(change);
        return await File.ReadAllTextAsync(Path.Combine(_site.To, "notices", $"{release.Name}.md"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Each_record_is_told_by_what_became_of_it()
    {
        Records.File("site.yml", TinySite.SiteYml + "网址: https://union.example/\n")
            .File("disclosures/drugs.md", TinySite.Disclosure(title: "药品采购"))
            .File("disclosures/canteen.md", TinySite.Disclosure(title: "食堂收支"))
            .File("disclosures/plan.md", TinySite.Disclosure("摘要: 机密摘要", "机密正文", title: "机密标题"))
            .File("disclosures/lost.md", TinySite.Disclosure(title: "丢失标题"))
            .File("disclosures/named.md", TinySite.Disclosure(title: "改名的"))
            .File("library/a.yml", "馆藏: [{馆藏号: B-1, 题名: 资本论, 状态: 在架}]\n");
        await _site.PublishAsync();

        Records.File("disclosures/pay.md", TinySite.Disclosure(title: "绩效方案"))
            .File("disclosures/canteen.md", TinySite.Disclosure("更正: [{日期: 2025-03-05, 说明: 金额误排，已改}]", "改过的正文。", title: "食堂收支"))
            .File("disclosures/plan.md", TinySite.Disclosure("撤回: {日期: 2025-03-05, 理由: 方案尚未审议}\n摘要: 机密摘要", "机密正文", title: "机密标题"))
            .File("disclosures/renamed.md", TinySite.Disclosure("旧编号: named", title: "改名的"))
            .File("library/a.yml", "馆藏: [{馆藏号: B-1, 题名: 资本论, 状态: 借出}]\n");
        Delete("disclosures/lost.md");
        Delete("disclosures/named.md");

        Assert.Equal("""
            # 院务公开栏更新（2025-03-05）

            新公开 1，更正 1，修改 1，撤回 1，不再公开 1。

            ## 新公开

            - [绩效方案](https://union.example/disclosures/pay.html)（公开事项）

            ## 更正

            - [食堂收支](https://union.example/disclosures/canteen.html)：2025-03-05 金额误排，已改

            ## 修改

            - [资本论](https://union.example/library/B-1.html)

            ## 撤回

            - disclosures/plan：方案尚未审议

            ## 不再公开，也没有写撤回，请核对

            - disclosures/lost

            """.ReplaceLineEndings("\n"), await AnnounceAsync());
    }

    [Fact]
    public async Task One_that_is_renamed_and_withdrawn_at_once_is_told_by_its_new_id_only()
    {
        Records.File("disclosures/old.md", TinySite.Disclosure(title: "机密标题"));
        await _site.PublishAsync();
        Delete("disclosures/old.md");
        Records.File("disclosures/new.md", TinySite.Disclosure("旧编号: old\n撤回: {日期: 2025-03-05, 理由: 有误}", title: "机密标题"));

        Assert.EndsWith("\n撤回 1。\n\n## 撤回\n\n- disclosures/new：有误\n", await AnnounceAsync());
    }

    [Fact]
    public async Task A_file_that_is_replaced_under_its_name_is_a_change()
    {
        Records.File("disclosures/a.md", TinySite.Disclosure("附件: [/attachments/a.csv]", title: "甲")).File("attachments/a.csv", "1");
        await _site.PublishAsync();
        Records.File("attachments/a.csv", "2");

        Assert.EndsWith("\n修改 1。\n\n## 修改\n\n- 甲\n", await AnnounceAsync());
    }

    [Fact]
    public async Task Groups_are_told_what_is_new_once_and_each_of_its_own_board()
    {
        await using var staff = await RobotServer.StartAsync();
        await using var everybody = await RobotServer.StartAsync();
        _site.Variables["STAFF_ROBOT"] = staff.Address;
        _site.Variables["PUBLIC_ROBOT"] = everybody.Address;
        Records.File("site.yml", ToGroups).File("disclosures/a.md", TinySite.Disclosure(title: "内部事项"));

        Assert.Equal(["已通知企业微信（STAFF_ROBOT）。"], (await _site.PublishAsync()).Told);
        Assert.Empty((await _site.PublishAsync()).Told);
        Records.File("disclosures/b.md", TinySite.Disclosure(title: "食堂收支"));
        Assert.Empty((await _site.PublishAsync(target => target with { Rehearse = true })).Told);
        Assert.Equal(["已通知企业微信（STAFF_ROBOT）。"], (await _site.PublishAsync()).Told);

        Assert.Equal(2, staff.Received.Length);
        Assert.Contains("第一次发布：公开事项 1。", staff.Received[0].Markdown("content"));
        Assert.Contains("- 食堂收支（公开事项）\n", staff.Received[1].Markdown("content"));
        Assert.Empty(everybody.Received);
    }

    [Fact]
    public async Task A_group_that_cannot_be_told_undoes_nothing()
    {
        Records.File("site.yml", ToGroups).File("disclosures/a.md", TinySite.Disclosure());

        var release = await _site.PublishAsync();

        Assert.Contains("STAFF_ROBOT 没有设置", Assert.Single(release.Told));
        Assert.Equal(release.Name, ReleaseFolder.CurrentOf(_site.To));
    }

    [Theory]
    [InlineData("data/library.json", "{")]
    [InlineData("data/library.json", "{}")]
    [InlineData("data/library.json", "[{}]")]
    [InlineData("data/library.json", "[1]")]
    [InlineData("manifest.json", "[]")]
    [InlineData("manifest.json", "{")]
    public async Task A_release_that_somebody_altered_stops_no_other(string path, string content)
    {
        Records.File("disclosures/a.md", TinySite.Disclosure());
        var first = await _site.PublishAsync();
        var file = Path.Combine(ReleaseFolder.PathOf(_site.To, first.Name), path);
        File.Delete(file);
        await File.WriteAllTextAsync(file, content, TestContext.Current.CancellationToken);

        Assert.Contains("没有能比的上一版，只列总数：公开事项 1。", await AnnounceAsync());
    }

    [Fact]
    public async Task A_release_for_others_is_not_compared_with()
    {
        Records.File("disclosures/a.md", TinySite.Disclosure(title: "内部事项")).File("disclosures/b.md", TinySite.Disclosure("对象: 社会", title: "收费标准"));
        await _site.PublishAsync();

        var text = await AnnounceAsync(target => target with { Build = target.Build with { Audience = Audience.Public } });

        Assert.EndsWith("没有能比的上一版，只列总数：公开事项 1。\n", text);
    }

    [Fact]
    public async Task What_is_to_be_printed_is_told_to_staff_and_what_is_taken_down_never_by_its_title()
    {
        static PublishTarget Printed(PublishTarget target) => target with { Build = target.Build with { Posters = true } };
        Records.File("boards.yml", "- {名称: 食堂栏, 地点: 食堂, 尺寸: 3000×1200, 内容: [公开事项]}\n")
            .File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]", "机密正文", title: "机密标题"));

        var first = await AnnounceAsync(Printed);
        Assert.Contains("\n## 要打印张贴\n\n", first);
        Assert.Contains("\n- 食堂栏：机密标题（A4，", first);

        Records.File("printed.yml", _site.Text("posters/printed.yml"))
            .File("disclosures/a.md", TinySite.Disclosure("渠道: [公开栏]\n撤回: {日期: 2025-03-05, 理由: 有误}", "机密正文", title: "机密标题"));
        var text = await AnnounceAsync(Printed);

        Assert.Contains("\n## 撤回\n\n- disclosures/a：有误\n", text);
        Assert.Contains("\n## 要撤下\n\n", text);
        Assert.Contains("\n- 食堂栏：disclosures/a（已撤回）\n", text);
        Assert.DoesNotContain("机密", text);
    }
}
