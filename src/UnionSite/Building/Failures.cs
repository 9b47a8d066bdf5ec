namespace UnionSite.Building;

/// <summary>The records have errors; nothing was published.</summary>
internal sealed class RecordsHaveErrorsException(ImmutableArray<Finding> findings) : Exception
{
    /// <summary>All findings, warnings too.</summary>
    public ImmutableArray<Finding> Findings { get; } = findings;
}

/// <summary>The program was called wrongly; the message says how, in Chinese.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);

/// <summary>The machine lacks something; the message names it and the command that installs it, in Chinese.</summary>
internal sealed class MachineLacksException(string message) : Exception(message);

/// <summary>Something outside the records went wrong, such as a full disk; the message says what, in Chinese.</summary>
internal sealed class BuildFailedException(string message, Exception? cause = null) : Exception(message, cause);
