namespace UnionSite.Tests.Searching;

/// <summary>Records with texts drawn at random, the same each time.</summary>
internal static class SampleTexts
{
    private const string Han = "职工代表大会党政联席会议院务公开采购招标慰问体检献血药品设备X光机CT〇𠮷、，。 ";

    /// <summary>So many disclosures.</summary>
    public static BoardRecord[] Records(int count)
    {
        var random = new Random(20261121);
        string Draw(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => random.Next(9) == 0 ? $"{random.Next(3000)}" : Piece(random.Next(Han.Length))));
        return [.. Enumerable.Range(0, count).Select(BoardRecord (number) =>
            Sample.Disclosure($"{number:0000}", $"第{number}号{Draw(8)}", $"2026-0{1 + number % 9}-11", Sample.Body(Draw(60), Draw(120), Draw(30))))];
    }

    private static string Piece(int at) => char.IsSurrogate(Han[at]) ? "𠮷" : Han[at].ToString();
}
