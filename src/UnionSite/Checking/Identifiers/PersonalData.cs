namespace UnionSite.Checking.Identifiers;

/// <summary>Finds all that leads to a private person.</summary>
internal static class PersonalData
{
    /// <summary>What a text holds, in no order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">What stands over it: the name of its field, or the head of its table, parted by tabs.</param>
    public static IEnumerable<Identifier> In(string text, string head = "") =>
        PersonalNumbers.In(text, head).Concat(Plate.In(text, head)).Concat(HomeAddress.In(text, head));
}
