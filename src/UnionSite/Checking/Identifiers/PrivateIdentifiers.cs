namespace UnionSite.Checking.Identifiers;

/// <summary>No number, plate or address that leads to a private person is published.</summary>
internal sealed class PrivateIdentifiers : IWordRule
{
    /// <summary>A passage with more of them is a list, and a list is taken out as a whole.</summary>
    private const int MostInPassage = 20;

    public IEnumerable<Finding> Check(Subject subject) =>
        from passage in subject.Words.Passages
        from found in PersonalData.In(passage.Text, HeadOf(passage, subject)).Take(MostInPassage)
        select Explain(found, passage) with { SecretLength = passage.LengthInSource(found.Start, found.End) };

    /// <summary>What a passage's numbers are said to be by what stands over it. An award's 编号 is made up by whoever writes it, a book's is a barcode.</summary>
    private static string HeadOf(Passage passage, Subject subject) => passage.Kind switch
    {
        PassageKind.Row => passage.Under.LastOrDefault(""),
        PassageKind.Field => passage.Field,
        PassageKind.Name when subject.Record is Holding => passage.Field,
        _ => "",
    };

    private static Finding Explain(Identifier found, Passage passage)
    {
        var place = passage.PlaceAt(found.Start);
        return found.Kind switch
        {
            IdentifierKind.IdentityNumber => Finding.Error("privacy-id-number", place, $"{passage.Field}里有身份证号码：{found.Masked}。",
                "请删去；要区分同名的人，写科室就够了。"),
            IdentifierKind.Mobile => Finding.Error("privacy-mobile", place, $"{passage.Field}里有手机号码：{found.Masked}。",
                "请改写科室的办公电话（座机或院内短号），或者删去。"),
            IdentifierKind.BankCard => Finding.Error("privacy-bank-card", place, $"{passage.Field}里有银行卡号：{found.Masked}。",
                "请删去；发放方式写“转入本人工资卡”就够了。"),
            IdentifierKind.Passport => Finding.Error("privacy-passport", place, $"{passage.Field}里有护照或通行证号码：{found.Masked}。", "请删去；这类号码不能公开。"),
            IdentifierKind.Plate => Finding.Error("privacy-plate", place, $"{passage.Field}里有车牌号：{found.Masked}。", "请删去；说明用车情况写车型和辆数就够了。"),
            _ => Finding.Error("privacy-address", place, $"{passage.Field}里有写到门牌的住址：{found.Masked}。", "请删去门牌，最多写到社区或村，如“家住城东社区”。"),
        };
    }
}
