using UnionSite.Reading.Yaml;

namespace UnionSite.Reading;

/// <summary>Fields and groups of fields that several kinds of record have.</summary>
internal static class SharedFields
{
    public static readonly FieldName Id = new("编号", "id");
    public static readonly FieldName Title = new("标题", "title");
    public static readonly FieldName Date = new("日期", "date");
    public static readonly FieldName Category = new("类别", "category");
    public static readonly FieldName Department = new("科室", "department");
    public static readonly FieldName AudienceName = new("对象", "audience");
    public static readonly FieldName Basis = new("依据", "basis");
    public static readonly FieldName ContactName = new("受理", "contact");
    public static readonly FieldName Photos = new("图片", "photos");
    public static readonly FieldName Summary = new("摘要", "summary");
    public static readonly FieldName Tags = new("标签", "tags");
    public static readonly FieldName Poster = new("海报", "poster");
    public static readonly FieldName Notice = new("公示期", "notice");
    public static readonly FieldName Start = new("起", "start");
    public static readonly FieldName End = new("止", "end");
    public static readonly FieldName Name = new("名称", "name");
    public static readonly FieldName Paper = new("纸张", "paper");

    public static readonly FieldName Reason = new("理由", "reason");

    private static readonly FieldName FormerIds = new("旧编号", "former_ids");
    private static readonly FieldName AllowancesName = new("例外", "allow");
    private static readonly FieldName Check = new("检查", "check");
    private static readonly FieldName File = new("文件", "file");
    private static readonly FieldName Caption = new("说明", "caption");
    private static readonly FieldName LargestPaper = new("最大纸张", "largest_paper");
    private static readonly FieldName Orientation = new("方向", "orientation");
    private static readonly FieldName Office = new("部门", "department");
    private static readonly FieldName Phone = new("电话", "phone");
    private static readonly FieldName Email = new("邮箱", "email");
    private static readonly FieldName SpendingName = new("经费", "spending");
    private static readonly FieldName Purpose = new("用途", "purpose");
    private static readonly FieldName Amount = new("金额", "amount");
    private static readonly ValueForm<bool> Landscape = ValueForms.OneOf([false, true], across => across ? "横" : "纵");

    /// <summary>旧编号</summary>
    public static ImmutableArray<Sourced<string>> ReadFormerIds(this Fields fields) => fields.List(FormerIds, ValueForms.Text);

    /// <summary>例外: each <c>{检查, 理由}</c>; in a table's cell, which holds but one, <c>检查：理由</c>.</summary>
    public static ImmutableArray<Allowance> ReadAllowances(this Fields fields) => fields.Entries(AllowancesName,
        entry => new Allowance(entry.Required(Check, ValueForms.Text), entry.Required(Reason, ValueForms.Text)),
        scalar => ReadAllowance(fields, scalar));

    private static Allowance? ReadAllowance(Fields fields, YamlScalar scalar)
    {
        var colon = scalar.Value.AsSpan().IndexOfAny('：', ':');
        if (colon > 0 && scalar.Value[(colon + 1)..].Trim() is { Length: > 0 } reason)
        {
            var place = scalar.Place with { Column = scalar.Place.Column + scalar.Value.IndexOf(reason, colon, StringComparison.Ordinal) };
            return new Allowance(new(scalar.Value[..colon].Trim(), scalar.Place), new(reason, place));
        }
        fields.Report(Finding.Error("field-value", scalar.Place, $"“{AllowancesName}”写的是“{scalar.Value}”，没有写明检查的代号和理由。",
            "请写成“检查代号：理由”，如“isbn-check：版权页就是这样印的”。"));
        return null;
    }

    /// <summary>受理</summary>
    public static Contact? Contact(this Fields fields) => fields.Group(ContactName,
        group => new Contact(group.Text(Office), group.Text(Phone), group.Text(Email)),
        scalar => new Contact(new Sourced<string>(scalar.Value, scalar.Place), null, null));

