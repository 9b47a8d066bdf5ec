using System.Text.RegularExpressions;

namespace UnionSite.Reading;

/// <summary>Reads 通知 of <c>site.yml</c>.</summary>
internal static partial class MessengerReader
{
    private static readonly FieldName Notify = new("通知", "notify");
    private static readonly FieldName Platform = new("平台", "platform");
    private static readonly FieldName AddressVariable = new("网址变量", "url_variable");
    private static readonly FieldName SecretVariable = new("密钥变量", "secret_variable");

    private static readonly ValueForm<MessengerPlatform> Platforms = ValueForms.OneOf(
        [MessengerPlatform.WeCom, MessengerPlatform.DingTalk], platform => platform == MessengerPlatform.WeCom ? "企业微信" : "钉钉");

    /// <summary>An address or a secret itself would be read by everybody who may read the records.</summary>
    private static readonly ValueForm<string> Variable = new(
        static (text, out value) => VariableName().IsMatch(value = text), "不是环境变量的名字",
        "网址和密钥不能写在记录里，谁看到都能冒名发消息：请信息科在服务器上把它设成环境变量，这里只写变量的名字，如 UNION_ROBOT。写过的网址要在群里重置。", "UNION_ROBOT", "");

    /// <summary>通知: each <c>{平台, 网址变量, 密钥变量}</c>.</summary>
    public static ImmutableArray<Messenger> ReadMessengers(this Fields fields) => fields.Entries(Notify, entry =>
        new Messenger(entry.Required(Platform, Platforms), entry.Required(AddressVariable, Variable), entry.Optional(SecretVariable, Variable)));

    [GeneratedRegex("^[A-Z_][A-Z0-9_]*$")]
    private static partial Regex VariableName();
}
