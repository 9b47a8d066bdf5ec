namespace UnionSite.Checking.Structure;

/// <summary>Who cannot see a photo is told what it shows. A portrait needs no words of its own: the page says whose it is.</summary>
internal sealed class PhotoCaptions : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from record in context.Board.All
        where record is not Award
        from photo in RecordFiles.PhotosOf(record)
        where string.IsNullOrWhiteSpace(photo.Caption)
        select Finding.Warning("photo-caption", photo.Place, $"图片“{photo.File}”没有说明，看不见图的人不知道画的是什么。",
            $"请写一句它照的是什么：在“图片”里写“{{文件: /{photo.File}, 说明: ……}}”，在正文里写“![……](/{photo.File})”。");
}
