using UnionSite.Building;
using UnionSite.Searching.Terms;
using UnionSite.Searching.Text;

namespace UnionSite.Searching;

/// <summary>Writes the search index, as <c>docs/search.md</c> specifies it: edition → terms, records and the head that names them, on all cores.</summary>
/// <param name="write">Takes the files as they are made, from several threads.</param>
public sealed class SearchIndex(Action<OutputFile> write)
{
    /// <summary>Writes the index of an edition.</summary>
    /// <returns>The head's path in the output.</returns>
    public string Write(Edition edition)
    {
        var numbering = new Numbering(edition.Board);
        var (groups, forms, suggestible, holdsTraditional) = WriteRecords(edition.Board, numbering);
        var suggestions = Task.Run(() => Suggestion.Of(suggestible));
        var terms = TermIndex.Write(forms, suggestions, Write);
        var simplified = WriteNamed("simplified", IndexFile.Pack(SimplifiedTable()));
        var head = WriteNamed("head", new SearchHead(edition.Board.Site, numbering, terms, groups, simplified.Name, holdsTraditional).ToScript());
        return head.Path;
    }

    /// <summary>Writes the client's script beside the index.</summary>
    /// <returns>Its path in the output.</returns>
    public string WriteClient(byte[] script) => WriteNamed("client", script).Path;

    private (RecordGroup[] Groups, RecordForm[] Forms, SearchEntry[] Suggestible, bool HoldsTraditional) WriteRecords(Board board, Numbering numbering)
    {
        var entries = new SearchEntries(board);
        var count = numbering.Records.Length;
        var groupSize = RecordShards.GroupSizeFor(count);
        var groups = new RecordGroup[(count + groupSize - 1) / groupSize];
        var forms = new RecordForm[count];
        var suggestible = new SearchEntry[count];
        var holdsTraditional = new bool[groups.Length];
        Parallel.For(0, groups.Length, group =>
        {
            var first = group * groupSize;
            var inGroup = numbering.Records[first..Math.Min(first + groupSize, count)].Select(entries.Of).ToList();
            holdsTraditional[group] = inGroup.Exists(entry => entry.Blocks.Any(Han.MayHoldTraditional));
            groups[group] = RecordShards.Write(group, inGroup, Write);
            foreach (var (index, entry) in inGroup.Index())
            {
                forms[first + index] = RecordForm.Of(entry);
                suggestible[first + index] = entry with { Text = [] };
            }
        });
        return (groups, forms, suggestible, holdsTraditional.Contains(true));
    }

    private (string Path, string Name) WriteNamed(string stem, byte[] content)
    {
        var name = IndexFile.NameOf(content);
        var path = $"search/{stem}-{name}.js";
        Write(path, content);
        return (path, name);
    }

    private void Write(string path, byte[] content) => write(new OutputFile(path, content));

    private static string SimplifiedTable() =>
        $"{string.Concat(Han.Traditional.Select(pair => pair.Traditional))}\n{string.Concat(Han.Traditional.Select(pair => pair.Simplified))}";
}
