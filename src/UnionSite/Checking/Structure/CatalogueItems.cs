namespace UnionSite.Checking.Structure;

/// <summary>A disclosure's 目录 names an item of the catalogue, by its 编号 or its 事项.</summary>
internal sealed class CatalogueItems : IRule
{
    public IEnumerable<Finding> Check(CheckContext context)
    {
        var known = context.Board.Catalogue.SelectMany(item => new[] { item.Id.Value, item.Name.Value }).ToHashSet();
        return from record in context.Board.Disclosures
               let item = record.CatalogueItem.GetValueOrDefault()
               where record.CatalogueItem is not null && !known.Contains(item)
               select Finding.Error("catalogue-unknown", item.Place, $"公开目录里没有“{item}”。", "请填 catalogue.yml 里某一项的编号，或者先在 catalogue.yml 里加上这一项。");
    }
}
