namespace UnionSite.Checking.Persons.Reading;

/// <summary>Decides which person of a passage a misfortune befell: not those who treat, visit, teach or give, but those who suffer, are visited or receive.</summary>
internal sealed class Roles
{
    private const int FarthestVerb = 8;

    private readonly MarkedText _text;
    private readonly Discourse _discourse;
    private readonly bool _isTeaching;
    private readonly bool _isAmongTheNeedy;
    private readonly List<(Mention Mention, Misfortune Misfortune)> _found = [];

    private Roles(MarkedText text, Mention? subject, bool isTeaching, bool isAmongTheNeedy)
    {
        _text = text;
        _discourse = new Discourse(text, subject);
        _isTeaching = isTeaching;
        _isAmongTheNeedy = isAmongTheNeedy;
    }

    /// <summary>Who met with what.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="subject">Of whom it speaks where it names nobody, as an award's citation does.</param>
    /// <param name="isTeaching">Whether it stands under a lecture's title, so that illnesses are subjects.</param>
    /// <param name="isAmongTheNeedy">Whether it stands under a title about those in need.</param>
    public static List<(Mention Mention, Misfortune Misfortune)> Find(string passage, Mention? subject, bool isTeaching, bool isAmongTheNeedy)
    {
        var text = new MarkedText(passage);
        var roles = new Roles(text, subject, isTeaching, isAmongTheNeedy);
        if (subject is not null || text.Mentions.Count > 0)
        {
            roles.ReadAll();
        }
        return roles._found;
    }

    private void ReadAll()
    {
        _found.AddRange(_text.Mentions.Where(mention => mention.Within != Misfortune.None).Select(mention => (mention, mention.Within)));
        for (var at = 0; at < _text.Count; at++)
        {
            Read(at);
        }
    }

    private void Read(int at)
    {
        switch (_text[at].Sense)
        {
            case Sense.Comma:
                _discourse.EndClause(at);
                break;
            case Sense.Stop:
                _discourse.EndClause(at);
                _discourse.EndSentence(at);
                break;
            case var _ when _text.IsPerson(at):
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
            case Sense.SoftAid when !IsAbout(at, Sense.Neutral):
                Receives(at);
                break;
            case Sense.Rescues or Sense.Mourns:
                IsObject(at, _text[at].Misfortune);
                break;
            case Sense.Visits when (_isAmongTheNeedy || IsAbout(at, Sense.Suffers, Sense.Illness, Sense.Cure, Sense.Hardship, Sense.Aid)) && !IsAbout(at, Sense.Neutral):
                Add(Nearby.ObjectOf(_text, at), Misfortune.Illness);
                break;
            case Sense.Donates:
                Add(_discourse.ReceiverOf(at), Misfortune.Aid);
                break;
        }
    }

    /// <summary>住院、去世、辞退: the subject, or who follows: 住院的王强, 辞退张伟.</summary>
    private void Suffers(int at)
    {
        var misfortune = _text[at].Misfortune;
        // 李娟住院时间: a topic only where no person stands before.
        var before = at > 0 && _text.InitialOf(at - 1) == '的' ? at - 2 : at - 1;
        var isOfPerson = before >= 0 && _text.IsPerson(before);
        if (Befalls(at, misfortune, isOfPerson) || (misfortune == Misfortune.Dismissal && Nearby.EndsWithPost(_text, at)))
        {
            return;
        }
        if (misfortune == Misfortune.Dismissal)
        {
            Add(Nearby.ObjectOf(_text, at), misfortune);
        }
        // 为钱永福办理病退
        var isArranged = at > 0 && _text.WordAt(at - 1) is "办理" or "办理了" or "办" or "办了";
        Add(_discourse.SubjectOf(at) ?? (isArranged ? _discourse.ReceiverOf(at) : null), misfortune);
    }