    /// <summary>经费: each <c>{用途, 金额}</c>, the purpose one of the site's.</summary>
    public static ImmutableArray<Spending> ReadSpending(this Fields fields, Site site) => fields.Entries(SpendingName, entry => new Spending(
        entry.Required(Purpose, ValueForms.OneOf(site.SpendingPurposes, purpose => purpose) with { Empty = "" }), entry.Required(Amount, ValueForms.Yuan)));

    /// <summary>图片: each a path, or <c>{文件, 说明}</c>.</summary>
    public static ImmutableArray<Photo> ReadPhotos(this Fields fields, FieldName name) =>
        fields.Entries(name, ReadPhoto, scalar => ReadPhoto(fields, scalar));

    /// <summary>照片: one path, or <c>{文件, 说明}</c>.</summary>
    public static Photo? ReadPhoto(this Fields fields, FieldName name) =>
        fields.Group(name, ReadPhoto, scalar => ReadPhoto(fields, scalar));

    /// <summary>附件: a path, or <c>{文件, 名称}</c>.</summary>
    public static ImmutableArray<Attachment> ReadAttachments(this Fields fields, FieldName name) => fields.Entries(name,
        entry => entry.Required(File, ValueForms.Text) is { Value.Length: > 0 } file
            ? AttachmentAt(entry, file, entry.Text(Name)?.Value)
            : null,
        scalar => AttachmentAt(fields, new Sourced<string>(scalar.Value, scalar.Place), null));

    /// <summary>海报: 是, 否, a sheet, or <c>{纸张, 最大纸张, 方向}</c>.</summary>
    public static PosterChoice? ReadPoster(this Fields fields) => fields.Group(Poster, ReadPosterGroup, scalar => ReadPoster(fields, scalar));

    private static PosterChoice ReadPosterGroup(Fields group)
    {
        var (paper, largest) = (group.Optional(Paper, ValueForms.Paper), group.Optional(LargestPaper, ValueForms.Paper));
        if (largest is { } most && paper is { } least && most.Value < least.Value)
        {
            group.Report(Finding.Error("field-value", most.Place, $"“{LargestPaper}”写的是 {most.Value}，比“{Paper}”的 {least.Value} 小。",
                $"请写比 {least.Value} 大的纸；不需要换大纸就去掉“{LargestPaper}”。"));
        }
        return new PosterChoice(true, paper?.Value, group.Optional(Orientation, Landscape)?.Value ?? false, largest?.Value);
    }

    private static PosterChoice? ReadPoster(Fields fields, YamlScalar scalar)
    {
        if (ValueForms.YesNo.TryParse(scalar.Value, out var wanted))
        {
            return new PosterChoice(wanted, null, false);
        }
        if (ValueForms.Paper.TryParse(scalar.Value, out var paper))
        {
            return new PosterChoice(true, paper, false);
        }
        fields.Report(Finding.Error("field-value", scalar.Place, $"“{Poster}”写的是“{scalar.Value}”，看不懂。",
            "请写“是”、“否”，或纸张 A4、A3、A2、A1，或“{纸张: A3, 方向: 横}”。"));
        return null;
    }

    private static Photo? ReadPhoto(Fields entry) => entry.Required(File, ValueForms.Text) is { Value.Length: > 0 } file
        ? PhotoAt(entry, file, entry.Text(Caption)?.Value ?? "")
        : null;

    private static Photo? ReadPhoto(Fields fields, YamlScalar scalar) => PhotoAt(fields, new Sourced<string>(scalar.Value, scalar.Place), "");

    private static Photo? PhotoAt(Fields fields, Sourced<string> file, string caption) =>
        ResolvePath(fields, file) is { } path ? new Photo(path, caption, file.Place) : null;

    private static Attachment? AttachmentAt(Fields fields, Sourced<string> file, string? name) =>
        ResolvePath(fields, file) is { } path ? new Attachment(path, name ?? Path.GetFileName(path), file.Place) : null;

    private static string? ResolvePath(Fields fields, Sourced<string> file)
    {
        if (InputFolder.Resolve(file.Place.File, file.Value) is { Length: > 0 } path)
        {
            return path;
        }
        fields.Report(Finding.Error("path-outside", file.Place, $"“{file.Value}”指到了内容目录以外。",
            "请把文件放进内容目录，路径里不要用太多的“..”。"));
        return null;
    }
}
