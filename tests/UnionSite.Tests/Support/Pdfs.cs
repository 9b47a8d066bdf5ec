using System.Globalization;
using System.Text;

namespace UnionSite.Tests.Support;

/// <summary>Makes PDFs of a page (ISO 32000-2, 7) that hold text wherever a PDF can.</summary>
internal static class Pdfs
{
    /// <summary>A page of lines of ASCII text.</summary>
    public static byte[] OfText(params string[] lines) => Of(TextOf(lines));

    /// <summary>The page content that shows lines of text.</summary>
    public static string TextOf(params string[] lines) =>
        string.Concat(lines.Select((line, index) => $"BT /F 12 Tf 72 {700 - (20 * index)} Td ({line}) Tj ET\n"));

    /// <summary>A PDF of one page.</summary>
    /// <param name="content">What the page draws.</param>
    /// <param name="page">More entries of the page; further objects are numbered from 7.</param>
    /// <param name="catalog">More entries of the catalogue.</param>
    /// <param name="info">The document information.</param>
    /// <param name="more">Further objects.</param>
    public static byte[] Of(string content, string page = "", string catalog = "", string info = "", params string[] more)
    {
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalog} >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 7 0 R >> >> {page} >>",
            Stream("", content),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            $"<< {info} >>",
            .. more,
        ];
        var pdf = new StringBuilder("%PDF-1.7\n");
        var offsets = new List<int>();
        foreach (var (index, content2) in objects.Index())
        {
            offsets.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{content2}\nendobj\n");
        }
        var start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
        {
            pdf.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        }
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }

    /// <summary>A stream object of ASCII.</summary>
    public static string Stream(string entries, string content) => $"<< {entries} /Length {content.Length} >>\nstream\n{content}\nendstream";

    /// <summary>A text string as UTF-16 in hexadecimal.</summary>
    public static string Hex(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
}
