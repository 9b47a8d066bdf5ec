using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

public sealed class ReadingsTests
{
    [Theory]
    [InlineData("自2024-05-12起，至2024-06止", "^2024年^5月^12日", "^2024年^6月")]
    [InlineData("2024-06和2024/5/12", "^2024年^5月^12日", "^2024年^6月")]
    [InlineData("2024.5.12-5.21", "^2024年^5月^12日")]
    [InlineData("２０２４－０５－１２", "^2024年^5月^12日")]
    [InlineData("2024年05月12日20.50元", "^2024年^5月^12日", "^20.5元")]
    [InlineData("2024/5-12")]
    [InlineData("1899-05-12、2100-01-01、2024-00-12、2024-01-32、12024-05-12、2024-05-123")]
    [InlineData("2024-13、2024年13月、2024-05-、2024-05/")]
    public void Days_and_months(string block, params string[] readings) => Assert.Equal(readings, OfBlock(block));

    [Theory]
    [InlineData("0.5万", "^5000")]
    [InlineData("0.00005万", "^0.5")]
    [InlineData("0万、0.0、0.50元", "^0", "^0", "^0.5元")]
    [InlineData("１００，０００．１０亿 元", "^10000010000000元")]
    [InlineData("123456789012345678901234567890.10万", "^1234567890123456789012345678901000")]
    [InlineData("约¥20.50，$3.0", "^20.5", "^3")]
    [InlineData("20.50 元,30.50元", "^20.5元", "^30.5元")]
    [InlineData("3.5.20、1,50.0、1,2345.0、.50、5.")]
    [InlineData("电话0571-88001234、007.0、00.5、0,123.0")]
    [InlineData("一万元、万元、5元、5 元、1,234元")]
    public void Numbers(string block, params string[] readings) => Assert.Equal(readings, OfBlock(block));

    [Theory]
    [InlineData("ISBN 978-7-02-000220-7，979-10-1234-567-8", "^9787020002207", "^2207", "^9791012345678", "^5678")]
    [InlineData("isbn:7020002207、ISBN7-02-000220-7", "^2207", "^7020002207", "^2207")]
    [InlineData("97870200022071、9787-02-000220-7-1、978-7-02-000220、7020002207、70-20002207、7-0-2-000220-7")]
    public void Isbns(string block, params string[] readings) => Assert.Equal(readings, OfBlock(block));

    [Theory]
    [InlineData("2024年05月", "^2024年^5月")]
    [InlineData("$3.0", "^3")]
    [InlineData("3.50万元", "^35000元")]
    [InlineData("9787020002207", null)]
    [InlineData("201785", null)]
    [InlineData("约20.5万", null)]
    [InlineData("20.5万整", null)]
    [InlineData("2024-05-12-1", null)]
    [InlineData("2024-05-12止", null)]
    [InlineData("职工", null)]
    [InlineData("", null)]
    public void A_word_has_a_reading_where_all_of_it_is_written_otherwise(string word, string? reading) =>
        Assert.Equal(reading, Readings.OfWord(Folding.Of(word)));

    private static IReadOnlyList<string> OfBlock(string block) => Readings.OfBlock(Folding.Of(block));
}
