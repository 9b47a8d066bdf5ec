using UnionSite.Benchmarks.Generating;
using UnionSite.Reading;
using UnionSite.Searching;

namespace UnionSite.Benchmarks.Answers;

/// <summary>How much of the index one edited record changes: what browsers have to load again, and what a release has to send.</summary>
internal static class EditShare
{
    private static readonly (string Name, Func<string, string> Edit)[] Edits =
    [
        ("a sentence at the end", text => text.TrimEnd() + "\n\n另附：本期数据已由审计科会同财务部复核，复核意见张贴在三号楼公开栏。\n"),
        ("another title", text => text.Replace("号：", "号（更正稿）：", StringComparison.Ordinal)),
        ("another paragraph", text => ReplaceParagraph(text, "因暴雨停工三日，工期顺延；施工方已提交延期申请，监理单位核实后同意，费用不作调整。")),
    ];

    /// <summary>Prints the shares for a board of so many generated records.</summary>
    public static void Print(int count)
    {
        var folder = Directory.CreateTempSubdirectory("union-site-").FullName;
        try
        {
            BoardGenerator.Write(count, folder);
            var before = IndexOf(folder);
            Console.WriteLine($"{count} records, {before.Count} files, {before.Values.Sum(file => (long)file.Length):N0} bytes");
            var record = Path.Combine(folder, "disclosures", $"{BoardGenerator.IdOf(count / 2, count)}.md");
            var text = File.ReadAllText(record);
            foreach (var (name, edit) in Edits)
            {
                File.WriteAllText(record, edit(text));
                PrintShare(name, before, IndexOf(folder));
            }
            File.WriteAllText(record, text);
            File.WriteAllText(Path.Combine(folder, "disclosures", "2026", "new.md"), text.Replace("日期: 20", "日期: 2026-11-20 # 20", StringComparison.Ordinal));
            PrintShare("one record more", before, IndexOf(folder));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string ReplaceParagraph(string text, string other)
    {
        var paragraphs = text.Split("\n\n");
        paragraphs[1] = other;
        return string.Join("\n\n", paragraphs);
    }

    private static Dictionary<string, byte[]> IndexOf(string input)
    {
        var files = new Dictionary<string, byte[]>();
        new SearchIndex(file =>
        {
            using var content = new MemoryStream();
            file.WriteTo(content);
            lock (files)
            {
                files.Add(file.Path, content.ToArray());
            }
        }).Write(Edition.Of(BoardReader.Read(input).Board, Audience.Staff, new DateOnly(2026, 11, 20), url: null));
        return files;
    }

    private static void PrintShare(string name, Dictionary<string, byte[]> before, Dictionary<string, byte[]> after)
    {
        var changed = after.Where(file => !before.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value)).ToList();
        var bytes = changed.Sum(file => (long)file.Value.Length);
        var byFolder = changed.GroupBy(file => file.Key.Split('/', '-')[1]).Select(group => $"{group.Key} {group.Sum(file => (long)file.Value.Length):N0} in {group.Count()}");
        Console.WriteLine($"  {name,-24} {100.0 * bytes / after.Values.Sum(file => (long)file.Length),6:0.00} %  {bytes,10:N0} bytes: {string.Join(", ", byFolder.Order())}");
    }
}
