using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using UnionSite.Searching.Text;

namespace UnionSite.Browser.Searching;

/// <summary>A query, and a record that must be among its hits if that is plain without any rule.</summary>
internal sealed record ProofQuestion(string Query, string? MustHit = null);

/// <summary>Queries drawn at random from what records say, in many ways to write them. The same records always give the same ones.</summary>
internal sealed partial class ProofQuestions(IReadOnlyList<(string Id, ImmutableArray<string> Texts)> records)
{
    private const int Seed = 20261122;
    private const int Longest = 12;

    private static readonly Dictionary<Rune, Rune> Traditional = Han.Traditional.DistinctBy(pair => pair.Simplified).ToDictionary(pair => pair.Simplified, pair => pair.Traditional);
    private static readonly string[] Signs = ["，", "·", "（", "、", "”", "-", "\u00ad", "…"];

    private readonly Random _random = new(Seed);

    /// <summary>The questions: half of them pieces as they stand, the rest pieces put differently.</summary>
    public IEnumerable<ProofQuestion> Draw(int count)
    {
        var (numbers, days, books) = (All(Number()), All(Day()), All(Isbn()));
        for (var index = 0; index < count; index++)
        {
            yield return (index % 16) switch
            {
                0 => Put(HanPiece(), piece => string.Concat(piece.EnumerateRunes().Select(rune => Traditional.GetValueOrDefault(rune, rune)))),
                1 => Put(HanPiece(), piece => string.Concat(piece.EnumerateRunes().Select(rune => $"{rune}{Pick(Signs)}"))),
                2 => Put(HanPiece(), piece => $"\"{string.Join(' ', piece.EnumerateRunes())}\""),
                3 => Put(HanPiece(), piece => string.Join(' ', piece.EnumerateRunes())),
                4 => new($"{Piece().Text} {Piece().Text}"),
                5 => TwoOfOneRecord(),
                6 => new(Shuffled(Piece().Text)),
                7 => numbers.Count > 0 ? Put(Pick(numbers), OtherNumber) : new(Piece().Text),
                8 => days.Count > 0 ? Put(Pick(days), OtherDay) : new(Piece().Text),
                9 => books.Count > 0 ? Put(Pick(books), OtherIsbn) : new(Piece().Text),
                10 => new(Wide(Piece().Text)),
                _ => new(Piece().Text),
            };
        }
    }

    private static ProofQuestion Put((string Id, string Text) piece, Func<string, string> put) => new(put(piece.Text), piece.Id);

    private (string Id, string Text) Piece()
    {
        var (id, texts) = Pick(records);
        return (id, Cut(Pick(texts)));
    }

    private (string Id, string Text) HanPiece()
    {
        while (true)
        {
            var (id, texts) = Pick(records);
            if (HanStretch().Matches(Pick(texts)) is { Count: > 0 } stretches)
            {
                return (id, Cut(Pick([.. stretches.Select(stretch => stretch.Value)])));
            }
        }
    }

    private ProofQuestion TwoOfOneRecord()
    {
        var (id, texts) = Pick(records);
        var stretches = texts.SelectMany(text => HanStretch().Matches(text)).Select(stretch => stretch.Value).ToList();
        return stretches.Count == 0 ? new(Cut(Pick(texts))) : new($"{Cut(Pick(stretches))} {Cut(Pick(stretches))}", id);
    }

    private string Cut(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        var start = _random.Next(runes.Count);
        return string.Concat(runes.Skip(start).Take(_random.Next(1, Longest + 1)));
    }

    private string Shuffled(string text)
    {
        var runes = text.EnumerateRunes().ToArray();
        _random.Shuffle(runes);
        return string.Concat(runes);
    }

    private static string Wide(string text) =>
        string.Concat(text.Select(letter => letter is > ' ' and < '\u007f' and not '"' ? (char)(letter + 0xfee0) : char.ToUpperInvariant(letter)));

    private string OtherNumber(string number)
    {
        var value = decimal.Parse(number.Replace(",", ""), CultureInfo.InvariantCulture);
        return _random.Next(5) switch
        {
            0 => value.ToString("#,0.########", CultureInfo.InvariantCulture),
            1 => value.ToString("0.########", CultureInfo.InvariantCulture),
            2 => $"{value / 10000:0.############}万",
            3 => $"¥{value.ToString("#,0.########", CultureInfo.InvariantCulture)}",
            _ => value == decimal.Truncate(value) ? $"{value.ToString("0", CultureInfo.InvariantCulture)}.00" : number,
        };
    }

    private string OtherDay(string day)
    {
        var parts = Digits().Matches(day).Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture)).ToArray();
        var (year, month, date) = (parts[0], parts[1], parts[2]);
        return _random.Next(5) switch
        {
            0 => $"{year}-{month:00}-{date:00}",
            1 => $"{year}/{month}/{date}",
            2 => $"{year}.{month}.{date}",
            3 => $"{year}年{month:00}月{date:00}日",
            _ => $"{month}月{date}日",
        };
    }

    private string OtherIsbn(string isbn) => _random.Next(3) switch
    {
        0 => isbn.Replace("-", ""),
        1 => isbn.Replace("-", "")[^4..],
        _ => isbn,
    };

    private List<(string Id, string Text)> All(Regex pattern) =>
        [.. records.SelectMany(record => record.Texts.SelectMany(text => pattern.Matches(text).Select(match => (record.Id, match.Value))))];

    private T Pick<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];

    [GeneratedRegex("[\u4e00-\u9fa5]+")]
    private static partial Regex HanStretch();

    // A number that stands by itself and is no part of a day, an ISBN or a telephone's number.
    [GeneratedRegex(@"(?<![0-9A-Za-z.,/年月〔-])(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\.[0-9]+)?(?=[，。；）人元项次名本 ]|$)(?! *[万亿])")]
    private static partial Regex Number();

    [GeneratedRegex("(?<![0-9])20[0-9]{2}(?:年[0-9]{1,2}月[0-9]{1,2}日|-[0-9]{2}-[0-9]{2}(?![0-9]))")]
    private static partial Regex Day();

    [GeneratedRegex("(?<![0-9A-Za-z-])978(?:-?[0-9]){10}(?![0-9-])")]
    private static partial Regex Isbn();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
