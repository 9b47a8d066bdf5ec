namespace UnionSite.Theme;

/// <summary>A part of the library that has pages of its own: a class of 中图法, one of its divisions, or the books that are in no class.</summary>
/// <param name="Symbol">The class or division, such as R or R4; null for books in none.</param>
/// <param name="Books">Its books, as they stand on the shelf.</param>
/// <param name="Divisions">The parts of a class; empty for a division, and for a class that has but one or is small.</param>
public sealed record Shelf(string? Symbol, ImmutableArray<Holding> Books, ImmutableArray<Shelf> Divisions)
{
    // A list that can be looked over at a glance needs no filter.
    private const int Many = 20;

    // Books that were taken off the shelf for good are not looked for by their state.
    private static readonly ImmutableArray<HoldingStatus> Sought = [HoldingStatus.OnShelf, HoldingStatus.OnLoan, HoldingStatus.InRepair];

    /// <summary>Its books by the states that a reader may look for, where they are many and in several.</summary>
    public ImmutableArray<(HoldingStatus State, ImmutableArray<Holding> Books)> States { get; } = Books.Length <= Many ? [] :
        [.. Sought.Select(state => (state, Books.RemoveAll(book => book.Status?.Value != state))).Where(part => part.Item2.Length > 0 && part.Item2.Length < Books.Length)];

    /// <summary>R4 临床医学; a division without a known name is its symbol.</summary>
    public string Name => Symbol is null ? "未分类图书" : $"{Symbol} {NameOfSymbol}".TrimEnd();

    /// <summary>临床医学</summary>
    public string? NameOfSymbol => Symbol is [var letter] ? ChineseLibraryClassification.NameOf(letter) : Symbol is null ? null : ChineseLibraryClassification.NameOf(Symbol);

    /// <summary>Where its pages begin.</summary>
    /// <param name="state">The state of the books listed; null for all.</param>
    public string StemOf(HoldingStatus? state) => SitePaths.ShelfStem(Symbol) + state switch
    {
        null => "",
        HoldingStatus.OnShelf => "-on-shelf",
        HoldingStatus.OnLoan => "-on-loan",
        HoldingStatus.InRepair => "-in-repair",
        _ => "-removed",
    };

    /// <summary>Where the first of them stands.</summary>
    public string PathOf(HoldingStatus? state) => $"{StemOf(state)}.html";

    /// <summary>The classes of a board that has books in them, in alphabetical order, then the books in none.</summary>
    public static ImmutableArray<Shelf> Of(Board board)
    {
        var unclassed = board.HoldingsOnShelf.RemoveAll(book => book.ClassLetter is not null);
        var classes = board.HoldingsByClass.Keys.Order().Select(letter => OfClass($"{letter}", board.HoldingsByClass[letter]));
        return [.. unclassed.IsEmpty ? classes : classes.Append(new Shelf(null, unclassed, []))];
    }

    private static Shelf OfClass(string letter, ImmutableArray<Holding> books)
    {
        var divisions = books.Where(book => book.Division is not null && books.Length > Many).GroupBy(book => book.Division!)
            .Select(division => new Shelf(division.Key, [.. division], [])).ToImmutableArray();
        return new Shelf(letter, books, divisions.Length > 1 ? divisions : []);
    }
}
