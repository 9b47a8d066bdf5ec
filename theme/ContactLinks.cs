namespace UnionSite.Theme;

/// <summary>Links by which a phone dials and a mail program writes.</summary>
public static class ContactLinks
{
    /// <summary>The telephone; words alone where it is not one plain number, such as 「总机转 8001」.</summary>
    public static MarkupString? Phone(Contact? contact) => contact?.Phone is { } phone
        ? Markup.Link(phone.Value.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '+' or ' ') ? $"tel:{phone.Value.Replace(" ", "")}" : null, phone.Value)
        : null;

    /// <summary>The address.</summary>
    public static MarkupString? Email(Contact? contact) => contact?.Email is { } email
        ? Markup.Link($"mailto:{Uri.EscapeDataString(email.Value).Replace("%40", "@")}", email.Value)
        : null;
}
