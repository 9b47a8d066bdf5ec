using System.Buffers;

namespace UnionSite.Checking.Arithmetic;

/// <summary>Recomputes what a text says about its numbers. A passage is scanned for quantities once, for all that reckon with them.</summary>
internal sealed class FiguresInText : IWordRule
{
    // Whoever wrote so many wrong sums into one paragraph needs no longer list.
    private const int MostFindings = 20;

    private static readonly SearchValues<char> Numbers = SearchValues.Create("0123456789０１２３４５６７８９" + ChineseNumerals.Characters);
    private static readonly SearchValues<char> Prose = SearchValues.Create("，；。=＝");

    public IEnumerable<Finding> Check(Subject subject)
    {
        List<Finding>? findings = null;
        foreach (var passage in subject.Words.Passages)
        {
            if (IsWorthReading(passage))
            {
                var claims = Claims(passage.Text);
                if (claims.TrueForAll(claim => claim.Holds))
                {
                    continue;
                }
                // Where a number can be understood in two ways, one that is right is enough.
                foreach (var claim in claims.GroupBy(claim => claim.Stated.Start).Where(same => !same.Any(claim => claim.Holds)).Select(same => same.First()).Take(MostFindings))
                {
                    (findings ??= []).Add(claim.At(passage.PlaceAt(claim.Stated.Start), "请核对这几个数，把写错的那个改过来；数字本是大概的，请写“约”。"));
                }
            }
        }
        return findings ?? [];
    }

    /// <summary>All that a text claims of its numbers.</summary>
    public static List<Claim> Claims(string text)
    {
        var claims = new List<Claim>();
        var sentences = Sentence.In(text);
        if (sentences.Count == 0)
        {
            return claims;
        }
        var isOpen = false;
        foreach (var (index, sentence) in sentences.Index())
        {
            var isComparable = sentence.HasComparable();
            if (isComparable)
            {
                claims.AddRange(PartsInText.In(sentence));
                claims.AddRange(VotesInText.In(sentence));
                claims.AddRange(SharesInText.In(sentence));
            }
            if (isComparable && sentence.Quantities.Length > 2)
            {
                claims.AddRange(EquationsInText.In(sentence));
                claims.AddRange(DifferencesInText.In(sentence));
                claims.AddRange(RatesOfTwo.In(sentence));
                claims.AddRange(PeriodsInText.In(sentence));
            }
            if (sentence.Quantities.Any(quantity => quantity.Per is not null))
            {
                var products = ProductsInText.In(sentence, index + 1 < sentences.Count ? sentences[index + 1] : null).ToList();
                // 米 50 袋，每袋 65 元；油 50 桶，每桶 89 元，合计 7,700 元: what stands after the last is the total of all.
                claims.AddRange(isOpen ? products.Where(claim => claim.Holds || claim.Stated.Value < claim.Expected) : products);
                isOpen = sentence.GoesOn && products.Count == 0 && sentence.Quantities[^1].Per is not null;
            }
            else
            {
                isOpen = false;
            }
        }
        claims.AddRange(BalancesInText.In(sentences));
        return claims;
    }

    private static bool IsWorthReading(Passage passage) =>
        passage.Kind != PassageKind.Name && passage.Text.Length > 8 && passage.Text.AsSpan().IndexOfAny(Numbers) >= 0
        && (passage.Kind != PassageKind.Row || passage.Text.AsSpan().IndexOfAny(Prose) >= 0);
}
