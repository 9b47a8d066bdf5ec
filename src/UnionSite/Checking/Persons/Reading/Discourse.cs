namespace UnionSite.Checking.Persons.Reading;

/// <summary>Keeps, while a passage is read, of whom it speaks, so that later clauses need not name them.</summary>
/// <param name="text">The passage.</param>
/// <param name="subject">Of whom it speaks where it names nobody, as an award's citation does.</param>
internal sealed class Discourse(MarkedText text, Mention? subject)
{
    private const int LongestReach = 40;

    private Mention? _subject = subject;
    private bool _subjectActs;
    private int _sentencesSince;

    /// <summary>Where the clause being read begins.</summary>
    public int Clause { get; private set; }

    /// <summary>Where the sentence being read begins.</summary>
    public int Sentence { get; private set; }

    /// <summary>Of whom the clauses before spoke.</summary>
    public Mention? SpokenOf => _subject;

    /// <summary>Ends a clause: whom it named last is of whom the next may speak.</summary>
    public void EndClause(int at)
    {
        // 毛小霞是图书馆职工: she who is named, not the post.
        var mention = LastMention(at, isNamed: true);
        if (mention is null && !(_subject is { IsNamed: true } && _sentencesSince == 0))
        {
            mention = LastMention(at, isNamed: false);
        }
        if (mention is not null)
        {
            _subject = mention;
            _subjectActs = mention.IsActor || Acts(mention.Last + 1, at);
            _sentencesSince = 0;
        }
        Clause = at + 1;
    }

    /// <summary>Ends a sentence: the next may still speak of the same person, the one after it not.</summary>
    public void EndSentence(int at)
    {
        Sentence = at + 1;
        _sentencesSince++;
        if (_sentencesSince > 1 || text.InitialOf(at) is '\t' or '\n')
        {
            _subject = null;
        }
    }

    /// <summary>The subject of the word at an index: the person before it in its clause with no other actor between, or the one spoken of before.</summary>
    public Mention? SubjectOf(int at)
    {
        var unknown = 0;
        var isExplicit = false;
        for (var index = at - 1; index >= Clause; index--)
        {
            if (text.PersonAt(index) is { } person)
            {
                return person.IsActor ? null : person;
            }
            var token = text[index];
            switch (token.Sense)
            {
                case Sense.Pronoun:
                    isExplicit = true;
                    break;
                case Sense.People or Sense.Post when PassiveBefore(index) is >= 0 and var passive:
                    (index, isExplicit) = (passive, true);
                    break;
                case Sense.Filler when text.WordAt(index) is "时" or "途中" or "过程中" && IsToldOf(index, at) && WhileBegins(index) is >= 0 and var begin:
                    index = begin;
                    break;
                case Sense.Agent or Sense.Visits or Sense.Rescues or Sense.Mourns or Sense.Donates or Sense.Setting or Sense.People or Sense.Post or Sense.Generic:
                    return null;
                case Sense.Other or Sense.Word or Sense.Topic:
                    unknown += token.Length;
                    break;
                case Sense.Passive or Sense.Relation:
                    isExplicit = true;
                    break;
                case Sense.Filler:
                    isExplicit |= text.WordAt(index) is "不幸" or "突然";
                    break;
            }
            if (text[at].Start - token.Start > LongestReach)
            {
                return null;
            }
        }
        isExplicit |= text.InitialOf(at) == '因';
        if (_subject is { IsNamed: false } && _sentencesSince > 0 && !isExplicit)
        {
            return null;
        }
        // …参加比赛受伤，住院治疗: the clause begins with what befell.
        isExplicit |= unknown == 0 && text[at].Sense == Sense.Suffers && _subject is { IsActor: false, IsDoctor: false };
        return unknown <= (isExplicit ? 10 : 6) && (!_subjectActs || isExplicit) ? _subject : null;
    }

    /// <summary>The person for whom something is done: 为王强…捐款, 给予赵敏…; or the one of whom 为…她 speaks.</summary>
    public Mention? ReceiverOf(int at)
    {
        for (var index = at - 1; index >= Clause; index--)
        {
            if (text.PersonAt(index) is { IsReceiver: true } person)
            {
                return person;
            }
            if (text[index].Sense == Sense.Pronoun && index > 0 && text[index - 1].Sense == Sense.Marks)
            {
                return _subject;
            }
        }
        // 捐款给王强
        if (at + 2 < text.Count && text[at + 1].Sense is Sense.Marks or Sense.Filler or Sense.Given && text.PersonAt(at + 2) is { } after)
        {
            return after;
        }
        return text[at].Sense == Sense.Donates && _subject is { IsReceiver: true } && _sentencesSince == 0 ? _subject : null;
    }

    /// <summary>被患者家属|殴打: where 被 stands before the one who did it; -1 where it does not.</summary>
    private int PassiveBefore(int at)
    {
        for (var index = at - 1; index >= Clause && at - index <= 4; index--)
        {
            if (text[index].Sense == Sense.Passive)
            {
                return index;
            }
            if (text[index].Sense is not (Sense.Other or Sense.Filler or Sense.Number or Sense.People or Sense.Post or Sense.Space))
            {
                break;
            }
        }
        return -1;
    }

    /// <summary>…时突然晕倒, but not …时发现其骨折 nor …时大出血的处理: whether the word follows directly and ends what is said.</summary>
    private bool IsToldOf(int from, int at)
    {
        for (var index = from + 1; index < at; index++)
        {
            if (text[index].Sense is not (Sense.Filler or Sense.Passive or Sense.People or Sense.Other or Sense.Suffers or Sense.Illness))
            {
                return false;
            }
        }
        return at + 1 == text.Count || text.InitialOf(at + 1) != '的';
    }

    /// <summary>在抢救患者时|晕倒: where 在 begins what the person was doing; -1 where it does not.</summary>
    private int WhileBegins(int at)
    {
        for (var index = at - 1; index >= Clause && at - index <= 12; index--)
        {
            if (text.WordAt(index) is "在" or "于")
            {
                return index;
            }
        }
        return -1;
    }

    private Mention? LastMention(int at, bool isNamed)
    {
        for (var index = at - 1; index >= Clause; index--)
        {
            if (text.PersonAt(index) is { } mention && mention.IsNamed == isNamed)
            {
                return mention;
            }
        }
        return null;
    }

    private bool Acts(int from, int to)
    {
        for (var index = from; index < to; index++)
        {
            if (text[index].Sense is Sense.Agent or Sense.Visits or Sense.Rescues or Sense.Donates or Sense.Setting)
            {
                return true;
            }
        }
        return false;
    }
}
