namespace UnionSite.Checking.Persons.Reading;

/// <summary>Decides which person of a passage a misfortune befell: not those who treat, visit, teach or give, but those who suffer, are visited or receive.</summary>
internal sealed class Roles
{
    private const int LongestReach = 40;
    private const int LongestChain = 12;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly List<Mention> _mentions;
    private readonly int[] _mentionAt;
    private readonly bool _isTeaching;
    private readonly bool _isAmongTheNeedy;
    private readonly List<(Mention Mention, Misfortune Misfortune)> _found = [];

    private Mention? _subject;
    private bool _subjectActs;
    private int _sentencesSince;
    private int _clause;
    private int _sentence;

    private Roles(string text, Mention? subject, bool isTeaching, bool isAmongTheNeedy)
    {
        _text = text;
        _tokens = Segmenter.Cut(text);
        _mentions = new MentionFinder(text, _tokens).FindAll();
        _subject = subject;
        _isTeaching = isTeaching;
        _isAmongTheNeedy = isAmongTheNeedy;
        _mentionAt = new int[_tokens.Count];
        Array.Fill(_mentionAt, -1);
        foreach (var (index, mention) in _mentions.Index())
        {
            _mentionAt.AsSpan(mention.First, mention.Last - mention.First + 1).Fill(index);
        }
    }

    /// <summary>Who met with what.</summary>
    /// <param name="text">The passage.</param>
    /// <param name="subject">Of whom it speaks where it names nobody, as an award's citation does.</param>
    /// <param name="isTeaching">Whether it stands under a lecture's title, so that illnesses are subjects.</param>
    /// <param name="isAmongTheNeedy">Whether it stands under a title about those in need.</param>
    public static List<(Mention Mention, Misfortune Misfortune)> Find(string text, Mention? subject, bool isTeaching, bool isAmongTheNeedy)
    {
        var roles = new Roles(text, subject, isTeaching, isAmongTheNeedy);
        if (subject is not null || roles._mentions.Count > 0)
        {
            roles.ReadAll();
        }
        return roles._found;
    }

    private void ReadAll()
    {
        _found.AddRange(_mentions.Where(mention => mention.Within != Misfortune.None).Select(mention => (mention, mention.Within)));
        for (var at = 0; at < _tokens.Count; at++)
        {
            switch (_tokens[at].Sense)
            {
                case Sense.Comma:
                    EndClause(at);
                    break;
                case Sense.Stop:
                    EndClause(at);
                    EndSentence(at);
                    break;
                case var _ when _mentionAt[at] >= 0:
                    break;
                case Sense.Suffers:
                    Suffers(at);
                    break;
                case Sense.Illness:
                    Has(at, Sense.Catches, Sense.Catches, Misfortune.Illness);
                    break;
                case Sense.Cure:
                    Has(at, Sense.Undergoes, Sense.Performs, Misfortune.Illness);
                    break;
                case Sense.Hardship:
                    Has(at, Sense.HardshipOf, Sense.HardshipOf, Misfortune.Hardship);
                    break;
                case Sense.Aid:
                    Receives(at);
                    break;
                case Sense.SoftAid when !SentenceHas(at, Sense.Neutral):
                    Receives(at);
                    break;
                case Sense.Rescues or Sense.Mourns:
                    IsObject(at, _tokens[at].Misfortune);
                    break;
                case Sense.Visits when (_isAmongTheNeedy || SentenceHas(at, Sense.Suffers, Sense.Illness, Sense.Cure, Sense.Hardship, Sense.Aid)) && !SentenceHas(at, Sense.Neutral):
                    Add(Object(at), Misfortune.Illness);
                    break;
                case Sense.Donates:
                    Add(Receiver(at), Misfortune.Aid);
                    break;
            }
        }
    }

    private void EndClause(int at)
    {
        // 毛小霞是图书馆职工: she who is named, not the post.
        foreach (var isNamed in (ReadOnlySpan<bool>)[true, false])
        {
            if (LastMention(at, isNamed) is { } mention)
            {
                if (!isNamed && _subject is { IsNamed: true } && _sentencesSince == 0)
                {
                    break;
                }
                _subject = mention;
                _subjectActs = mention.IsActor;
                for (var later = mention.Last + 1; later < at && !_subjectActs; later++)
                {
                    _subjectActs = _tokens[later].Sense is Sense.Agent or Sense.Visits or Sense.Rescues or Sense.Donates or Sense.Setting;
                }
                _sentencesSince = 0;
                break;
            }
        }
        _clause = at + 1;
    }

