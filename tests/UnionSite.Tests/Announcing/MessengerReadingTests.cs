using Spectre.Console;
using UnionSite.Commands;

namespace UnionSite.Tests.Announcing;

/// <summary>Reading 通知 of site.yml.</summary>
public sealed class MessengerReadingTests : IDisposable
{
    private const string Key = "0a1b2c3d-4e5f-6789-abcd-ef0123456789";

    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    private void Settings(string lines) => _site.File("site.yml", TinySite.SiteYml + lines);

    [Fact]
    public void A_group_is_named_by_its_platform_and_variables_in_either_language()
    {
        Settings("""
            通知:
              - {平台: 企业微信, 网址变量: UNION_ROBOT}
              - {platform: 钉钉, url_variable: DING_ROBOT, secret_variable: DING_SECRET, audience: 患者}
            """);

        Assert.Empty(_site.Check());
        Assert.Equal(
            [(MessengerPlatform.WeCom, "UNION_ROBOT", null, Audience.Staff), (MessengerPlatform.DingTalk, "DING_ROBOT", "DING_SECRET", Audience.Patients)],
            _site.Read().Board.Site.Messengers.Select(messenger =>
                (messenger.Platform, messenger.AddressVariable.Value, messenger.SecretVariable?.Value, messenger.Audience)));
    }

    [Fact]
    public void A_group_is_told_of_the_board_for_its_members_and_of_no_other()
    {
        Settings("通知: [{平台: 企业微信, 网址变量: STAFF}, {平台: 企业微信, 网址变量: EVERYBODY, 对象: 社会}]\n");
        var board = _site.Read().Board;

        Assert.Equal("STAFF", Assert.Single(board.VisibleTo(Audience.Staff).Site.Messengers).AddressVariable.Value);
        Assert.Empty(board.VisibleTo(Audience.Patients).Site.Messengers);
        Assert.Equal("EVERYBODY", Assert.Single(board.VisibleTo(Audience.Public).Site.Messengers).AddressVariable.Value);
    }

    [Theory]
    [InlineData("平台: 企业微信, 网址变量: \"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + Key + "\"")]
    [InlineData("平台: 企业微信, 网址变量: " + Key)]
    [InlineData("平台: 企业微信, 网址变量: 0A1B2C3D-4E5F-6789-ABCD-EF0123456789")]
    [InlineData("平台: 钉钉, 网址变量: DING, 密钥变量: SEC0a1b2c3d4e5f67890a1b2c3d4e5f67890a1b2c3d4e5f67890a1b2c3d4e5f6789")]
    [InlineData("平台: 企业微信, 网址变量: WECOM, 网址: \"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=" + Key + "\"")]
    [InlineData("平台: 企业微信, 网址变量: WECOM, 对象: " + Key)]
    [InlineData("平台: " + Key + ", 网址变量: WECOM")]
    public void A_secret_is_an_error_where_it_stands_and_nobody_repeats_it(string fields)
    {
        Settings($"通知:\n  - {{{fields}}}\n");

        var findings = _site.Check();
        var finding = Assert.Single(findings, finding => finding.Code == "notify-secret");
        Assert.Equal((Severity.Error, "site.yml", 4), (finding.Severity, finding.Place.File, finding.Place.Line));
        Assert.DoesNotContain(findings, finding => finding.Code == "field-value");

        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(written) });
        console.Profile.Width = 1000;
        Texts.WriteFindings(console, findings, _site.Input);
        var said = written + string.Concat(findings.Select(found => found.Message + found.Hint));
        Assert.All(["0a1b2c3d", "ef0123", "qyapi", "SEC0"], part => Assert.DoesNotContain(part, said, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("网址变量: UNION_ROBOT", "field-missing", "{")]
    [InlineData("平台: 企业微信", "field-missing", "{")]
    [InlineData("平台: 飞书, 网址变量: UNION_ROBOT", "field-value", "飞书")]
    [InlineData("平台: 企业微信, 网址变量: union_robot", "field-value", "union_robot")]
    [InlineData("平台: 企业微信, 网址变量: union_robot_address", "field-value", "union_robot_address")]
    [InlineData("平台: 企业微信, 网址变量: 机器人", "field-value", "机器人")]
    [InlineData("平台: 企业微信, 网址变量: UNION_ROBOT, 密钥变量: UNION_SECRET", "field-value", "UNION_SECRET")]
    [InlineData("平台: 企业微信, 网址变量: UNION_ROBOT, 对像: 患者", "field-unknown", "对像")]
    public void What_is_wrong_is_said_where_it_stands(string fields, string code, string at)
    {
        var line = $"  - {{{fields}}}";
        Settings($"通知:\n{line}\n");

        var finding = Assert.Single(_site.Check(), finding => finding.Severity == Severity.Error);
        Assert.Equal((code, new Place("site.yml", 4, line.IndexOf(at, StringComparison.Ordinal) + 1)), (finding.Code, finding.Place));
    }
}
