using UnionSite.Reading.Documents;

namespace UnionSite.Checking.Attachments;

/// <summary>What an attachment hides, its readers can bring to light: one finding a sort of hiding, as it is put right in one go.</summary>
internal sealed class AttachmentHidden : IWordRule
{
    /// <summary>So many places are named.</summary>
    private const int Named = 3;

    public IEnumerable<Finding> Check(Subject subject) =>
        from document in subject.Documents
        from hidden in document.Hidden.GroupBy(part => part.Kind)
        let sort = Sort(hidden.Key)
        select Finding.Error("attachment-hidden", Place.StartOf(document.File),
            $"附件“{Path.GetFileName(document.File)}”里有{sort.What}：{Places([.. hidden.Select(part => part.Where).Distinct()])}。{sort.Danger}。", sort.Hint);

    private static string Places(List<string> places) =>
        string.Join("、", places.Take(Named)) + (places.Count > Named ? $" 等 {places.Count} 处" : "");

    private static (string What, string Danger, string Hint) Sort(HiddenKind kind) => kind switch
    {
        HiddenKind.Sheet => ("隐藏的工作表", "读者取消隐藏就能看到", "请取消隐藏，核对后删去不公开的工作表；或者只把要公开的工作表另存一份。"),
        HiddenKind.Row => ("隐藏的行", "读者取消隐藏或清除筛选就能看到", "请取消隐藏（清除筛选），核对后删去不公开的行。"),
        HiddenKind.Column => ("隐藏的列", "读者取消隐藏就能看到", "请取消隐藏，核对后删去不公开的列。"),
        HiddenKind.Slide => ("隐藏的幻灯片", "放映时不出现，打开文件就能看到", "请删去隐藏的幻灯片，或者取消隐藏。"),
        HiddenKind.Notes => ("演讲者备注", "放映时不出现，打开文件就能看到", "请核对后删去备注；或者另存为 PDF 再作附件。"),
        HiddenKind.Text => ("隐藏的文字或单元格", "读者换一种显示方式就能看到", "请显示出来（全选后取消“隐藏”，图形在“选择窗格”里），核对后删去不公开的内容。"),
        HiddenKind.Comment => ("批注", "内部的意见会跟着文件一起公开", "请在“审阅”里删除所有批注；PDF 请用不带批注的原稿重新导出。"),
        HiddenKind.Revision => ("没有接受的修订", "改动以前的文字和改动的人，读者都能看到", "请在“审阅”里接受全部修订并停止修订，再保存。"),
        HiddenKind.PivotData => ("数据透视表，原始数据存在里面", "读者双击汇总数就能看到每一行", "请把透视表复制后“选择性粘贴”为数值，再删去透视表。"),
        _ => ("夹带的文件", "读者能把它们取出来", "请去掉夹带的文件；要公开的，请单独作附件。"),
    };
}
