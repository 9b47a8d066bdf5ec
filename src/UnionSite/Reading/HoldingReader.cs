using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads <c>library/*.yml</c> and <c>library/*.csv</c>, whose rows have the same fields.</summary>
internal static class HoldingReader
{
    /// <summary>The list of a YAML file.</summary>
    public static readonly FieldName Holdings = new("馆藏", "holdings");
    private static readonly FieldName Id = new("馆藏号", "id");
    private static readonly FieldName Title = new("题名", "title");
    private static readonly FieldName Author = new("作者", "author");
    private static readonly FieldName Publisher = new("出版社", "publisher");
    private static readonly FieldName Year = new("出版年", "year");
    private static readonly FieldName Isbn = new("ISBN", "isbn");
    private static readonly FieldName CallNumber = new("索书号", "call_number");
    private static readonly FieldName Copies = new("复本", "copies");
    private static readonly FieldName Status = new("状态", "status");
    private static readonly FieldName Shelf = new("位置", "shelf");
    private static readonly FieldName Acquired = new("入藏日期", "acquired");

    /// <summary>Reads a YAML list.</summary>
    public static ImmutableArray<Holding> Read(YamlMap list, ICollection<Finding> findings) =>
        Fields.Read(list, findings, fields =>
        {
            fields.Text(SharedFields.Title);
            return fields.Entries(Holdings, Read);
        });

    /// <summary>Reads a table whose first row names the fields.</summary>
    public static ImmutableArray<Holding> Read(SourceText csv, ICollection<Finding> findings) =>
        [.. CsvTable.Read(csv, findings).Select(row => Fields.Read(row, findings, Read))];

    private static Holding Read(Fields fields) => new()
    {
        Key = new RecordKey(RecordKind.Holding, fields.Required(Id, ValueForms.Text)),
        Place = fields.Place,
        FormerIds = fields.ReadFormerIds(),
        Allowances = fields.ReadAllowances(),
        Title = fields.Required(Title, ValueForms.Text),
        Author = fields.Text(Author),
        Publisher = fields.Text(Publisher),
        Year = fields.Optional(Year, ValueForms.Year),
        Isbn = fields.Text(Isbn),
        CallNumber = fields.Text(CallNumber),
        Copies = fields.Optional(Copies, ValueForms.Count),
        Status = fields.Optional(Status, ValueForms.Status),
        Shelf = fields.Text(Shelf),
        Acquired = fields.Optional(Acquired, ValueForms.Date),
    };
}
