namespace UnionSite.Records;

/// <summary>What all records have in common.</summary>
public abstract record BoardRecord
{
    /// <summary>The record's permanent name.</summary>
    public required RecordKey Key { get; init; }

    /// <summary>Where the record begins.</summary>
    public required Place Place { get; init; }

    /// <summary>旧编号: the ids by which it went before, within its kind; their addresses lead to it.</summary>
    public ImmutableArray<Sourced<string>> FormerIds { get; init; } = [];

    /// <summary>例外: the checks that are told to let it pass.</summary>
    public ImmutableArray<Allowance> Allowances { get; init; } = [];

    /// <summary>The line that stands for the record in lists.</summary>
    public abstract string Headline { get; }

    /// <summary>The day by which lists order the record; null when the record has none.</summary>
    public abstract DateOnly? Day { get; }
}
