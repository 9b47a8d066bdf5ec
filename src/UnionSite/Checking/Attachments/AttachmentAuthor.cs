namespace UnionSite.Checking.Attachments;

/// <summary>Whoever typed a document is named in it. Publishing that is seldom meant.</summary>
internal sealed class AttachmentAuthor : IWordRule
{
    public IEnumerable<Finding> Check(Subject subject) =>
        from document in subject.Documents
        let persons = document.Authors.Where(author => AuthorNames.IsPerson(author.Name)).ToList()
        where persons.Count > 0
        select Finding.Warning("attachment-author", Place.StartOf(document.File),
            $"附件“{Path.GetFileName(document.File)}”里带着个人姓名：{string.Join("、", persons.GroupBy(author => author.Name).Take(5).Select(Describe))}。",
            "请用“文件 → 信息 → 检查文档”删除文档属性和个人信息（WPS：“文件 → 文档加密 → 属性”），再保存；PDF 请重新导出。");

    private static string Describe(IGrouping<string, Reading.Documents.DocumentAuthor> person) =>
        $"{AuthorNames.Mask(person.Key)}（{string.Join("、", person.Select(author => author.Where).Distinct())}）";
}
