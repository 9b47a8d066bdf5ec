using UnionSite.Building;
using UnionSite.Publishing;

namespace UnionSite.Tests.Publishing;

public sealed class RollbackTests : IDisposable
{
    private readonly PublishingSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task It_goes_back_one_release_and_then_another()
    {
        var (first, second, third) = (await PublishAsync("一"), await PublishAsync("二"), await PublishAsync("三"));

        Assert.Equal((third, second), await _site.RollbackAsync());
        Assert.Contains("第二件", _site.Text("index.html"));
        Assert.DoesNotContain("第三件", _site.Text("index.html"));
        Assert.Equal((second, first), await _site.RollbackAsync());
        Assert.Contains("没有更早的一版", (await Assert.ThrowsAsync<WrongUsageException>(_site.RollbackAsync)).Message);
        Assert.Empty(_site.Faults());
    }

    [Fact]
    public async Task After_a_new_release_it_goes_back_to_what_that_one_replaced()
    {
        var (first, _) = (await PublishAsync("一"), await PublishAsync("二"));
        await _site.RollbackAsync();
        var third = await PublishAsync("三");

        Assert.Equal((third, first), await _site.RollbackAsync());
    }

    [Fact]
    public async Task It_refuses_to_show_again_what_was_taken_back()
    {
        await PublishAsync("一");
        var shown = await PublishAsync("二");
        _site.Records.File("disclosures/2025/二.md", TinySite.Disclosure("撤回: {日期: 2025-03-04, 理由: 数字有误}", title: "第二件"));
        var taken = await _site.PublishAsync();

        var refusal = await Assert.ThrowsAsync<WrongUsageException>(_site.RollbackAsync);

        Assert.Contains("disclosures/2025/二", refusal.Message);
        Assert.Contains(shown, refusal.Message);
        Assert.Equal(taken.Name, ReleaseFolder.CurrentOf(_site.To));
    }

    [Fact]
    public async Task A_folder_in_which_nothing_was_published_is_refused()
    {
        Assert.Contains("不是发布目录", (await Assert.ThrowsAsync<WrongUsageException>(_site.RollbackAsync)).Message);
    }

    private async Task<string> PublishAsync(string number)
    {
        _site.Records.File($"disclosures/2025/{number}.md", TinySite.Disclosure(title: $"第{number}件"));
        return (await _site.PublishAsync()).Name;
    }
}
