namespace UnionSite.Checking.Structure;

/// <summary>Records fit together: ids, links, files, the catalogue.</summary>
internal static class StructureRules
{
    /// <summary>All of them.</summary>
    public static RuleFamily Family { get; } = new(
        OfBoard: [new UniqueIds(), new IdForm(), new FormerIds(), new CatalogueItems(), new RecordLinks(), new FilesExist(), new PhotoCaptions(), new AttachmentTypes(), new AwardActivities(), new SpendingFigures(), new StrayFiles()],
        OfWords: context => [],
        Allowable: []);
}
