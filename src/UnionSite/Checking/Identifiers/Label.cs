using System.Buffers;

namespace UnionSite.Checking.Identifiers;

/// <summary>What the words before a number say that it is.</summary>
internal enum Label
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A person's: 手机, 身份证, 卡号.</summary>
    Person,

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

    private static readonly (Label Label, string[] Words)[] Known =
    [
        (Label.Person,
        [
            "手机", "电话", "联系", "微信", "致电", "拨打", "号码", "身份证", "身份证编号", "证件号", "卡号", "银行卡", "账号", "帐号", "账户", "TEL", "MOBILE", "PHONE", "WECHAT", "QQ", "WX", "VX", "☎", "📱",
        ]),
        (Label.Travel, ["护照", "回乡证", "台胞证", "旅行证", "港澳通行证", "往来港澳", "来往内地", "往来内地", "来往大陆", "往来台湾", "台湾通行证", "PASSPORT"]),
        (Label.Thing,
        [
            "编号", "编码", "代码", "文号", "合同号", "批号", "单号", "条码", "条形码", "流水号", "序列号", "货号", "型号", "机型", "规格", "案号", "注册号", "登记号", "备案号", "批准文号", "许可证号",
            "信用代码", "税号", "识别号", "纳税人", "凭证号", "发票", "发票号码", "发票代码", "订单号码", "票据号码", "凭证号码", "档号", "档案号", "项目号", "标段", "工单", "票号", "书号", "ISBN", "准字", "证书号", "执照号", "资产", "设备号", "机号", "S/N", "SN",
            "NO.", "交易号", "序号", "索书号", "馆藏号", "版本", "图号", "标准号", "追溯码", "追踪码", "快递", "运单",
        ]),
    ];

    private static readonly SearchValues<string> Any = SearchValues.Create([.. Known.SelectMany(known => known.Words)], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Travel = SearchValues.Create(
        [.. Known.Where(known => known.Label == Label.Travel).SelectMany(known => known.Words)], StringComparison.OrdinalIgnoreCase);

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
        return Last(before[(cell + 1)..]) is not Label.None and var own ? own
            : head.Length > 0 && Last(CellOf(head, text.AsSpan(0, start).Count('\t'))) is not Label.None and var over ? over
            : cell >= 0 && before[(cell + 1)..].IsWhiteSpace() ? Last(before[(before[..cell].LastIndexOf('\t') + 1)..cell])
            : Label.None;
    }

    /// <summary>The label that ends last: “合同编号……联系电话” is a person's; the longer of two that end together: “发票号码” is a thing's.</summary>
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
        return label;
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
