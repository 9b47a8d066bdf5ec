using System.Text;

namespace UnionSite.Benchmarks.Generating;

/// <summary>Generated holdings, a table a year: half of them literature and medicine, as in a hospital's library, with call numbers that differ.</summary>
internal static class LibraryText
{
    private const int Seed = 20261120;

    private static readonly ImmutableArray<string> Classes =
    [
        "I247.57", "I247.7", "I267", "I287.5", "I313.45", "I561.45", "I712.45", "R473", "R47-43", "R19", "R197.3", "R54", "R247.1", "R749.055", "B842.6", "B848", "B2",
        "D412.6", "D922.5", "F272.92", "G252", "G782", "H319.4:I", "J292", "K20", "K825.6", "N49", "O1-49", "P1", "Q94", "S68", "TP317", "TS972.12", "U491", "V11", "X171", "Z228",
    ];

    private static readonly ImmutableArray<string> States = ["在架", "在架", "在架", "在架", "在架", "在架", "在架", "借出", "修补", "下架"];

    /// <summary>The tables, by year.</summary>
    public static IEnumerable<(int Year, string Csv)> Write(int count) =>
        Enumerable.Range(0, count).GroupBy(index => BoardGenerator.DayOf(index, count).Year, index => Row(index, count)).Select(year =>
            (year.Key, "馆藏号,题名,作者,出版社,出版年,索书号,复本,状态,位置,入藏日期\n" + string.Concat(year)));

    private static string Row(int index, int count)
    {
        var random = new Random(Seed + index);
        // The square crowds the choice towards the head of the list.
        var number = Classes[(int)(Classes.Length * Math.Pow(random.NextDouble(), 2))];
        var day = BoardGenerator.DayOf(index, count);
        var author = Pick(Words.Surnames, random) + Pick(Words.GivenNames, random);
        return new StringBuilder()
            .Append($"{day.Year}-{index:00000},{Pick(Words.Items, random)}与{Pick(Words.Topics, random)}（第 {index + 1} 种）,{author},示例医学出版社,{day.Year},")
            .Append($"{number}/{(char)('A' + random.Next(26))}{random.Next(10, 100)}-{index},{random.Next(1, 4)},{Pick(States, random)},{number[0]} 区 {random.Next(1, 40):00},{day:o}\n").ToString();
    }

    private static string Pick(ImmutableArray<string> words, Random random) => words[random.Next(words.Length)];
}
