namespace UnionSite.Tests.Pages;

public sealed class ShelfOrderTests
{
    [Theory]
    [InlineData("R19/B1", "R197/A1", "figure by figure")]
    [InlineData("R197/Z9", "R2/A1", "as decimals")]
    [InlineData("R197/B1", "R197.1/A1", "the shorter class first")]
    [InlineData("R197.1/A1", "R1972/A1", "the dot counts for nothing")]
    [InlineData("R473/B68", "R473/B7", "book numbers as decimals")]
    [InlineData("R473/B68", "R473/B68-2", "the first copy of a work first")]
    [InlineData("I247.5", "I247.5/A1", "without a book number first")]
    public void Call_numbers_stand_in_the_order_of_the_shelf(string first, string second, string why)
    {
        Assert.True(ShelfOrder.Compare(first, second) < 0, why);
        Assert.True(ShelfOrder.Compare(second, first) > 0, why);
        Assert.Equal(0, ShelfOrder.Compare(first, first));
    }

    [Theory]
    [InlineData("R473/B95", "R4", "临床医学")]
    [InlineData("TP317/M19", "TP", "自动化技术、计算机技术")]
    [InlineData("DF4/A1", "DF", "法律")]
    [InlineData("O39/A1", "O3", "力学")]
    [InlineData("I/A1", null, null)]
    [InlineData("R", null, null)]
    public void A_call_number_has_a_division(string callNumber, string? division, string? name)
    {
        Assert.Equal(division, ChineseLibraryClassification.DivisionOf(callNumber));
        Assert.Equal(name, division is null ? null : ChineseLibraryClassification.NameOf(division));
    }
}
