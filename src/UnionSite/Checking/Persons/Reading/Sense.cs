namespace UnionSite.Checking.Persons.Reading;

/// <summary>What befell a person and must not be told with a name.</summary>
internal enum Misfortune
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>患病、受伤、治疗</summary>
    Illness,

    /// <summary>生活困难、灾祸</summary>
    Hardship,

    /// <summary>去世</summary>
    Death,

    /// <summary>受救助、受捐助</summary>
    Aid,

    /// <summary>辞退、处分</summary>
    Dismissal,
}

/// <summary>What a word does in a sentence about persons. The lists stand in <c>Words/Lexicon.txt</c> under these names.</summary>
internal enum Sense
{
    /// <summary>A character of no known word.</summary>
    Other,

    /// <summary>An everyday word that could be misread as a name.</summary>
    Word,

    /// <summary>The end of a sentence, a line or a cell.</summary>
    Stop,

    /// <summary>The end of a clause.</summary>
    Comma,

    /// <summary>、 between the members of a list.</summary>
    Enumeration,

    /// <summary>A colon.</summary>
    Colon,

    /// <summary>A bracket or a quotation mark.</summary>
    Bracket,

    /// <summary>A space, or what stands for one in a file name.</summary>
    Space,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A person's name.</summary>
    Name,

    /// <summary>The title of a book, or anything else in 《》.</summary>
    Work,

    /// <summary>Says by itself that its subject met with something: 住院、去世.</summary>
    Suffers,

    /// <summary>What is given to those in need: 救助金.</summary>
    Aid,

    /// <summary>What is given to those in need, and to others too: 补助.</summary>
    SoftAid,

    /// <summary>Its object is in need: 救助、资助.</summary>
    Rescues,

    /// <summary>Its object is dead: 悼念.</summary>
    Mourns,

    /// <summary>Its object may be in need: 慰问.</summary>
    Visits,

    /// <summary>What donors do: 捐款.</summary>
    Donates,

    /// <summary>Before an illness: says that its subject has it: 患、查出.</summary>
    Catches,

    /// <summary>An illness.</summary>
    Illness,

    /// <summary>困难, which is a misfortune only in a family's life.</summary>
    Hardship,

    /// <summary>家庭、生活, whose 困难 is meant.</summary>
    HardshipOf,

    /// <summary>A treatment: 手术、化疗.</summary>
    Cure,

    /// <summary>Before a treatment: its subject is the patient: 接受.</summary>
    Undergoes,

    /// <summary>Before a treatment: its subject is the patient or the doctor: 进行.</summary>
    Performs,

    /// <summary>After a treatment: 术后.</summary>
    After,

    /// <summary>What one does for others or at work: its subject is no victim of what follows.</summary>
    Agent,

    /// <summary>After an illness or a need: makes it a subject of work: 防治、讲座.</summary>
    Topic,

    /// <summary>Tells that illnesses are talked about, not suffered.</summary>
    Setting,

    /// <summary>Gives an occasion for gifts that is no misfortune: 生日.</summary>
    Neutral,

    /// <summary>Its subject receives: 收到.</summary>
    Given,

    /// <summary>Before the person that something is done for or to: 为、给.</summary>
    Marks,

    /// <summary>Before the person who does it: 由.</summary>
    ByAgent,

    /// <summary>Other people, who are then the ones that it befell: 患者.</summary>
    People,

    /// <summary>A post that staff hold.</summary>
    Post,

    /// <summary>Stands after a name: 同志.</summary>
    Title,

    /// <summary>A person's family, whose misfortunes are theirs too.</summary>
    Relation,

    /// <summary>Points back to a person.</summary>
    Pronoun,

    /// <summary>被: what follows was done to the subject.</summary>
    Passive,

    /// <summary>Time, manner and the like: changes nothing.</summary>
    Filler,

    /// <summary>Many people, so nobody in particular.</summary>
    Quantifier,

    /// <summary>Makes a sentence a rule for everybody: 凡、应.</summary>
    Generic,
}

/// <summary>A word of a passage.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Sense">What it does.</param>
/// <param name="Misfortune">What misfortune it tells of.</param>
internal readonly record struct Token(int Start, int Length, Sense Sense, Misfortune Misfortune = Misfortune.None)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
