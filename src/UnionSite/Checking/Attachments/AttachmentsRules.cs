namespace UnionSite.Checking.Attachments;

/// <summary>An attachment says no more than it shows, and nothing that cannot be checked.</summary>
internal static class AttachmentsRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [],
        OfWords: context => [new AttachmentUnread(), new AttachmentHidden(), new AttachmentAuthor()],
        Allowable: ["attachment-unread", "attachment-hidden", "attachment-author"]);
}
