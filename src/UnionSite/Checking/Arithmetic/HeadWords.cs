using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>What the head of a column says of the figures under it.</summary>
internal static class HeadWords
{
    private static readonly SearchValues<string> NeverSummed = SearchValues.Create(
        [
            "序号", "编号", "单价", "均价", "价格", "标准", "每", "均", "率", "比例", "占比", "比重", "日期", "时间", "电话", "年份", "年度", "名次", "排名", "系数", "折扣", "最高", "最低", "上限",
            "下限", "限额", "次均", "例均", "年龄", "工龄", "等级", "幅度", "增长", "同比", "环比", "变化", "进度", "温度", "密度", "强度", "指数", "满意度", "得分率", "/", "／", "%", "分之", "楼层", "房间", "届", "版", "代码", "号", "备注", "分值标准", "工作日", "时限",
        ], StringComparison.Ordinal);

    private static readonly SearchValues<string> Stocks = SearchValues.Create(["期初", "期末", "年初", "年末", "月初", "月末", "余额", "结存", "结余", "累计", "结转", "在职", "在册", "在院", "库存", "现有"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Surely = SearchValues.Create(["金额", "人数", "数量", "人次", "元", "户数", "件数", "份数", "台数", "册数", "次数", "场次", "支出", "收入", "条数", "棵", "节约", "小计", "合计", "票数"], StringComparison.Ordinal);
    private static readonly SearchValues<string> Periods = SearchValues.Create(["月", "季", "年", "日", "周", "旬", "批", "期", "阶段", "天"], StringComparison.Ordinal);

    /// <summary>Whether the figures of a column may be summed at all.</summary>
    public static bool MayBeSummed(string head) => !(IsMoney(head) ? head.AsSpan(0, head.LastIndexOfAny(['/', '／'])) : head).ContainsAny(NeverSummed);

    /// <summary>金额/元 names a unit, 元/人 a rate.</summary>
    private static bool IsMoney(string head) => head.EndsWith("/元", StringComparison.Ordinal) || head.EndsWith("／元", StringComparison.Ordinal)
        || head.EndsWith("/万元", StringComparison.Ordinal) || head.EndsWith("／万元", StringComparison.Ordinal);

    /// <summary>Whether they are what is there at one time (期末结存), so that months of it are not summed.</summary>
    public static bool IsStock(string head) => head.AsSpan().ContainsAny(Stocks);

    /// <summary>Whether the head leaves no doubt that its figures are summed.</summary>
    public static bool IsSurelySummed(string head) => head.AsSpan().ContainsAny(Surely);

    /// <summary>Whether a label names a stretch of time.</summary>
    public static bool IsPeriod(string label) => label.AsSpan().ContainsAny(Periods);
}
