using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace UnionSite.Publishing;

/// <summary>
/// <c>journal.jsonl</c> of a publishing folder: what was put in place when. A line is written before what it tells of is done, so that a
/// full disk stops the deed and not the record of it; a line whose deed was not done is cut off. Each line holds the hash of the one before.
/// </summary>
/// <param name="folder">The publishing folder.</param>
internal sealed class Journal(string folder)
{
    public const string FileName = "journal.jsonl";

    private readonly string _path = Path.Combine(folder, FileName);

    /// <summary>Whether the folder has one.</summary>
    public bool Exists => File.Exists(_path);

    /// <summary>What it says, the oldest first, with the hash of each line. A last line that was cut short is left out.</summary>
    /// <exception cref="InvalidDataException">A line is not what this program writes.</exception>
    public ImmutableArray<(JournalEntry Entry, string Hash)> Read()
    {
        if (!Exists)
        {
            return [];
        }
        var lines = File.ReadAllText(_path).Split('\n')[..^1];
        try
        {
            return [.. lines.Select(line => (JsonSerializer.Deserialize(line, JournalJson.Lines.JournalEntry)!, HashOf(line)))];
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException(FileName, broken);
        }
    }

    /// <summary>Adds a line.</summary>
    public void Append(JournalEntry entry)
    {
        using var stream = new FileStream(_path, FileMode.Append, FileAccess.Write);
        stream.Write(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entry, JournalJson.Lines.JournalEntry) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Cuts off what comes after its first lines, and a line that was cut short; makes an empty journal where there is none.</summary>
    public void Keep(int lines)
    {
        var text = Exists ? File.ReadAllText(_path) : null;
        var kept = string.Concat(text?.Split('\n')[..lines].Select(line => line + "\n") ?? []);
        if (kept != text)
        {
            var draft = _path + ".new";
            File.WriteAllText(draft, kept);
            File.Move(draft, _path, overwrite: true);
        }
    }

    private static string HashOf(string line) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
}
