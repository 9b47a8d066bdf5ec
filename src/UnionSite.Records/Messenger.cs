namespace UnionSite.Records;

/// <summary>A platform whose group robots take messages.</summary>
public enum MessengerPlatform
{
    /// <summary>企业微信</summary>
    WeCom,

    /// <summary>钉钉</summary>
    DingTalk,
}

/// <summary>The names of the platforms.</summary>
public static class MessengerPlatforms
{
    /// <summary>企业微信 or 钉钉.</summary>
    public static string Name(this MessengerPlatform platform) => platform == MessengerPlatform.WeCom ? "企业微信" : "钉钉";
}

/// <summary>通知: a group that is told what was published. Its address carries a key, so records only say which environment variable holds it.</summary>
/// <param name="Platform">平台</param>
/// <param name="AddressVariable">网址变量: the variable with the robot's address.</param>
/// <param name="SecretVariable">密钥变量: the variable with the secret that 钉钉 signs messages by; null where the robot wants none.</param>
public sealed record Messenger(MessengerPlatform Platform, Sourced<string> AddressVariable, Sourced<string>? SecretVariable)
{
    /// <summary>对象: who is in the group. It is told what the board for them publishes, and of no other board.</summary>
    public Audience Audience { get; init; } = Audience.Staff;
}
