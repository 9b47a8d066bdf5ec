namespace UnionSite.Checking.Attachments;

/// <summary>What the program cannot look into, people must.</summary>
internal sealed class AttachmentUnread : IWordRule
{
    public IEnumerable<Finding> Check(Subject subject) =>
        from document in subject.Documents
        from part in document.Unread
        select Finding.Warning("attachment-unread", Place.StartOf(document.File), $"附件“{Path.GetFileName(document.File)}”{part.Why}，里面有没有不该公开的内容没有检查。", part.Hint);
}
