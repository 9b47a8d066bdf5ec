using System.Collections.Frozen;

namespace UnionSite.Reading;

/// <summary>The files under the input folder. Symbolic links are refused, so nothing outside the folder can be published.</summary>
internal sealed class InputFolder
{
    /// <summary>The largest record that is read, in bytes.</summary>
    public const int LargestText = 256 << 10;

    /// <summary>The largest list (YAML or CSV) that is read, in bytes.</summary>
    public const int LargestList = 16 << 20;

    private readonly FrozenDictionary<string, long> _lengths;

    private InputFolder(string root, SortedDictionary<string, long> lengths)
    {
        Root = root;
        Files = [.. lengths.Keys];
        _lengths = lengths.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The folder's full path.</summary>
    public string Root { get; }

    /// <summary>All files, by path counted from the folder, with forward slashes, in ordinal order.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Whether the folder holds a file.</summary>
    public bool Contains(string file) => _lengths.ContainsKey(file);

    /// <summary>
    /// Whether a file holds nothing, or is not there. A pipe or a device seems empty too, and reading it might never end, so whatever seems empty is
    /// never opened.
    /// </summary>
    public bool IsEmpty(string file) => _lengths.GetValueOrDefault(file) == 0;

    /// <summary>How many bytes a file held when the folder was listed; 0 for one that is not there.</summary>
    public long LengthOf(string file) => _lengths.GetValueOrDefault(file);

    /// <summary>A file's full path.</summary>
    public string FullPath(string file) => Path.Combine(Root, file);

    /// <summary>Lists the folder. Files and folders whose name begins with a dot are left out.</summary>
    public static InputFolder List(string root, ICollection<Finding> findings)
    {
        var full = Path.GetFullPath(root);
        var lengths = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var folders = new Stack<DirectoryInfo>([new DirectoryInfo(full)]);
        while (folders.TryPop(out var folder))
        {
            foreach (var entry in folder.EnumerateFileSystemInfos())
            {
                var path = Path.GetRelativePath(full, entry.FullName).Replace(Path.DirectorySeparatorChar, '/');
                if (entry.LinkTarget is not null)
                {
                    findings.Add(Finding.Error("file-link", Place.StartOf(path),
                        "这是一个符号链接（快捷方式），可能把内容目录以外的文件公开出去，不予读取。",
                        "请删除它，把真正的文件复制到这里。"));
                }
                else if (entry.Name.StartsWith('.'))
                {
                    continue;
                }
                else if (entry is DirectoryInfo subfolder)
                {
                    folders.Push(subfolder);
                }
                else
                {
                    lengths.Add(path, ((FileInfo)entry).Length);
                }
            }
        }
        return new InputFolder(full, lengths);
    }

    /// <summary>Reads a text file; null, with a finding, when it can't be read or is larger than <paramref name="largest"/> bytes.</summary>
    public SourceText? ReadText(string file, int largest, ICollection<Finding> findings)
    {
        if (_lengths[file] > largest)
        {
            findings.Add(Finding.Error("file-huge", Place.StartOf(file),
                $"这个文件有 {_lengths[file] / 1048576.0:0.#} MB,超过了上限 {largest / 1048576.0:0.##} MB。",
                "请拆成几个文件，或者把大段资料作为附件。"));
            return null;
        }
        if (IsEmpty(file))
        {
            return new SourceText(file, "");
        }
        try
        {
            return SourceText.Decode(file, File.ReadAllBytes(FullPath(file)), findings);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(Finding.Error("file-unreadable", Place.StartOf(file), "这个文件打不开。", "请检查文件是否损坏、是否有读取权限。"));
            return null;
        }
    }

    /// <summary>
    /// The path counted from the folder that a reference in a record means: from the record's own folder, or from the input folder
    /// when it begins with a slash. Null when it would leave the input folder.
    /// </summary>
    public static string? Resolve(string recordFile, string reference)
    {
        var segments = new List<string>();
        var slashed = reference.Replace('\\', '/');
        var path = slashed.StartsWith('/') ? slashed : $"{Path.GetDirectoryName(recordFile)}/{slashed}";
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (segments.Count == 0)
                {
                    return null;
                }
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }
        return string.Join('/', segments);
    }
}