    private Mention? LastMention(int at, bool isNamed)
    {
        for (var index = at - 1; index >= _clause; index--)
        {
            if (_mentionAt[index] >= 0 && _mentions[_mentionAt[index]] is var mention && mention.IsNamed == isNamed)
            {
                return mention;
            }
        }
        return null;
    }

    private void EndSentence(int at)
    {
        _sentence = at + 1;
        _sentencesSince++;
        if (_sentencesSince > 1 || _text[_tokens[at].Start] is '\t' or '\n')
        {
            _subject = null;
        }
    }

    /// <summary>住院、去世、辞退: the subject, or who follows: 住院的王强, 辞退张伟.</summary>
    private void Suffers(int at)
    {
        var misfortune = _tokens[at].Misfortune;
        switch (After(at, out var after))
        {
            // 李娟住院时间
            case Use.Topic when at == 0 || _mentionAt[at - 1] < 0:
                return;
            case Use.Attribute:
                Add(Object(after), misfortune);
                return;
            case Use.Apposition:
                Add(_mentions[_mentionAt[after]], misfortune);
                return;
        }
        if (misfortune == Misfortune.Dismissal)
        {
            if (SentenceEndsWithPost(at))
            {
                return;
            }
            Add(Object(at), misfortune);
        }
        Add(Subject(at), misfortune);
    }

    /// <summary>An illness after 患, a treatment after 接受, 困难 after 家庭; or right after the name: 王强（肝癌）.</summary>
    private void Has(int at, Sense sure, Sense unsure, Misfortune misfortune)
    {
        switch (After(at, out var after))
        {
            case Use.Topic:
                return;
            case Use.Attribute:
                Add(Object(after), misfortune);
                return;
            case Use.Apposition:
                Add(_mentions[_mentionAt[after]], misfortune);
                return;
        }
        var next = at + 1;
        for (var index = at - 1; index >= _clause && at - index <= 8; index--)
        {
            var sense = _tokens[index].Sense;
            if (sense == sure || sense == unsure)
            {
                var subject = Subject(index);
                Add(sense != sure && subject is { IsDoctor: true } ? null : subject, misfortune);
                return;
            }
            if (sense is Sense.Agent or Sense.Stop || _mentionAt[index] >= 0)
            {
                break;
            }
        }
        if (next < _tokens.Count && _tokens[next].Sense == Sense.After && _text[_tokens[next].Start] is '抗' or '斗' or '作' or '做' or '搏')
        {
            Add(Subject(at), misfortune);
            return;
        }
        if (at > _clause && (_tokens[at - 1].Sense == Sense.Relation || (at - 1 > _clause && _text[_tokens[at - 1].Start] == '的' && _tokens[at - 2].Sense == Sense.Relation)))
        {
            Add(Subject(at), misfortune);
            return;
        }
        if (!_isTeaching && !SentenceHas(at, Sense.Setting) && IsAfterName(at, out var person))
        {
            Add(person, misfortune);
        }
    }

