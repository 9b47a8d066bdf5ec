using System.Text;

namespace UnionSite.Reading.Documents;

/// <summary>Reads plain text and CSV (RFC 4180), where every character has its place.</summary>
internal static class TextFiles
{
    /// <summary>More of a text is not read.</summary>
    private const int Largest = 16 << 20;

    public static void Read(ReadOnlySpan<byte> bytes, bool isTable, DocumentWords words)
    {
        if (bytes.Length > Largest)
        {
            var end = bytes[..Largest].LastIndexOf((byte)'\n');
            bytes = bytes[..(end < 0 ? Largest : end)];
            words.Miss("太大，只读了前 16 MB", UnreadHints.Large);
        }
        if (bytes is [0xFF, 0xFE, ..])
        {
            bytes = Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes[2..])); // what Notepad calls Unicode
        }
        if (SourceText.Decode("", bytes, []) is not { } source)
        {
            words.Miss("不是 UTF-8 或 GB18030 编码的文本，读不了", "请用记事本打开，另存为 UTF-8 编码。");
        }
        else if (isTable)
        {
            CsvWords.Read(source.Value, words);
        }
        else
        {
            ReadLines(source.Value, words);
        }
    }

    private static void ReadLines(string text, DocumentWords words)
    {
        ImmutableArray<string> under = [words.Stem];
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var isHeading = HeadingForm.Fits(line);
                words.Add(new Passage(isHeading ? PassageKind.Heading : PassageKind.Paragraph, words.Name,
                    [new PassagePart(line, words.PlaceOf(index + 1, 1), IsExact: !words.IsWithin)])
                { Under = isHeading ? [words.Stem] : under });
                under = isHeading ? [words.Stem, line.Trim()] : under;
            }
        }
    }
}
