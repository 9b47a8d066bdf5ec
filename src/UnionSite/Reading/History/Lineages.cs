namespace UnionSite.Reading.History;

/// <summary>
/// Gathers the versions of each file while its history is walked back. A name is a permanent address, so all that ever stood under it belongs to the file
/// that bears it; what a file was called before a rename belongs to it from there back.
/// </summary>
/// <param name="prefix">The input folder's path in the repository.</param>
internal sealed class Lineages(string prefix)
{
    // The name that a file bears today, by the one that it bears where the walk has come to; a name that is not here is still its own.
    private readonly Dictionary<string, string> _today = new(StringComparer.Ordinal);

    // Names whose present file is known to begin after where the walk has come to.
    private readonly HashSet<string> _begun = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>> _entries = new(StringComparer.Ordinal);
    private int _commits;

    /// <summary>Takes the next older commit.</summary>
    public void Add(LoggedCommit commit, IEnumerable<LoggedChange> changes)
    {
        _commits++;
        foreach (var change in changes)
        {
            var today = TodayOf(change.Path);
            if (change.HasNewContent)
            {
                EntriesOf(today).Add(new Entry(_commits, commit, change.Blob));
            }
            if (change.Begins)
            {
                _begun.Add(change.Path);
            }
            foreach (var old in change.FormerNames)
            {
                Join(old, today);
                _today[old] = today;
            }
        }
    }

    /// <summary>The history, by path in the input.</summary>
    public RecordHistory ToHistory() => new(_entries.Where(file => file.Key.StartsWith(prefix, StringComparison.Ordinal))
        .Select(file => KeyValuePair.Create(file.Key[prefix.Length..], Versions(file.Value))));

    /// <summary>A line of work beside the one that renamed a file may have gone on under the old name, and later: that is the file's too.</summary>
    private void Join(string old, string today)
    {
        if (old != today && TodayOf(old) == old && !_begun.Contains(old) && _entries.Remove(old, out var beside))
        {
            EntriesOf(today).AddRange(beside);
        }
    }

    private string TodayOf(string name) => _today.GetValueOrDefault(name, name);

    private List<Entry> EntriesOf(string name)
    {
        if (!_entries.TryGetValue(name, out var entries))
        {
            _entries.Add(name, entries = []);
        }
        return entries;
    }

    /// <summary>The newest first. What was brought into two lines of work alike, or taken away and put back, is one version: the earlier.</summary>
    private static ImmutableArray<RecordVersion> Versions(List<Entry> entries)
    {
        entries.Sort((one, other) => one.Number.CompareTo(other.Number));
        return [.. entries.Where((entry, index) => index == entries.Count - 1 || entries[index + 1].Blob != entry.Blob).Select(entry => new RecordVersion(
            ChinaTime.DayOf(DateTimeOffset.FromUnixTimeSeconds(entry.Commit.Time)), entry.Commit.Hash[..RecordVersion.CommitLength]))];
    }

    /// <param name="Number">Which commit from the newest.</param>
    /// <param name="Commit">The commit.</param>
    /// <param name="Blob">The content.</param>
    private sealed record Entry(int Number, LoggedCommit Commit, string Blob);
}
