using UnionSite.Checking.Identifiers;
using UnionSite.Checking.Persons.Reading;

namespace UnionSite.Checking.Persons;

/// <summary>
/// Nobody's illness, need, death, received donation or dismissal is told with a name (<c>privacy-person</c>), or with a department and a post that single
/// one person out (<c>privacy-singled-out</c>).
/// </summary>
internal sealed class Misfortunes : IWordRule
{
    private const int MostInPassage = 20;

    /// <summary>Without one of these words no passage tells a misfortune.</summary>
    private static readonly WordSet Telling = new(
        Lexicon.WordsOf(Sense.Suffers, Sense.Aid, Sense.SoftAid, Sense.Rescues, Sense.Mourns, Sense.Donates, Sense.Illness, Sense.Hardship, Sense.Cure),
        Lexicon.FrequencyOf);

    /// <summary>Those who are visited are in need where the headings say so.</summary>
    private static readonly WordSet Visiting = new(Lexicon.WordsOf(Sense.Visits), Lexicon.FrequencyOf);

    public IEnumerable<Finding> Check(Subject subject)
    {
        if (subject.Record is Holding)
        {
            return [];
        }
        var findings = new List<Finding>();
        var winner = WinnerOf(subject.Record);
        var context = PassageContext.None;
        foreach (var passage in subject.Words.Passages)
        {
            context = context.Of(passage);
            var tells = Telling.IsIn(passage.Text);
            if (!tells && !context.IsAmongTheNeedy)
            {
                continue;
            }
            var citation = winner is not null && passage.Field == "事迹" ? winner : null;
            var found = passage.Kind == PassageKind.Row ? NameLists.OfRow(passage, context) : NameLists.OfLine(passage, context);
            if (tells || Visiting.IsIn(passage.Text))
            {
                found = found.Concat(Roles.Find(passage.Text, citation is null ? null : OfWinner, context.IsTeaching, context.IsAmongTheNeedy));
            }
            findings.AddRange(found.DistinctBy(one => one.Mention.Start).Take(MostInPassage)
                .Select(one => one.Mention == OfWinner ? Named(winner!.Winner.Place, winner.Winner, one.Misfortune, winner.Winner.Value.Length) : Explain(passage, one.Mention, one.Misfortune)));
        }
        return findings;
    }

    /// <summary>Stands for an award's winner, who is named outside the citation.</summary>
    private static readonly Mention OfWinner = new(-1, -1, -1, 0, true, false, false, false);

    private static Award? WinnerOf(BoardRecord? record) => record is Award award && NameFinder.IsName(award.Winner, isExpected: true) ? award : null;

    private static Finding Explain(Passage passage, Mention mention, Misfortune misfortune)
    {
        var place = passage.PlaceAt(mention.Start);
        var secret = passage.LengthInSource(mention.Start, mention.Start + mention.Length);
        return mention.IsNamed
            ? Named(place, passage.Text.Substring(mention.Start, mention.Length), misfortune, secret)
            : Finding.Error("privacy-singled-out", place, $"这里写明了哪个科室的什么人{What(misfortune)}，同事一看就知道是谁。",
                $"请不写科室和岗位，只公布人数，如“{Instead(misfortune)}”。") with
            { SecretLength = secret };
    }

    private static Finding Named(Place place, string name, Misfortune misfortune, int secret) =>
        Finding.Error("privacy-person", place, $"“{Mask(name)}”的姓名和{Noun(misfortune)}写在了一起，公开后无法收回。",
            $"请不写姓名，只公布人数和总额，如“{Instead(misfortune)}”。") with
        { SecretLength = secret };

    private static string Mask(string name) => name.Length > 0 ? $"{name[0]}**" : "**";

    private static string Noun(Misfortune misfortune) => misfortune switch
    {
        Misfortune.Illness => "伤病、治疗",
        Misfortune.Hardship => "困难、灾祸",
        Misfortune.Death => "去世、丧事",
        Misfortune.Aid => "受救助、受捐助",
        _ => "辞退、处分",
    };

    private static string What(Misfortune misfortune) => misfortune switch
    {
        Misfortune.Illness => "患病、受伤或治疗",
        Misfortune.Hardship => "遇到困难或灾祸",
        Misfortune.Death => "家有丧事或去世",
        Misfortune.Aid => "受到救助或捐助",
        _ => "被辞退或受处分",
    };

    private static string Instead(Misfortune misfortune) => misfortune switch
    {
        Misfortune.Illness => "慰问患病职工 1 人",
        Misfortune.Hardship => "帮扶困难职工 1 人，1,000 元",
        Misfortune.Death => "协办丧事 1 起",
        Misfortune.Aid => "发放困难补助 1 人，2,000 元",
        _ => "处分 1 人",
    };
}
