using System.Buffers;

namespace UnionSite.Checking.Identifiers;

/// <summary>What the words before a number say that it is.</summary>
internal enum Label
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Somebody's to be called: 请打, 报名, 咨询. Whatever stood before is about something else.</summary>
    Call,

    /// <summary>A person's: 手机, 身份证.</summary>
    Person,

    /// <summary>An account's: 卡号, 账号.</summary>
    Account,

    /// <summary>A travel document's: 护照, 回乡证.</summary>
    Travel,

    /// <summary>A thing's: 合同编号, 批号, 订单号.</summary>
    Thing,
}

/// <summary>Finds the label of a number: in the words before it, or in the head of its column.</summary>
internal static class Labels
{
    /// <summary>How far before a number its label may begin.</summary>
    private const int Reach = 16;

    /// <summary>Says only that a number follows, of whatever was named before.</summary>
    private const string Plain = "号码";

    private static readonly (Label Label, string[] Words)[] Known =
    [
        (Label.Call, ["打", "拨", "咨询", "报名", "报修", "热线", "值班", "来电", "投诉", "机主", "联系"]),
        (Label.Person, ["手机", "电话", "联系方式", "联系人", "微信", "身份证", "身份证编号", "证件号", "TEL", "MOBILE", "PHONE", "WECHAT", "QQ", "WX", "VX", "☎", "📱"]),
        (Label.Account, ["卡号", "银行卡", "工资卡", "账号", "帐号", "账户", "帐户"]),
        (Label.Travel, ["护照", "回乡证", "台胞证", "旅行证", "港澳通行证", "往来港澳", "来往内地", "往来内地", "往来大陆", "往来台湾", "台湾通行证", "PASSPORT"]),
        (Label.Thing,
        [
            "编号", "编码", "代码", "文号", "合同号", "批号", "订单", "单号", "条码", "条形码", "流水号", "序列号", "货号", "型号", "机型", "规格", "案号", "注册号", "登记号", "备案号", "许可证号",
            "信用代码", "税号", "识别号", "纳税人", "凭证号", "发票", "支票", "票据", "收据", "档号", "档案号", "项目号", "标段", "工单", "票号", "书号", "ISBN", "准字", "证书号", "执照号", "资产", "设备号",
            "S/N", "SN", "NO.", "交易号", "序号", "索书号", "馆藏号", "版本", "图号", "标准号", "追溯码", "追踪码", "快递", "运单", "会议号", "会议ID", "会议 ID", "群号", "病历号", "病案号", "住院号", "门诊号",
            "(01)", "(10)", "(21)",
        ]),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([Plain, .. Known.SelectMany(known => known.Words)], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Travel = SearchValues.Create(
        [.. Known.Where(known => known.Label == Label.Travel).SelectMany(known => known.Words)], StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands over columns of amounts.</summary>
    private static readonly SearchValues<string> Amounts = SearchValues.Create(["元", "金额", "数量", "人数", "人次", "次数"], StringComparison.Ordinal);

    /// <summary>Whether a text speaks of travel documents at all.</summary>
    public static bool HasTravel(string text) => text.AsSpan().ContainsAny(Travel);

    /// <summary>The label of what begins at an index.</summary>
    /// <param name="text">The text; the cells of a row are parted by tabs.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="head">What stands over it: the name of its field, or the head of its table, parted by tabs too.</param>
    public static Label Of(string text, int start, string head)
    {
        var before = text.AsSpan(Math.Max(0, start - Reach), Math.Min(start, Reach));
        before = before[(before.LastIndexOfAny("，。；！？,;!?、|\n") + 1)..];
        var cell = before.LastIndexOf('\t');
        var beside = cell >= 0 && before[(cell + 1)..].IsWhiteSpace() ? Last(before[(before[..cell].LastIndexOf('\t') + 1)..cell]) : Label.None;
        return Last(before[(cell + 1)..]) is not Label.None and var own ? own
            // 联系 | 13800138000 in a table of amounts: the last rows are often about something else.
            : beside is Label.Call or Label.Person && head.AsSpan().ContainsAny(Amounts) ? beside
            : head.Length > 0 && OfHead(CellOf(head, text.AsSpan(0, start).Count('\t'))) is not Label.None and var over ? over
            : beside;
    }

    private static Label OfHead(ReadOnlySpan<char> head) => Last(head) is not Label.None and var label ? label : head.ContainsAny(Amounts) ? Label.Thing : Label.None;

    /// <summary>The label that ends last: “合同编号……联系电话” is a person's; the longer of two that end together: “身份证编号” is a person's too.</summary>
    private static Label Last(ReadOnlySpan<char> words)
    {
        var (label, end, length) = (Label.None, 0, 0);
        if (!words.ContainsAny(Any))
        {
            return label;
        }
        foreach (var (candidate, known) in Known)
        {
            foreach (var word in known)
            {
                var at = words.LastIndexOf(word, StringComparison.OrdinalIgnoreCase);
                if (at >= 0 && (at + word.Length, word.Length).CompareTo((end, length)) > 0)
                {
                    (label, end, length) = (candidate, at + word.Length, word.Length);
                }
            }
        }
        return label is Label.None or Label.Call && words.Contains(Plain, StringComparison.Ordinal) ? Label.Person : label;
    }

    private static ReadOnlySpan<char> CellOf(string head, int index)
    {
        foreach (var cell in head.AsSpan().Split('\t'))
        {
            if (index-- == 0)
            {
                return head.AsSpan()[cell];
            }
        }
        return default;
    }
}
