using System.IO.Compression;
using System.Text;
using System.Xml;

namespace UnionSite.Reading.Documents;

/// <summary>
/// A zip file whose parts are read with care: no part, and not all of them together, may unpack to more than a bound, entities are refused, and nothing
/// is ever fetched.
/// </summary>
internal sealed class ZipPackage : IDisposable
{
    private const long LargestPart = 96L << 20;
    private const long LargestWhole = 256L << 20;
    private const int MostEntries = 20_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    };

    /// <summary>What Chinese Windows calls files by, where a name is not marked as UTF-8.</summary>
    private static readonly Encoding OldNames = OldNameEncoding();

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _entries = new(StringComparer.OrdinalIgnoreCase);
    private long _left = LargestWhole;

    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public ZipPackage(ReadOnlyMemory<byte> bytes)
    {
        _zip = new ZipArchive(new MemoryStream(bytes.ToArray(), writable: false), ZipArchiveMode.Read, leaveOpen: false, OldNames);
        if (_zip.Entries.Count > MostEntries)
        {
            throw new DocumentTooLargeException();
        }
        foreach (var entry in _zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !entry.FullName.EndsWith('\\')))
        {
            _entries.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry);
        }
    }

    /// <summary>The parts, as the file lists them.</summary>
    public IEnumerable<string> Parts => _entries.Keys;

    /// <summary>Whether any part needs a password.</summary>
    public bool IsEncrypted => _entries.Values.Any(entry => entry.IsEncrypted);

    /// <summary>Whether there is such a part.</summary>
    public bool Contains(string part) => _entries.ContainsKey(part);

    /// <summary>Reads a part as XML; null when there is none.</summary>
    public XmlReader? Xml(string part) => _entries.TryGetValue(part, out var entry) ? XmlReader.Create(Open(entry), Settings) : null;

    /// <summary>The bytes of a part.</summary>
    public byte[] Bytes(string part)
    {
        using var stream = Open(_entries[part]);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>The parts under a folder with an ending, <c>page2</c> before <c>page10</c>.</summary>
    public IEnumerable<string> PartsIn(string folder, string ending = ".xml") => Parts
        .Where(part => part.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && part.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        .Order(StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, System.Globalization.CompareOptions.NumericOrdering));

    /// <summary>The parts that one names (ECMA-376-2), by id.</summary>
    public Dictionary<string, PackageLink> LinksOf(string part)
    {
        var folder = part[..(part.LastIndexOf('/') + 1)];
        var links = new Dictionary<string, PackageLink>(StringComparer.Ordinal);
        using var xml = Xml($"{folder}_rels/{part[folder.Length..]}.rels");
        while (xml?.Read() == true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
            {
                var isOutside = xml.GetAttribute("TargetMode") == "External";
                var type = xml.GetAttribute("Type") ?? "";
                links[id] = new PackageLink(type[(type.LastIndexOf('/') + 1)..], isOutside ? target : Resolve(folder, target), isOutside);
            }
        }
        return links;
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>The path that a reference from a folder means.</summary>
    public static string Resolve(string folder, string target)
    {
        var segments = new List<string>();
        foreach (var segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveRange(Math.Max(0, segments.Count - 1), Math.Min(1, segments.Count));
            }
            else if (segment is not ("" or "."))
            {
                segments.Add(segment);
            }
        }
        return string.Join('/', segments);
    }

    private BoundedStream Open(ZipArchiveEntry entry) => new(entry.Open(), Math.Min(LargestPart, _left), read => _left -= read);

    private static Encoding OldNameEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030");
    }

    /// <summary>What unpacks to more than the bound is read no further, whatever its header promises.</summary>
    private sealed class BoundedStream(Stream inner, long bound, Action<int> spend) : Stream
    {
        private long _left = bound;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = inner.Read(buffer, offset, count);
            spend(read);
            return (_left -= read) < 0 ? throw new DocumentTooLargeException() : read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }
    }
}

/// <summary>A part that another names.</summary>
/// <param name="Type">The last word of its type: worksheet, comments, notesSlide …</param>
/// <param name="Target">Its path in the package, or its address outside.</param>
/// <param name="IsOutside">Whether it is outside the package.</param>
internal readonly record struct PackageLink(string Type, string Target, bool IsOutside);
