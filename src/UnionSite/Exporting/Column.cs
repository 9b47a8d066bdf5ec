namespace UnionSite.Exporting;

/// <summary>What a column's values are, where there are any.</summary>
internal enum ColumnType
{
    /// <summary>Words.</summary>
    Phrase,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Several texts; in a CSV file they stand in one cell.</summary>
    List,
}

/// <summary>A column of an open-data table, the same for CSV and JSON. Its values are of its type, or null.</summary>
/// <param name="Chinese">Its head in the CSV file.</param>
/// <param name="English">Its field in the JSON file.</param>
/// <param name="Type">What its values are.</param>
/// <param name="Description">What they tell, in Chinese.</param>
/// <param name="Value">What a record has there.</param>
/// <typeparam name="T">The records of the table.</typeparam>
internal sealed record Column<T>(string Chinese, string English, ColumnType Type, string Description, Func<T, object?> Value) : IColumn
    where T : BoardRecord
{
    /// <inheritdoc/>
    public bool Required { get; init; }

    /// <inheritdoc/>
    public string? Pattern { get; init; }

    /// <inheritdoc/>
    public Func<Site, ImmutableArray<string>>? Choices { get; init; }
}

/// <summary>What a schema says of a column, whatever the records.</summary>
internal interface IColumn
{
    /// <summary>Its head in the CSV file.</summary>
    string Chinese { get; }

    /// <summary>Its field in the JSON file.</summary>
    string English { get; }

    /// <summary>What its values are.</summary>
    ColumnType Type { get; }

    /// <summary>What they tell, in Chinese.</summary>
    string Description { get; }

    /// <summary>Whether every record has a value there.</summary>
    bool Required { get; }

    /// <summary>The form of its values, as a regular expression.</summary>
    string? Pattern { get; }

    /// <summary>The only values it may have, where they are few.</summary>
    Func<Site, ImmutableArray<string>>? Choices { get; }
}