    /// <summary>Whether only brackets, spaces, 的 or a relation stand between the person and the word, and nothing follows that makes it a subject.</summary>
    private bool IsAfterName(int at, out Mention? person)
    {
        person = null;
        var next = at + 1 < _tokens.Count ? _tokens[at + 1].Sense : Sense.Stop;
        if (next is Sense.Other or Sense.Word or Sense.Agent or Sense.Colon && !IsNotTopical(at + 1))
        {
            return false;
        }
        for (var index = at - 1; index >= _sentence && at - index <= 8; index--)
        {
            if (_mentionAt[index] >= 0)
            {
                person = _mentions[_mentionAt[index]];
                return !person.IsActor && !(person.IsDoctor && _tokens[at].Sense == Sense.Cure);
            }
            if (_tokens[index].Sense == Sense.Pronoun && _subject is not null)
            {
                person = _subject;
                return true;
            }
            if (_tokens[index].Sense is not (Sense.Bracket or Sense.Space or Sense.Colon or Sense.Relation or Sense.Number or Sense.Filler or Sense.Illness or Sense.Cure or Sense.Comma or Sense.Suffers or Sense.HardshipOf or Sense.Pronoun))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsNotTopical(int at) => at < _tokens.Count && _text[_tokens[at].Start] is '晚' or '早' or '中' or '末' or '复' or '转' or '急';

    /// <summary>困难补助, 救助金: given to the subject, to the one after 为 or 给, or to the one right after.</summary>
    private void Receives(int at)
    {
        switch (After(at, out var after))
        {
            case Use.Topic:
                return;
            case Use.Attribute or Use.Apposition:
                Add(Object(after - 1), Misfortune.Aid);
                return;
        }
        var person = Receiver(at) ?? Subject(at) ?? Object(at);
        Add(person is { IsBare: true } ? null : person, Misfortune.Aid);
    }

    private void IsObject(int at, Misfortune misfortune)
    {
        if (After(at, out _) != Use.Topic)
        {
            var isPerson = _text[_tokens[at].End - 1] is '象' or '人' or '者';
            Add(Object(at) ?? Receiver(at) ?? (isPerson ? Subject(at) : null), misfortune);
        }
    }

    private void Add(Mention? person, Misfortune misfortune)
    {
        if (person is null)
        {
            return;
        }
        _found.Add((person, misfortune));
        if (!person.IsNamed)
        {
            return;
        }
        // The other names of the list: 张伟、李娟和王强.
        var index = person.First < 0 ? -1 : _mentionAt[person.First];
        for (var next = index + 1; index >= 0 && next < _mentions.Count && AreListed(_mentions[next - 1], _mentions[next]); next++)
        {
            _found.Add((_mentions[next], misfortune));
        }
        for (var previous = index - 1; previous >= 0 && AreListed(_mentions[previous], _mentions[previous + 1]); previous--)
        {
            _found.Add((_mentions[previous], misfortune));
        }
    }

    private bool AreListed(Mention first, Mention second)
    {
        if (!first.IsNamed || !second.IsNamed || second.Start - first.Start > LongestReach)
        {
            return false;
        }
        var isListed = false;
        for (var index = first.Last + 1; index < second.First; index++)
        {
            switch (_tokens[index].Sense)
            {
                case Sense.Enumeration:
                    isListed = true;
                    break;
                case Sense.Other or Sense.Marks when _text[_tokens[index].Start] is '和' or '及' or '与':
                    isListed = true;
                    break;
                case Sense.Post or Sense.Bracket or Sense.Number or Sense.Space or Sense.Other or Sense.Word or Sense.Topic or Sense.Illness or Sense.People:
                case Sense.Filler when _tokens[index].Length <= 2:
                    break;
                default:
                    return false;
            }
        }
        return isListed;
    }

    /// <summary>The subject of the word at an index: the person before it in its clause with no other actor between, or the one spoken of before.</summary>
    private Mention? Subject(int at)
    {
        var unknown = 0;
        var isExplicit = false;
        for (var index = at - 1; index >= _clause; index--)
        {
            if (_mentionAt[index] >= 0)
            {
                var person = _mentions[_mentionAt[index]];
                return person.IsActor ? null : person;
            }
            var token = _tokens[index];
            switch (token.Sense)
            {
                case Sense.Pronoun:
                    isExplicit = true;
                    break;
                case Sense.Agent or Sense.Visits or Sense.Rescues or Sense.Mourns or Sense.Donates or Sense.Setting or Sense.People or Sense.Post or Sense.Generic:
                    return null;
                case Sense.Other or Sense.Word or Sense.Topic:
                    unknown += token.Length;
                    break;
                case Sense.Filler or Sense.Passive or Sense.Relation:
                    isExplicit |= token.Length > 1 && _text.AsSpan(token.Start, token.Length) is "不幸" or "突然" || token.Sense is Sense.Passive or Sense.Relation;
                    break;
            }
            if (_tokens[at].Start - token.Start > LongestReach)
            {
                return null;
            }
        }
        isExplicit |= _text[_tokens[at].Start] == '因';
        if (_subject is { IsNamed: false } && _sentencesSince > 0 && !isExplicit)
        {
            return null;
        }
        // …参加比赛受伤，住院治疗: the clause begins with what befell.
        isExplicit |= unknown == 0 && _tokens[at].Sense == Sense.Suffers && _subject is { IsActor: false, IsDoctor: false };
        return unknown <= (isExplicit ? 10 : 6) && (!_subjectActs || isExplicit) ? _subject : null;
    }

    /// <summary>The person for whom something is done: 为王强…捐款, 给予赵敏…; or the one of whom 为…她 speaks.</summary>
    private Mention? Receiver(int at)
    {
        for (var index = at - 1; index >= _clause; index--)
        {
            if (_mentionAt[index] >= 0 && _mentions[_mentionAt[index]] is { IsReceiver: true } person)
            {
                return person;
            }
            if (_tokens[index].Sense == Sense.Pronoun && index > 0 && _tokens[index - 1].Sense == Sense.Marks)
            {
                return _subject;
            }
        }
        // 捐款给王强
        if (at + 2 < _tokens.Count && _tokens[at + 1] is { Sense: Sense.Marks or Sense.Filler or Sense.Given } && _mentionAt[at + 2] >= 0)
        {
            return _mentions[_mentionAt[at + 2]];
        }
        return _tokens[at].Sense == Sense.Donates && _subject is { IsReceiver: true } && _sentencesSince == 0 ? _subject : null;
    }

    /// <summary>The person right after a word, with posts, 的, a colon and the like between.</summary>
    private Mention? Object(int at)
    {
        for (var index = at + 1; index < _tokens.Count && _tokens[index].Start - _tokens[at].End < LongestReach; index++)
        {
            if (_mentionAt[index] >= 0)
            {
                return _mentions[_mentionAt[index]];
            }
            var token = _tokens[index];
            switch (token.Sense)
            {
                case Sense.Post or Sense.People or Sense.Filler or Sense.Colon or Sense.Bracket or Sense.Space or Sense.Number or Sense.Other or Sense.Word or Sense.Suffers or Sense.Illness
                    or Sense.Hardship or Sense.HardshipOf or Sense.Enumeration or Sense.Quantifier or Sense.Marks or Sense.Cure or Sense.Given or Sense.Catches or Sense.Aid or Sense.Rescues:
                case Sense.Topic when Departments.EndsAt(_text, token.End):
                    break;
                default:
                    return null;
            }
        }
        return null;
    }

    private enum Use
    {
        Predicate,
        Topic,
        Attribute,
        Apposition,
    }

    /// <summary>How a word is used: by what follows it, 患者 or 职工 (the one it befell), 防治 (a subject of work), a name.</summary>
    private Use After(int at, out int after)
    {
        for (after = at + 1; after < _tokens.Count && after - at <= LongestChain; after++)
        {
            if (_mentionAt[after] >= 0)
            {
                return Use.Apposition;
            }
            var token = _tokens[after];
            switch (token.Sense)
            {
                case Sense.Topic when !(token.Length == 1 && _text[token.Start] == '科' && after > at + 1):
                    return Use.Topic;
                case Sense.People or Sense.Post or Sense.Title:
                    return Use.Attribute;
                case Sense.Illness or Sense.Cure or Sense.Enumeration or Sense.Hardship:
                case Sense.Suffers when _tokens[at].Sense is not (Sense.Aid or Sense.SoftAid):
                case Sense.Filler when _text[token.Start] is '的' or '等':
                case Sense.Other when _text[token.Start] is '和' or '及' or '类':
                    break;
                default:
                    return IsRelative(at, ref after) ? Use.Attribute : Use.Predicate;
            }
        }
        return Use.Predicate;
    }

    /// <summary>瘫痪在床的退休职工: the one whom a clause before 的 describes.</summary>
    private bool IsRelative(int at, ref int after)
    {
        for (var index = at + 1; index + 1 < _tokens.Count && index - at <= 10 && _mentionAt[index] < 0; index++)
        {
            var token = _tokens[index];
            switch (token.Sense)
            {
                case Sense.Filler when _text[token.Start] == '的':
                    if (_mentionAt[index + 1] >= 0 || _tokens[index + 1].Sense is Sense.Post or Sense.People)
                    {
                        after = index;
                        return true;
                    }
                    return false;
                case Sense.Comma or Sense.Stop or Sense.Agent or Sense.Topic or Sense.Post or Sense.People or Sense.Visits or Sense.Rescues or Sense.Bracket:
                    return false;
            }
        }
        return false;
    }

    /// <summary>解聘李明信息科科长职务: a change of post is disclosed by rule.</summary>
    private bool SentenceEndsWithPost(int at)
    {
        var rest = _text.AsSpan(_tokens[at].Start);
        var end = rest.IndexOfAny("。；\n，");
        return rest[..(end < 0 ? Math.Min(rest.Length, LongestReach) : end)].IndexOf("职务") >= 0;
    }

    private bool SentenceHas(int at, params ReadOnlySpan<Sense> senses)
    {
        for (var index = at - 1; index >= _sentence && at - index < LongestReach; index--)
        {
            if (senses.Contains(_tokens[index].Sense) && _mentionAt[index] < 0)
            {
                return true;
            }
        }
        for (var index = at + 1; index < _tokens.Count && index - at < LongestReach && _tokens[index].Sense != Sense.Stop; index++)
        {
            if (senses.Contains(_tokens[index].Sense) && _mentionAt[index] < 0)
            {
                return true;
            }
        }
        return false;
    }
}
