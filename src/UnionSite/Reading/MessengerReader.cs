using System.Text.RegularExpressions;
using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads 通知 of <c>site.yml</c>. What looks like an address or a key is never repeated: the log of a check has more readers than the records.</summary>
internal static partial class MessengerReader
{
    private static readonly FieldName Notify = new("通知", "notify");
    private static readonly FieldName Platform = new("平台", "platform");
    private static readonly FieldName AddressVariable = new("网址变量", "url_variable");
    private static readonly FieldName SecretVariable = new("密钥变量", "secret_variable");

    private static readonly ValueForm<MessengerPlatform> Platforms = Hushed(ValueForms.OneOf(Enum.GetValues<MessengerPlatform>(), MessengerPlatforms.Name));

    private static readonly ValueForm<Audience> Readers = Hushed(ValueForms.Audience);

    private static readonly ValueForm<string> Variable = Hushed(new ValueForm<string>(
        static (text, out value) => VariableName().IsMatch(value = text),
        "不是环境变量的名字", "请写信息科设的变量名，只用大写字母、数字和下划线，如 UNION_ROBOT。", "UNION_ROBOT", ""));

    /// <summary>通知: each <c>{平台, 网址变量, 密钥变量, 对象}</c>.</summary>
    /// <param name="fields">The fields of site.yml.</param>
    /// <param name="map">The same as they are written.</param>
    public static ImmutableArray<Messenger> ReadMessengers(this Fields fields, YamlMap map)
    {
        foreach (var secret in map.Entries.Where(entry => Notify.Is(entry.Key.Value)).SelectMany(entry => ScalarsIn(entry.Value)).Where(IsSecret))
        {
            fields.Report(Finding.Error("notify-secret", secret.Place, $"“{Notify}”里写着机器人的网址或密钥，谁看到都能冒名发消息。",
                $"请在群里重置这个机器人，再请信息科把新的设成服务器上的环境变量；这里只写“{AddressVariable}: UNION_ROBOT”这样的变量名。") with
            { SecretLength = Finding.WholeSecret });
        }
        return fields.Entries(Notify, ReadMessenger);
    }

    private static Messenger ReadMessenger(Fields entry)
    {
        var messenger = new Messenger(entry.Required(Platform, Platforms), entry.Required(AddressVariable, Variable), entry.Optional(SecretVariable, Variable))
        {
            Audience = entry.Optional(SharedFields.AudienceName, Readers)?.Value ?? Audience.Staff,
        };
        if (messenger is { Platform: MessengerPlatform.WeCom, SecretVariable: { } unused })
        {
            entry.Report(Finding.Error("field-value", unused.Place, $"写了“{SecretVariable}”，可是企业微信的机器人没有密钥。", $"请去掉“{SecretVariable}”；只有钉钉的“加签”要用它。"));
        }
        return messenger;
    }

    /// <summary>The form, but a secret is let pass in silence: it has a finding of its own, and one about a form repeats what was written.</summary>
    private static ValueForm<T> Hushed<T>(ValueForm<T> form) => form with { Parse = (text, out value) => form.TryParse(text, out value) || IsSecret(text) };

    private static IEnumerable<YamlScalar> ScalarsIn(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlList list => list.Items.SelectMany(ScalarsIn),
        YamlMap map => map.Entries.SelectMany(entry => ScalarsIn(entry.Value).Prepend(entry.Key)),
        _ => [],
    };

    private static bool IsSecret(YamlScalar scalar) => IsSecret(scalar.Value);

    private static bool IsSecret(string text) => Address().IsMatch(text) || Key().IsMatch(text);

    [GeneratedRegex("^[A-Z_][A-Z0-9_]{0,39}$")]
    private static partial Regex VariableName();

    [GeneratedRegex("://|=|qyapi|dingtalk", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    /// <summary>
    /// Sixteen or more letters and digits without a break, a digit and a small letter or a hyphen among them, as keys are; or more than a variable's name may have.
    /// </summary>
    [GeneratedRegex("(?=[A-Za-z_-]*[0-9])(?=[A-Z0-9_]*[a-z-])[A-Za-z0-9_-]{16,}|[A-Za-z0-9_-]{41}")]
    private static partial Regex Key();
}
