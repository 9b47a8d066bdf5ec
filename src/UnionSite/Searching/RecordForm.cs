using UnionSite.Searching.Text;

namespace UnionSite.Searching;

/// <summary>The forms of a record's blocks, each unit at its position; see "Zones and positions" in <c>docs/search.md</c>.</summary>
/// <param name="Blocks">The forms in ascending order of position.</param>
internal sealed record RecordForm(ImmutableArray<FormBlock> Blocks)
{
    /// <summary>Where the zones begin.</summary>
    public const int Names = 5120, Fields = 6144, Text = 8192;

    // A title begins at 64 times the length of its form, so that its positions tell that length.
    private const int TitleBits = 6;

    /// <summary>The form of an entry.</summary>
    public static RecordForm Of(SearchEntry entry)
    {
        var blocks = ImmutableArray.CreateBuilder<FormBlock>();
        var next = 0;

        void AddZone(int zone, IEnumerable<string> forms)
        {
            next = Math.Max(zone, next);
            foreach (var form in forms)
            {
                blocks.Add(new FormBlock(next, form));
                next += Slots.RoomFor(form);
            }
        }

        var folded = Folding.Of(entry.Title);
        var title = NormalForm.OfFolded(folded);
        AddZone(Math.Min(title.Length, (1 << TitleBits) - 1) << TitleBits, Some(title));
        AddZone(Names, Readings.OfBlock(folded).Concat(FormsOf(entry.Names)));
        AddZone(Fields, FormsOf(entry.Fields));
        blocks.AddRange(Slots.Place(Math.Max(Text, next), [.. FormsOf(entry.Text)]));
        return new RecordForm(blocks.ToImmutable());
    }

    private static IEnumerable<string> FormsOf(IEnumerable<string> texts) =>
        texts.Select(Folding.Of).SelectMany(folded => Some(NormalForm.OfFolded(folded)).Concat(Readings.OfBlock(folded)));

    private static string[] Some(string form) => form.Length > 0 ? [form] : [];

    /// <summary>Which part of the title a match is: 0 none, 1 a part within, 2 its beginning, 3 the whole.</summary>
    public static int TitlePart(int position, int length) =>
        position >= Names ? 0 : (position & ((1 << TitleBits) - 1)) != 0 ? 1 : position >> TitleBits == length ? 3 : 2;
}

/// <summary>The form of one block.</summary>
/// <param name="Position">The position of its first unit in the record.</param>
/// <param name="Form">Its form; not empty.</param>
internal readonly record struct FormBlock(int Position, string Form);
