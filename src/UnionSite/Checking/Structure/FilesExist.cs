using UnionSite.Reading;

namespace UnionSite.Checking.Structure;

/// <summary>Every photo and attachment that a record names is in the input folder, and no attachment is empty.</summary>
internal sealed class FilesExist : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var photos = from record in context.Board.All
                     from photo in RecordFiles.PhotosOf(record)
                     where !context.Folder.Contains(photo.File)
                     select Missing("photo-missing", "图片", photo.File, photo.Place, context.Folder);
        var attachments = from record in context.Board.All
                          from attachment in RecordFiles.AttachmentsOf(record)
                          where context.Folder.IsEmpty(attachment.File)
                          select context.Folder.Contains(attachment.File)
                              ? Finding.Error("attachment-empty", attachment.Place, $"附件“{attachment.File}”是空的。", "请重新复制这个文件。")
                              : Missing("attachment-missing", "附件", attachment.File, attachment.Place, context.Folder);
        return photos.Concat(attachments);
    }

    private static Finding Missing(string code, string what, string file, Place place, InputFolder folder)
    {
        var sameName = folder.Files.FirstOrDefault(other => string.Equals(Path.GetFileName(other), Path.GetFileName(file), StringComparison.OrdinalIgnoreCase));
        return Finding.Error(code, place, $"找不到{what}“{file}”。", sameName is null
            ? $"请把{what}放到这个位置，或者改正文件名（大小写也要一致）。"
            : $"内容目录里有“{sameName}”，是不是它？请写成“/{sameName}”。");
    }
}
