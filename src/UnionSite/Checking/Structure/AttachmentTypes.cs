namespace UnionSite.Checking.Structure;

/// <summary>
/// Only documents are offered for download. A web page or a program would run in the reader's browser as part of the site, and a
/// picture would keep what its camera wrote into it.
/// </summary>
internal sealed class AttachmentTypes : IRule
{
    /// <summary>The endings of what is offered, in lower case.</summary>
    public static readonly ImmutableArray<string> Allowed =
        [".pdf", ".ofd", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".csv", ".ppt", ".pptx", ".dps", ".txt", ".zip"];

    public IEnumerable<Finding> Check(CheckContext context) =>
        from record in context.Board.All
        from attachment in RecordFiles.AttachmentsOf(record)
        where !Allowed.Contains(Path.GetExtension(attachment.File).ToLowerInvariant())
        select Finding.Error("attachment-type", attachment.Place, $"“{attachment.File}”这种文件不能作附件。",
            $"附件可以是 {string.Join(" ", Allowed)}；图片请写在“图片”里。");
}
