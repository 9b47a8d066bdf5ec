namespace UnionSite.Checking.Library;

/// <summary>A call number begins with a class of 中国图书馆分类法: one of 22 letters; only T (工业技术) has a second one, and D its alternative DF (法律).</summary>
internal sealed class ClassLetters : IRule
{
    private const string Technical = "BDEFGHJKLMNPQSUV";

    public IEnumerable<Finding> Check(CheckContext context) =>
        from holding in context.Board.Holdings
        where holding.CallNumber is { Value.Length: > 0 }
        let number = holding.CallNumber!.Value
        let complaint = Complain(number.Value)
        where complaint is not null
        select Finding.Warning("class-letter", number.Place, complaint.Value.Message, complaint.Value.Hint);

    private static (string Message, string Hint)? Complain(string number)
    {
        var first = number[0];
        if (ChineseLibraryClassification.NameOf(first) is null)
        {
            return ($"索书号“{number}”的第一个字“{first}”不是中图法的类号。", first switch
            {
                '1' or 'l' or '|' => "文学类是大写字母 I，请写成“I…”。",
                '0' or 'o' => "数理科学和化学类是大写字母 O，请写成“O…”。",
                _ when char.IsAsciiLetterLower(first) && ChineseLibraryClassification.NameOf(char.ToUpperInvariant(first)) is not null => $"类号用大写字母，请写成“{char.ToUpperInvariant(first)}{number[1..]}”。",
                >= 'Ａ' and <= 'Ｚ' => "请用半角字母。",
                _ => "请照中图法填：文学 I，医药卫生 R，历史地理 K……；L、M、W、Y 不是类号。",
            });
        }
        var second = number.Length > 1 ? number[1] : '/';
        if (char.IsAsciiLetter(second) && !(first == 'T' && Technical.Contains(second)) && !(first == 'D' && second == 'F'))
        {
            return ($"索书号“{number}”里的“{number[..2]}”不是中图法的类号。", first == 'T' ? "工业技术类是 TB、TP、TS 等，请核对第二个字母。" : $"{first} 类后面接数字，请核对。");
        }
        return number.Contains('/') ? null
            : ($"索书号“{number}”里没有斜线，不知道书次号是哪一段。", "请写成“类号/书次号”，如 R473/B95。");
    }
}
