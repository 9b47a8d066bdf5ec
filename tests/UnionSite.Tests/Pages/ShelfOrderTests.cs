namespace UnionSite.Tests.Pages;

public sealed class ShelfOrderTests
{
    /// <summary>The manual's own example, and what follows from it.</summary>
    private static readonly string[] Shelf =
    [
        "D6/A1", "D922/A1", "DF4/A1", "F-43/A1", "F0/A1",
        "H319/A1", "H319.4/B2", "H319.4-43/A1", "H319.4:I234/A1", "H319.41/A1",
        "R19/B1", "R197/A1", "R197.1/A1", "R1972/A1", "R2/A1",
        "R711/A1", "R711-62/A1", "R711(711)/A1", "R711(711)=535/A1", "R711(7115)/A1", "R711=6/A1", "R711<326>/A1", "R711:R83/A1", "R711+R173/A1", "R711.1/A1",
        "T-0/A1", "TB1/A1", "TP3/A1", "TP311/A1", "TP312/A1", "TP312C/A1", "TP32/A1",
    ];

    [Fact]
    public void Classes_stand_as_the_manual_of_the_classification_has_them()
    {
        Assert.Equal(Shelf, Sorted(Shelf.Reverse()));
        Assert.Equal(["R711－62/A1", "R711（711）/A1", "R711＝6/A1", "R711：R83/A1", "R711.1/A1"], Sorted(["R711.1/A1", "R711：R83/A1", "R711＝6/A1", "R711（711）/A1", "R711－62/A1"]));
    }

    [Theory]
    [InlineData("A11/9", "A11/12", "an 种次号 is counted")]
    [InlineData("I247.5/A001", "I247.5/A001A", "the bare number first")]
    [InlineData("I247.5/A001A", "I247.5/A002", "by the number before what follows it")]
    [InlineData("I247.5/B95", "I247.5/C1", "by the letter before the number")]
    [InlineData("R473/B68", "R473/B68-2", "the first work of an author first")]
    [InlineData("O13/S623(2)", "O13/S623-2(1)", "the volumes of a work together")]
    [InlineData("I247.58/J822-2(9)", "I247.58/J822-2(14)", "volumes are counted")]
    [InlineData("I247.5", "I247.5/A1", "without a book number first")]
    [InlineData("K20/15", "K20-42/1", "the class before the book")]
    public void Books_of_a_class_stand_by_their_numbers(string first, string second, string why) =>
        Assert.True(string.CompareOrdinal(ShelfOrder.KeyOf(first), ShelfOrder.KeyOf(second)) < 0, why);

    [Fact]
    public void Books_without_a_call_number_come_last_and_those_of_one_number_by_their_ids()
    {
        var books = new[] { Book("z", null), Book("b", "R4/1"), Book("a", "R4/01"), Book("y", null) };

        Assert.Equal(["a", "b", "y", "z"], ShelfOrder.Sort(books).Select(book => book.Key.Id));
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

    private static IEnumerable<string> Sorted(IEnumerable<string> callNumbers) =>
        ShelfOrder.Sort(callNumbers.Select((number, index) => Book($"{index}", number))).Select(book => book.CallNumber!.Value.Value);

    private static Holding Book(string id, string? callNumber) => new()
    {
        Key = new RecordKey(RecordKind.Holding, id),
        Place = Place.StartOf("library/1.yml"),
        Title = new(id, Place.StartOf("library/1.yml")),
        CallNumber = callNumber is null ? null : new Sourced<string>(callNumber, Place.StartOf("library/1.yml")),
    };
}
