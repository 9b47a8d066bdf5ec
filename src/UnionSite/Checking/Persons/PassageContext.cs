using UnionSite.Checking.Persons.Reading;

namespace UnionSite.Checking.Persons;

/// <summary>What a passage's headings say of all that stands under them.</summary>
/// <param name="Under">The headings.</param>
/// <param name="IsAmongTheNeedy">Whether they speak of those in need, so that names under them are theirs: 困难职工帮扶公示.</param>
/// <param name="Misfortune">What befell those.</param>
/// <param name="IsTeaching">Whether they speak of teaching, so that illnesses under them are subjects.</param>
internal sealed record PassageContext(ImmutableArray<string> Under, bool IsAmongTheNeedy, Misfortune Misfortune, bool IsTeaching)
{
    private static readonly WordSet Telling = new(Lexicon.WordsOf(
        Sense.Suffers, Sense.Aid, Sense.Rescues, Sense.Mourns, Sense.Hardship, Sense.Illness, Sense.Catches, Sense.Donates, Sense.Neutral, Sense.Setting).Where(word => word.Length > 1), Lexicon.FrequencyOf);

    /// <summary>Under nothing.</summary>
    public static PassageContext None { get; } = new([], false, Misfortune.None, false);

    /// <summary>The context of a passage; the same object where the passage stands under the same headings as the one before.</summary>
    public PassageContext Of(Passage passage) => passage.Under == Under ? this : Read(passage.Under);

    private static PassageContext Read(ImmutableArray<string> under)
    {
        var (misfortune, isTeaching) = (Misfortune.None, false);
        foreach (var heading in under)
        {
            if (!Telling.IsIn(heading))
            {
                continue;
            }
            var tokens = Segmenter.Cut(heading);
            // The deeper heading says more exactly what its list is: 捐款名单 under 帮扶困难职工.
            if (tokens.Any(token => token.Sense is Sense.Donates or Sense.Setting))
            {
                (misfortune, isTeaching) = (Misfortune.None, isTeaching || tokens.Any(token => token.Sense == Sense.Setting));
                continue;
            }
            var told = tokens.FirstOrDefault(token => token.Sense is Sense.Suffers or Sense.Aid or Sense.Rescues or Sense.Mourns or Sense.Hardship or Sense.Illness or Sense.Catches && token.Length > 1);
            misfortune = told.Sense switch
            {
                Sense.Other => misfortune,
                Sense.Hardship => Misfortune.Hardship,
                Sense.Illness or Sense.Catches => Misfortune.Illness,
                _ => told.Misfortune,
            };
        }
        return new PassageContext(under, misfortune != Misfortune.None, misfortune, isTeaching);
    }
}
