using System.Text;
using System.Xml;

namespace UnionSite.Reading.Documents.Office;

/// <summary>
/// Reads Office Open XML (ECMA-376) by local names alone: transitional and strict documents differ in nothing but their namespaces.
/// </summary>
internal static class XmlReading
{
    extension(XmlReader xml)
    {
        /// <summary>Whether an element of that name begins here.</summary>
        public bool Begins(string name) => xml.NodeType == XmlNodeType.Element && xml.LocalName == name;

        /// <summary>Whether an element of that name ends here.</summary>
        public bool Ends(string name) => xml.NodeType == XmlNodeType.EndElement && xml.LocalName == name;

        /// <summary>The attribute of that local name; null when there is none.</summary>
        public string? Attribute(string name)
        {
            for (var index = 0; index < xml.AttributeCount; index++)
            {
                xml.MoveToAttribute(index);
                if (xml.LocalName == name && xml.Prefix != "xmlns")
                {
                    var value = xml.Value;
                    xml.MoveToElement();
                    return value;
                }
            }
            xml.MoveToElement();
            return null;
        }

        /// <summary>Whether an attribute says yes.</summary>
        public bool Flag(string name) => xml.Attribute(name) is "1" or "true" or "on";

        /// <summary>Whether a property element is set: without a value it is.</summary>
        public bool IsOn => xml.Attribute("val") is null or "1" or "true" or "on";

        /// <summary>The text of the element that begins here; the reader then stands at its end.</summary>
        public string InnerText()
        {
            if (xml.IsEmptyElement)
            {
                return "";
            }
            var depth = xml.Depth;
            var text = new StringBuilder();
            while (xml.Read() && xml.Depth > depth)
            {
                if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                {
                    text.Append(xml.Value);
                }
            }
            return text.ToString();
        }

        /// <summary>Passes over the element that begins here; the reader then stands at its end.</summary>
        public void Pass()
        {
            if (!xml.IsEmptyElement)
            {
                var depth = xml.Depth;
                while (xml.Read() && xml.Depth > depth)
                {
                }
            }
        }
    }
}
