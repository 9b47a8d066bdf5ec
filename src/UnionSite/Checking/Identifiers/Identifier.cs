namespace UnionSite.Checking.Identifiers;

/// <summary>What leads to a private person.</summary>
internal enum IdentifierKind
{
    /// <summary>居民身份证号码</summary>
    IdentityNumber,

    /// <summary>手机号码</summary>
    Mobile,

    /// <summary>银行卡号</summary>
    BankCard,

    /// <summary>护照、通行证号码</summary>
    Passport,

    /// <summary>车牌号码</summary>
    Plate,

    /// <summary>家庭住址</summary>
    Address,
}

/// <summary>A piece of text that leads to a private person.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Masked">What may be shown of it.</param>
internal readonly record struct Identifier(IdentifierKind Kind, int Start, int End, string Masked);
