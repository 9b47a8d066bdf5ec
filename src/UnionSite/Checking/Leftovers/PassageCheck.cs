namespace UnionSite.Checking.Leftovers;

/// <summary>Looks for one sort of left-over in a passage.</summary>
internal abstract class PassageCheck
{
    /// <summary>What a passage must hold for the check to look at it: a character of the first, and one of the second right after it (or after spaces); any where that is null.</summary>
    public abstract IEnumerable<(string First, string? Then)> Signs { get; }

    /// <summary>Whether it reads such passages at all.</summary>
    public virtual bool Reads(Passage passage) => true;

    /// <summary>Whether it reads the library's holdings, whose words are those of title pages.</summary>
    public virtual bool ReadsHoldings => false;

    /// <summary>Adds what is wrong.</summary>
    public abstract void Check(Passage passage, ICollection<Finding> findings);
}
