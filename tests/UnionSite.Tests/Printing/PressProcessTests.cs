using System.Text.Json.Nodes;
using UnionSite.Building;
using UnionSite.Printing;

namespace UnionSite.Tests.Printing;

/// <summary>The press may crash, babble or fall silent; a build then ends with a message and never hangs.</summary>
public sealed class PressProcessTests
{
    private const string Echo = "require('readline').createInterface({input: process.stdin}).on('line', line => console.log(JSON.stringify({id: JSON.parse(line).id, ok: true})));";

    private static PressProcess Press(string script, double silence = 30) => new(["node", "-e", script], TimeSpan.FromSeconds(silence));

    private static Task<PressAnswer> SendAsync(PressProcess press) => press.SendAsync(new JsonObject { ["do"] = "photo" }, TestContext.Current.CancellationToken);

    [Fact]
    public async Task Many_jobs_at_once_each_get_their_own_answer()
    {
        await using var press = Press(Echo);

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SendAsync(press)));

        Assert.All(answers, answer => Assert.Null(answer.Error));
    }

    [Theory]
    [InlineData("process.exit(3)")]
    [InlineData("throw new Error('kaputt')")]
    [InlineData("process.stdin.once('data', () => process.kill(process.pid, 'SIGKILL'))")]
    [InlineData("process.stdin.once('data', () => console.log('no JSON'))")]
    [InlineData("process.stdin.once('data', () => { process.stdout.end(); })")]
    public async Task A_press_that_ends_or_babbles_fails_every_open_job(string script)
    {
        await using var press = Press(script, silence: 5);

        var jobs = Enumerable.Range(0, 5).Select(_ => SendAsync(press)).ToList();

        foreach (var job in jobs)
        {
            var failure = await Assert.ThrowsAsync<BuildFailedException>(() => job);
            Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", failure.Message);
        }
    }

    [Fact]
    public async Task A_silent_press_is_given_up()
    {
        await using var press = Press("process.stdin.resume()", silence: 1);

        await Assert.ThrowsAsync<BuildFailedException>(() => SendAsync(press));
    }

    [Fact]
    public async Task Cancelling_lets_go_at_once()
    {
        await using var press = Press("process.stdin.resume()");
        using var cancelling = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => press.SendAsync(new JsonObject(), cancelling.Token));
    }
}
