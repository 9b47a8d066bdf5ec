namespace UnionSite.Checking.Persons.Reading;

/// <summary>Cuts a passage into words, the longest first, and names.</summary>
internal static class Segmenter
{
    private const int LongestTitle = 100;

    /// <summary>The words of a text, in order.</summary>
    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>(text.Length / 2);
        for (var index = 0; index < text.Length;)
        {
            var token = At(text, index, tokens);
            tokens.Add(token);
            index = token.End;
        }
        return tokens;
    }

    private static Token At(string text, int index, List<Token> before)
    {
        var mark = MarkAt(text, index);
        if (mark.Length > 0)
        {
            return mark;
        }
        var word = Lexicon.WordAt(text, index);
        if (word.Length >= 2 && word.Sense != Sense.Word)
        {
            return word;
        }
        var name = NameFinder.LengthAt(text, index, Announces(text, before));
        return name > 0 ? new Token(index, name, Sense.Name) : word.Length > 0 ? word : new Token(index, 1, Sense.Other);
    }

    private static Token MarkAt(string text, int index)
    {
        var character = text[index];
        switch (character)
        {
            case '。' or '！' or '？' or '；' or ';' or '!' or '?' or '\n' or '\r' or '\t':
                return new Token(index, 1, Sense.Stop);
            case '，' or ',':
                return new Token(index, 1, Sense.Comma);
            case '、':
                return new Token(index, 1, Sense.Enumeration);
            case '：' or ':':
                return new Token(index, 1, Sense.Colon);
            case '（' or '(' or '）' or ')' or '“' or '”' or '"' or '‘' or '’' or '[' or ']' or '【' or '】' or '〔' or '〕' or '『' or '』' or '「' or '」':
                return new Token(index, 1, Sense.Bracket);
            case '《':
                var end = text.AsSpan(index, Math.Min(LongestTitle, text.Length - index)).IndexOf('》');
                return new Token(index, end < 0 ? 1 : end + 1, Sense.Work);
            case '-' or '_' or '.' or '/' or '—' or '–' or '~' or '～' or '|' or '·' or '•' or '*' or '#':
                return new Token(index, 1, Sense.Space);
        }
        var length = 0;
        while (index + length < text.Length && (char.IsDigit(text[index + length]) || (length > 0 && text[index + length] is '.' or ',' or '%' && index + length + 1 < text.Length && char.IsDigit(text[index + length + 1]))))
        {
            length++;
        }
        return length > 0 ? new Token(index, length, Sense.Number) : char.IsWhiteSpace(character) ? new Token(index, 1, Sense.Space) : default;
    }

    /// <summary>How well the words so far announce a name.</summary>
    private static int Announces(string text, List<Token> before)
    {
        if (before.Count == 0)
        {
            return 1;
        }
        var last = before[^1];
        switch (last.Sense)
        {
            case Sense.Other:
                return Departments.EndsAt(text, last.End) ? 2 : text[last.Start] is '日' or '月' or '号' or '年' or '我' or '某' ? 1 : 0;
            case Sense.Word:
                return Departments.EndsAt(text, last.End) ? 2 : 0;
            case Sense.Post or Sense.Title or Sense.Visits or Sense.Rescues or Sense.Mourns or Sense.Marks or Sense.ByAgent or Sense.People or Sense.Relation or Sense.Aid
                or Sense.SoftAid or Sense.Suffers or Sense.Illness or Sense.Given:
                return 2;
            case Sense.Filler when text[last.Start] == '的':
                return 2;
            case Sense.Topic:
                return Departments.EndsAt(text, last.End) ? 2 : 1;
            case Sense.Colon or Sense.Enumeration or Sense.Space when before.Count > 1 && before[^2].Sense is Sense.Name or Sense.Post or Sense.People or Sense.Title:
                return 2;
            case Sense.Name:
                return 0;
            default:
                return 1;
        }
    }
}