    /// <summary>An illness after 患, a treatment after 接受, 困难 after 家庭; or right after the name: 王强（肝癌）.</summary>
    private void Has(int at, Sense sure, Sense unsure, Misfortune misfortune)
    {
        if (Befalls(at, misfortune, false))
        {
            return;
        }
        if (VerbOf(at, sure, unsure) is >= 0 and var verb)
        {
            var subject = _discourse.SubjectOf(verb);
            Add(_text[verb].Sense != sure && subject is { IsDoctor: true } ? null : subject, misfortune);
        }
        else if (IsFought(at + 1) || IsOfRelation(at))
        {
            Add(_discourse.SubjectOf(at), misfortune);
        }
        else if (!_isTeaching && !IsAbout(at, Sense.Setting))
        {
            Add(Nearby.RemarkedOn(_text, at, _discourse), misfortune);
        }
    }

    /// <summary>Whether what follows a word settles of whom it speaks: nobody, or the one after it.</summary>
    private bool Befalls(int at, Misfortune misfortune, bool isOfPerson)
    {
        switch (Usage.Of(_text, at, out var after))
        {
            case Use.Topic:
                return !isOfPerson;
            // 被撤销护士长职务
            case Use.Attribute when misfortune == Misfortune.Dismissal && _text.InitialOf(at) == '被':
                return false;
            case Use.Attribute:
                Add(Nearby.ObjectOf(_text, after), misfortune);
                return true;
            case Use.Apposition:
                Add(_text.PersonAt(after), misfortune);
                return true;
            default:
                return false;
        }
    }

    /// <summary>The 患 of an illness, the 接受 of a treatment; -1 where there is none.</summary>
    private int VerbOf(int at, Sense sure, Sense unsure)
    {
        for (var index = at - 1; index >= _discourse.Clause && at - index <= FarthestVerb; index--)
        {
            var sense = _text[index].Sense;
            if (sense == sure || sense == unsure)
            {
                return index;
            }
            if (sense is Sense.Agent or Sense.Stop || _text.IsPerson(index))
            {
                break;
            }
        }
        return -1;
    }

    /// <summary>与肝癌抗争</summary>
    private bool IsFought(int next) => next < _text.Count && _text[next].Sense == Sense.After && _text.InitialOf(next) is '抗' or '斗' or '作' or '做' or '搏';

    /// <summary>父亲肺癌, 父亲的肺癌</summary>
    private bool IsOfRelation(int at)
    {
        var before = at - 1 > _discourse.Clause && _text.InitialOf(at - 1) == '的' ? at - 2 : at - 1;
        return before >= _discourse.Clause && _text[before].Sense == Sense.Relation;
    }

    /// <summary>困难补助, 救助金: given to the subject, to the one after 为 or 给, or to the one right after.</summary>
    private void Receives(int at)
    {
        switch (Usage.Of(_text, at, out var after))
        {
            case Use.Topic:
                return;
            case Use.Attribute or Use.Apposition:
                Add(Nearby.ObjectOf(_text, after - 1), Misfortune.Aid);
                return;
        }
        var person = _discourse.ReceiverOf(at) ?? _discourse.SubjectOf(at) ?? Nearby.ObjectOf(_text, at);
        Add(person is { IsBare: true } ? null : person, Misfortune.Aid);
    }

    /// <summary>救助王强, 悼念王强; 受助人 has its person before it too.</summary>
    private void IsObject(int at, Misfortune misfortune)
    {
        if (Usage.Of(_text, at, out _) != Use.Topic)
        {
            var isPerson = _text.Text[_text[at].End - 1] is '象' or '人' or '者';
            Add(Nearby.ObjectOf(_text, at) ?? _discourse.ReceiverOf(at) ?? (isPerson ? _discourse.SubjectOf(at) : null), misfortune);
        }
    }

    private bool IsAbout(int at, params ReadOnlySpan<Sense> senses) => Nearby.Has(_text, at, _discourse.Sentence, senses);

    private void Add(Mention? person, Misfortune misfortune)
    {
        if (person is not null)
        {
            _found.AddRange(Series.Of(_text, person).Select(one => (one, misfortune)));
        }
    }
}
