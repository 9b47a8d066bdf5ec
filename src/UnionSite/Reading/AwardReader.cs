using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Reads <c>awards/*.yml</c>.</summary>
internal static class AwardReader
{
    private static readonly FieldName Awards = new("获奖", "awards");
    private static readonly FieldName Winner = new("获奖者", "winner");
    private static readonly FieldName Prize = new("奖项", "award");
    private static readonly FieldName Level = new("级别", "level");
    private static readonly FieldName GrantedBy = new("授予单位", "granted_by");
    private static readonly FieldName ActivityName = new("活动", "activity");
    private static readonly FieldName Citation = new("事迹", "citation");
    private static readonly FieldName Portrait = new("照片", "photo");
    private static readonly FieldName Consent = new("同意公开", "consent");

    /// <summary>Reads one list.</summary>
    public static AwardList Read(string id, YamlMap list, ICollection<Finding> findings) => Fields.Read(list, findings, fields =>
    {
        var title = fields.Required(SharedFields.Title, ValueForms.Text);
        var date = fields.Required(SharedFields.Date, ValueForms.Date);
        return new AwardList(id, title, date, fields.Entries(Awards, entry => ReadAward(id, entry)), fields.Place);
    });

    private static Award ReadAward(string listId, Fields fields) => new()
    {
        Key = new RecordKey(RecordKind.Award, fields.Required(SharedFields.Id, ValueForms.Text)),
        Place = fields.Place,
        FormerIds = fields.ReadFormerIds(),
        Allowances = fields.ReadAllowances(),
        ListId = listId,
        Winner = fields.Required(Winner, ValueForms.Text),
        Prize = fields.Required(Prize, ValueForms.Text),
        Date = fields.Required(SharedFields.Date, ValueForms.Date),
        Department = fields.Text(SharedFields.Department),
        Level = fields.Optional(Level, ValueForms.Level),
        GrantedBy = fields.Text(GrantedBy),
        Activity = fields.Text(ActivityName),
        Citation = fields.Text(Citation),
        Portrait = fields.ReadPhoto(Portrait),
        Consent = fields.Optional(Consent, ValueForms.YesNo),
    };
}
