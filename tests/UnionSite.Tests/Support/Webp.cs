using System.Diagnostics;
using UnionSite.Building;

namespace UnionSite.Tests.Support;

/// <summary>Reads WebP pictures, with the press's own libvips.</summary>
internal static class Webp
{
    private const string Script = """
        const sharp = require(process.argv[1]);
        sharp(process.argv[2]).greyscale().raw().toBuffer({ resolveWithObject: true })
          .then(({ data, info }) => process.stdout.write(Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data])));
        """;

    /// <summary>A picture in grey.</summary>
    public static Raster Read(string file)
    {
        var sharp = Path.Combine(ProjectFolders.Find().Press, "node_modules", "sharp");
        using var node = Process.Start(new ProcessStartInfo("node", ["-e", Script, sharp, file]) { RedirectStandardOutput = true })!;
        using var pgm = new MemoryStream();
        node.StandardOutput.BaseStream.CopyTo(pgm);
        node.WaitForExit();
        return Raster.Read(pgm.ToArray());
    }
}
