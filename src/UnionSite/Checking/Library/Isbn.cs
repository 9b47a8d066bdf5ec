namespace UnionSite.Checking.Library;

/// <summary>International standard book numbers (ISO 2108:2017; GB/T 5795), of ten characters until 2006 and of thirteen since.</summary>
internal static class Isbn
{
    /// <summary>The digits, and the X that may end ten of them, without spaces, hyphens and the word ISBN.</summary>
    public static string Compact(string text)
    {
        Span<char> compact = stackalloc char[32];
        var length = 0;
        var words = text.AsSpan().Trim();
        if (words.StartsWith("ISBN", StringComparison.OrdinalIgnoreCase))
        {
            words = words[4..].TrimStart(":： ");
        }
        foreach (var c in words)
        {
            var plain = c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;
            if (plain is '-' or ' ' or '\u3000' or '\u00A0' or '‐' or '‑' or '–' or '—' or '－')
            {
                continue;
            }
            if (length == compact.Length)
            {
                break;
            }
            compact[length++] = char.ToUpperInvariant(plain);
        }
        return compact[..length].ToString();
    }

    /// <summary>The check character of the first nine or twelve digits.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits[i] - '0') * (digits.Length == 9 ? 10 - i : i % 2 == 0 ? 1 : 3);
        }
        var check = digits.Length == 9 ? (11 - (sum % 11)) % 11 : (10 - (sum % 10)) % 10;
        return check == 10 ? 'X' : (char)('0' + check);
    }
}
