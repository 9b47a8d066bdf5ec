using UnionSite.Checking.Identifiers;

namespace UnionSite.Tests.Checking.Identifiers;

/// <summary>Numbers are found however they are written, and not when they are no numbers.</summary>
public sealed class PersonalNumbersTests
{
    private const int Tries = 400;

    private static readonly string[] Separators =
        [" ", "\u00A0", "\u3000", "\u2009", "\u202F", "-", "－", "—", "–", "―", "−", ".", "．", "·", "•", "・", "_", "＿", "\u200B", "\uFEFF", "\u2060", "\u00AD", " - ", "  "];

    private static readonly Func<char, string>[] Forms =
    [
        digit => digit.ToString(), digit => ((char)(digit - '0' + '０')).ToString(), digit => char.ConvertFromUtf32(0x1D7CE + digit - '0'),
        digit => "零一二三四五六七八九"[digit - '0'].ToString(), digit => "〇幺二三四五六七八九"[digit - '0'].ToString(), digit => "零壹贰叁肆伍陆柒捌玖"[digit - '0'].ToString(),
        digit => "⓪①②③④⑤⑥⑦⑧⑨"[digit - '0'].ToString(), digit => "٠١٢٣٤٥٦٧٨٩"[digit - '0'].ToString(),
    ];

    public static TheoryData<string, string> Kinds() => new()
    {
        { nameof(IdentifierKind.IdentityNumber), "身份证" }, { nameof(IdentifierKind.Mobile), "联系电话：" }, { nameof(IdentifierKind.BankCard), "卡号" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_found_with_anything_between_its_digits(string kind, string label)
    {
        var random = new Random(1);
        for (var tried = 0; tried < Tries; tried++)
        {
            var number = Make(kind, random);
            var text = $"{label}{Write(number, random)}。";

            var found = Assert.Single(PersonalData.In(text));

            Assert.Equal((kind, label.Length, text.Length - 1), (found.Kind.ToString(), found.Start, found.End));
            Assert.Equal(number[^3..], found.Masked[^3..]);
            Assert.DoesNotContain(number[..^5], found.Masked.Replace(" ", ""));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Is_found_without_a_label_where_it_is_whole(string kind, string label)
    {
        var random = new Random(2);
        for (var tried = 0; tried < Tries; tried++)
        {
            var number = Make(kind, random);
            var found = Assert.Single(PersonalData.In($"已交{(label.Length > 3 ? "王" : "李")}某某{number}核对。"));
            Assert.Equal(kind, found.Kind.ToString());
        }
    }

    [Fact]
    public void An_identity_number_with_one_digit_changed_is_none() => AssertNotFound(IdentifierKind.IdentityNumber, 18);

    [Fact]
    public void A_card_with_one_digit_changed_is_none() => AssertNotFound(IdentifierKind.BankCard, 16);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void A_longer_number_holds_none(int more)
    {
        var random = new Random(3);
        foreach (var (kind, _) in Kinds().Select(row => (row.Data.Item1, row.Data.Item2)))
        {
            for (var tried = 0; tried < Tries; tried++)
            {
                // Beyond 19 digits nothing is a number of a person's.
                var number = Make(kind, random) + Digits(random, 19 + more)[..(20 - Make(kind, random).Length + more)];
                Assert.Empty(PersonalData.In($"流水 {number}。"));
            }
        }
    }

    [Theory]
    [InlineData("11010519491231002", 'X')] // GB 11643-1999, 附录
    [InlineData("44052418800101001", '4')]
    public void The_check_character_is_that_of_the_standard(string first17, char check) => Assert.Equal(check, IdentityNumber.CheckOf(first17));

    [Fact]
    public void Every_assigned_network_is_known_and_no_other()
    {
        var known = Enumerable.Range(100, 100).Where(network => MobileNumber.IsNumber($"{network}00001111"));
        var assigned = Enumerable.Range(130, 70).Where(network => (network / 10, network % 10) is
            (13 or 18, _) or (14, not (2 or 3)) or (15, not 4) or (16, 2 or 5 or 6 or 7) or (17, not 9) or (19, not 4));
        Assert.Equal(assigned, known);
    }

    private static void AssertNotFound(IdentifierKind kind, int length)
    {
        var random = new Random(4);
        for (var tried = 0; tried < Tries; tried++)
        {
            var number = Make(kind.ToString(), random)[..length].ToCharArray();
            var at = random.Next(length);
            var digit = number[at];
            number[at] = (char)('0' + ((digit == 'X' ? 0 : digit - '0') + random.Next(1, 10)) % 10);
            Assert.DoesNotContain(PersonalData.In($"已交 {new string(number)} 核对。"), found => found.Kind == kind);
        }
    }

    private static string Make(string kind, Random random)
    {
        switch (kind)
        {
            case nameof(IdentifierKind.IdentityNumber):
                var day = new DateOnly(1950, 1, 1).AddDays(random.Next(20_000));
                var first17 = $"9900{Digits(random, 2)}{day:yyyyMMdd}{Digits(random, 3)}";
                return first17 + IdentityNumber.CheckOf(first17);
            case nameof(IdentifierKind.Mobile):
                return $"1{"38"[random.Next(2)]}{Digits(random, 9)}";
            default:
                var all = Enumerable.Range(0, 10).Select(check => check.ToString());
                var first15 = $"62{Digits(random, 13)}";
                return all.Select(check => first15 + check).Single(number => BankCard.IsNumber(number));
        }
    }

    private static string Digits(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    /// <summary>The number in one form, or in ASCII and full-width digits mixed, with separators here and there.</summary>
    private static string Write(string number, Random random)
    {
        var form = random.Next(Forms.Length + 1);
        var written = "";
        foreach (var digit in number)
        {
            written += digit == 'X' ? "XxＸ"[random.Next(3)] : Forms[form < Forms.Length ? form : random.Next(2)](digit);
            written += random.Next(4) == 0 ? Separators[random.Next(Separators.Length)] : "";
        }
        return written.TrimEnd([.. Separators.SelectMany(separator => separator)]);
    }
}
