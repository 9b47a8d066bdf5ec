using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using QRCoder;

namespace UnionSite.Printing;

/// <summary>QR codes (ISO/IEC 18004) as SVG, one unit a module, with the quiet zone of four modules that the standard asks for.</summary>
internal static class QrCode
{
    /// <summary>The code for some text, and how many modules a side of it has. Level M survives a thumb print or a scratch on the glass.</summary>
    public static JsonObject Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = code.ModuleMatrix;
        return new JsonObject { ["svg"] = Svg(modules), ["modules"] = modules.Count };
    }

    private static string Svg(List<BitArray> modules)
    {
        var path = new StringBuilder();
        for (var row = 0; row < modules.Count; row++)
        {
            for (var column = 0; column < modules.Count; column++)
            {
                var first = column;
                while (column < modules.Count && modules[row][column])
                {
                    column++;
                }
                if (column > first)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{first} {row}h{column - first}v1H{first}z");
                }
            }
        }
        return $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {modules.Count} {modules.Count}"><path d="{path}"/></svg>""";
    }
}
