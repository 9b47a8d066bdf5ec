using UnionSite.Reading;

namespace UnionSite.Checking.Structure;

/// <summary>Points out files that look like records but are in a place, or have an ending, that nobody reads.</summary>
internal sealed class StrayFiles : IRule
{
    private static readonly ImmutableArray<string> TextEndings = [".md", ".markdown", ".yml", ".yaml", ".csv", ".txt", ".doc", ".docx", ".xls", ".xlsx"];

    public IEnumerable<Finding> Check(CheckContext context)
    {
        var offered = context.Board.All.SelectMany(RecordFiles.AttachmentsOf).Select(attachment => attachment.File).ToHashSet();
        return from file in context.Folder.Files
               where TextEndings.Contains(Path.GetExtension(file).ToLowerInvariant())
                   && !BoardReader.IsRecord(file) && !IsElsewhere(file) && !offered.Contains(file)
               select Finding.Warning("file-stray", Place.StartOf(file), "这个文件放在这里不会被读取，也不会公开。",
                   "公开事项和活动用 .md，获奖用 .yml，书目用 .yml 或 .csv，各放在自己的文件夹；不需要的文件请移走。");
    }

    private static bool IsElsewhere(string file) =>
        Path.GetFileNameWithoutExtension(file).Equals("readme", StringComparison.OrdinalIgnoreCase)
        || file.StartsWith("attachments/", StringComparison.Ordinal) || file.StartsWith("photos/", StringComparison.Ordinal);
}
