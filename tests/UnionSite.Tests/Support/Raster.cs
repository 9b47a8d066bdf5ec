using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
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

    /// <summary>Reads a grey PNG of eight bits a pixel, as <c>pdftoppm -gray -png</c> writes it.</summary>
    public static Raster ReadPng(byte[] png)
    {
        using var packed = new MemoryStream();
        for (var at = 8; at < png.Length; at += 12 + BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at)))
        {
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                packed.Write(png.AsSpan(at + 8, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at))));
            }
        }
        packed.Position = 0;
        using var lines = new ZLibStream(packed, CompressionMode.Decompress);
        var picture = new Raster(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        for (var row = 0; row < picture.Height; row++)
        {
            picture.Unfilter(lines, row);
        }
        return picture;
    }

    /// <summary>How much two pictures of one size differ where they differ most: the mean grey, 0 to 255, of squares of some pixels, so that letters drawn a little bolder count for little.</summary>
    public double LargestDifferenceTo(Raster other, int square)
    {
        Assert.Equal((Width, Height), (other.Width, other.Height));
        double MeanOf(Raster picture, int left, int top) => (from row in Enumerable.Range(top, square)
                                                             from column in Enumerable.Range(left, square)
                                                             select (int)picture._pixels[row * Width + column]).Average();
        return (from row in Enumerable.Range(0, Height / square)
                from column in Enumerable.Range(0, Width / square)
                select Math.Abs(MeanOf(this, column * square, row * square) - MeanOf(other, column * square, row * square))).Max();
    }

    /// <summary>A line of a PNG: its first byte says from which neighbours its bytes are counted (W3C PNG, 9.2).</summary>
    private void Unfilter(Stream lines, int row)
    {
        var filter = lines.ReadByte();
        var line = _pixels.AsSpan(row * Width, Width);
        lines.ReadExactly(line);
        for (var at = 0; at < Width; at++)
        {
            var left = at > 0 ? line[at - 1] : 0;
            var up = row > 0 ? _pixels[(row - 1) * Width + at] : 0;
            var corner = at > 0 && row > 0 ? _pixels[(row - 1) * Width + at - 1] : 0;
            line[at] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - (2 * corner)));
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    /// <summary>How many empty squares are drawn, corners rounded or not, whose outline is so many pixels long a side.</summary>
    public int Squares(int side)
    {
        var found = new List<(int X, int Y)>();
        for (var y = 1; y < Height - side - 1; y++)
        {
            for (var x = 1; x < Width - side - 1; x++)
            {
                if (IsSquare(x, y, side) && !found.Exists(other => Math.Abs(other.X - x) < side && Math.Abs(other.Y - y) < side))
                {
                    found.Add((x, y));
                }
            }
        }
        return found.Count;
    }

    private bool IsSquare(int x, int y, int side)
    {
        var corner = side / 5;
        for (var step = corner; step <= side - corner; step++)
        {
            if (!IsDrawn(x + step, y) || !IsDrawn(x + step, y + side) || !IsDrawn(x, y + step) || !IsDrawn(x + side, y + step))
            {
                return false;
            }
            for (var inside = corner; inside <= side - corner; inside++)
            {
                if (_pixels[(y + inside) * Width + x + step] < 250)
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <summary>Whether a line passes here; it may be half a pixel off.</summary>
    private bool IsDrawn(int x, int y) => _pixels[y * Width + x] < 128 || _pixels[y * Width + x - 1] < 128 || _pixels[(y - 1) * Width + x] < 128;

    /// <summary>The share of the pixels that differ by more than half of the way from black to white, within the size that both have.</summary>
    public double DifferenceTo(Raster other)
    {
        var (columns, rows) = (Math.Min(Width, other.Width), Math.Min(Height, other.Height));
        var different = Enumerable.Range(0, rows).Sum(row => Enumerable.Range(0, columns)
            .Count(column => Math.Abs(_pixels[row * Width + column] - other._pixels[row * other.Width + column]) > 127));
        return (double)different / (rows * columns);
    }
}
