using System.Globalization;
using System.Text;

namespace UnionSite.Tests.Support;

/// <summary>A picture in grey.</summary>
internal sealed class Raster(int width, int height)
{
    private readonly byte[] _pixels = new byte[width * height];

    public int Width => width;

    public int Height => height;

    /// <summary>Reads a binary PGM, as <c>pdftoppm -gray</c> writes it.</summary>
    public static Raster Read(byte[] pgm)
    {
        var head = 0;
        for (var lines = 0; lines < 3; head++)
        {
            lines += pgm[head] == '\n' ? 1 : 0;
        }
        var words = Encoding.ASCII.GetString(pgm, 0, head).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var picture = new Raster(int.Parse(words[1], CultureInfo.InvariantCulture), int.Parse(words[2], CultureInfo.InvariantCulture));
        pgm.AsSpan(head).CopyTo(picture._pixels);
        return picture;
    }

    /// <summary>Puts a part of another picture over this one.</summary>
    public void Paste(Raster other, (int X, int Y) from, (int Width, int Height) size, (int X, int Y) to)
    {
        for (var row = 0; row < size.Height; row++)
        {
            Array.Copy(other._pixels, (from.Y + row) * other.Width + from.X, _pixels, (to.Y + row) * Width + to.X, size.Width);
        }
    }

    /// <summary>The share of the pixels that differ by more than half of the way from black to white, within the size that both have.</summary>
    public double DifferenceTo(Raster other)
    {
        var (columns, rows) = (Math.Min(Width, other.Width), Math.Min(Height, other.Height));
        var different = Enumerable.Range(0, rows).Sum(row => Enumerable.Range(0, columns)
            .Count(column => Math.Abs(_pixels[row * Width + column] - other._pixels[row * other.Width + column]) > 127));
        return (double)different / (rows * columns);
    }
}
