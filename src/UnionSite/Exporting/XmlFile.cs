using System.Text;
using System.Xml;
using System.Xml.Linq;
using UnionSite.Building;

namespace UnionSite.Exporting;

/// <summary>Writes XML files that are the same on every system.</summary>
internal static class XmlFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <summary>The file that holds an element.</summary>
    public static OutputFile Of(string path, XElement root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            root.Save(writer);
        }
        bytes.WriteByte((byte)'\n');
        return new OutputFile(path, bytes.ToArray());
    }

    /// <summary>Text without the characters that no XML file may hold.</summary>
    public static string Text(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                clean.Append(rune);
            }
        }
        return clean.ToString();
    }
}
