using System.Text;
using UnionSite.Searching.Text;

namespace UnionSite.Tests.Searching;

public sealed class SimplifiedTests
{
    /// <summary>The characters that GB 2312 holds, without the signs of its first 15 rows.</summary>
    public static readonly HashSet<char> Gb2312 = ReadGb2312();

    [Theory]
    [InlineData("參加職工代表大會", "参加职工代表大会")]
    [InlineData("財務處採購醫療設備", "财务处采购医疗设备")]
    [InlineData("于谦、乾隆、著作、皇后、後主、里程", "于谦乾隆著作皇后后主里程")]
    [InlineData("薴苧", "苎苎")]
    [InlineData("𠁞 𧝁", "𠀾 𧝁")]
    public void Traditional_characters_become_simplified(string text, string form) =>
        Assert.Equal(form.Replace(" ", "", StringComparison.Ordinal), NormalForm.Of(text));

    [Fact]
    public void What_GB_2312_holds_is_replaced_in_five_cases_only() =>
        Assert.Equal("後於夥徵麽".Order(), Gb2312.Where(character => Han.Simplify(character) != character).Order());

    [Fact]
    public void What_is_replaced_is_replaced_for_good_by_a_Han_of_the_same_length() => Assert.All(Han.Traditional, pair =>
    {
        Assert.Equal(pair.Simplified, Han.Simplify(pair.Traditional));
        Assert.Equal(pair.Simplified, Han.Simplify(pair.Simplified));
        Assert.True(Han.Is(pair.Traditional) && Han.Is(pair.Simplified));
        Assert.Equal(pair.Traditional.Utf16SequenceLength, pair.Simplified.Utf16SequenceLength);
    });

    private static HashSet<char> ReadGb2312()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding("gb2312", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(""));
        // Five places are empty; .NET puts private characters there.
        return [.. Enumerable.Range(0xB0, 72).SelectMany(row => Enumerable.Range(0xA1, 94).SelectMany(cell => encoding.GetString([(byte)row, (byte)cell]))).Where(Han.Is)];
    }
}
