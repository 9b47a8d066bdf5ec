using System.Globalization;
using UnionSite.Checking.Arithmetic;

namespace UnionSite.Tests.Checking.Arithmetic;

public sealed class QuantitiesTests
{
    [Theory]
    [InlineData("共 70,400 元", 70400, "元")]
    [InlineData("共７０，４００元整", 70400, "元")]
    [InlineData("总额 20.1785 万元", 201785, "元")]
    [InlineData("献血量6万9千毫升", 69000, "毫升")]
    [InlineData("支出1万2000元", 12000, "元")]
    [InlineData("收入 10.2 亿元", 1020000000, "元")]
    [InlineData("慰问八十八位退休职工", 88, "人")]
    [InlineData("共计三万五千元", 35000, "元")]
    [InlineData("柒万零肆佰元", 70400, "元")]
    [InlineData("两百名职工", 200, "人")]
    [InlineData("二十三户", 23, "户")]
    [InlineData("十二场", 12, "场")]
    [InlineData("百分之八十五", 85, "%")]
    [InlineData("￥800", 800, "元")]
    [InlineData("5 角", 0.5, "元")]
    [InlineData("重 3 千克", 3, "千克")]
    public void Is_read(string text, double value, string unit)
    {
        var quantity = Assert.Single(Quantities.In(text));
        Assert.Equal(((decimal)value, unit), (quantity.Value, quantity.Unit));
    }

    [Theory]
    [InlineData("2026 年 3 月 5 日")]
    [InlineData("第 3 次")]
    [InlineData("第三季度")]
    [InlineData("〔2026〕12 号")]
    [InlineData("电话 00008888060")]
    [InlineData("版本 2.1.3")]
    [InlineData("Q3、A4、3D")]
    [InlineData("统一、一致、三八")]
    [InlineData("三四十人")]
    [InlineData("三分之二")]
    [InlineData("救助万元")]
    public void Is_no_quantity(string text) => Assert.Empty(Quantities.In(text));

    [Theory]
    [InlineData("十几人")]
    [InlineData("近 1000 人")]
    [InlineData("约 88 人")]
    [InlineData("25000余元")]
    [InlineData("1.7万余元")]
    [InlineData("300多名")]
    [InlineData("100 人左右")]
    [InlineData("不超过 300 元")]
    [InlineData("50 人以上")]
    [InlineData("不足十人")]
    public void Is_inexact(string text) => Assert.False(Assert.Single(Quantities.In(text)).IsExact);

    [Theory]
    [InlineData("节约 3 万元")]
    [InlineData("预约 300 人次")]
    [InlineData("年底余额 20 元")]
    public void Is_exact_all_the_same(string text) => Assert.True(Assert.Single(Quantities.In(text)).IsExact);

    [Theory]
    [InlineData("800 元/人", "人", null)]
    [InlineData("每户 500 元", "户", null)]
    [InlineData("每位退休职工发放 800 元", "人", null)]
    [InlineData("每人每月 200 元", "人", "月")]
    [InlineData("单价 3.5 万元", "*", null)]
    [InlineData("人均 108 元", "人", null)]
    public void Is_a_rate(string text, string per, string? per2)
    {
        var rate = Assert.Single(Quantities.In(text));
        Assert.Equal((per, per2), (rate.Per, rate.Per2));
    }

    [Theory]
    [InlineData("二十", "20")]
    [InlineData("一百零五", "105")]
    [InlineData("三千零五十", "3050")]
    [InlineData("一亿二千万", "120000000")]
    [InlineData("十", "10")]
    [InlineData("三四十", null)]
    [InlineData("二〇二六", null)]
    [InlineData("万", null)]
    [InlineData("两百五", null)]
    public void Chinese_numeral_is_read(string numeral, string? value) =>
        Assert.Equal(value, ChineseNumerals.Read(numeral)?.ToString(CultureInfo.InvariantCulture));
}
