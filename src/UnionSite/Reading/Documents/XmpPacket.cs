using System.Xml;
using UnionSite.Reading.Documents.Office;

namespace UnionSite.Reading.Documents;

/// <summary>Reads the properties that a PDF has as XMP (ISO 16684-1) besides those of its dictionary.</summary>
internal static class XmpPacket
{
    private const int Largest = 1 << 20;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static void Read(ReadOnlySpan<byte> bytes, DocumentWords words)
    {
        while (bytes.IndexOf("<x:xmpmeta"u8) is var start && start >= 0)
        {
            bytes = bytes[start..];
            if (bytes.IndexOf("</x:xmpmeta>"u8) is not (> 0 and < Largest and var end))
            {
                return;
            }
            ReadPacket(bytes[..(end + "</x:xmpmeta>"u8.Length)].ToArray(), words);
            bytes = bytes[end..];
        }
    }

    private static bool IsList(string name) => name is "Seq" or "Bag" or "Alt" or "li";

    private static void ReadPacket(byte[] packet, DocumentWords words)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(packet), Settings);
            var property = "";
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element)
                {
                    continue;
                }
                property = IsList(xml.LocalName) ? property : xml.LocalName is "creator" or "title" or "description" or "subject" ? xml.LocalName : "";
                if (xml.Begins("li") && property == "creator")
                {
                    words.AddAuthor(xml.InnerText(), "作者");
                }
                else if (xml.Begins("li") && property.Length > 0)
                {
                    words.Add(PassageKind.Field, "属性", xml.InnerText());
                }
                else if (xml.Begins("AuthorsPosition") || xml.Begins("CaptionWriter"))
                {
                    words.AddAuthor(xml.InnerText(), "作者");
                }
            }
        }
        catch (XmlException)
        {
            // A damaged packet shows nothing to readers either.
        }
    }
}
