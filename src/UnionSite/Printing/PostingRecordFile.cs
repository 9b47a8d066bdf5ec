using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using UnionSite.Building;
using UnionSite.Records.Wall;
using UnionSite.Theme;

namespace UnionSite.Printing;

/// <summary>Writes the posting record as it will be once a batch hangs: the office puts it back among the records.</summary>
internal static partial class PostingRecordFile
{
    private const string Head = """
        # 张贴记录：公告栏上现在贴着什么。程序拿它和应贴的比较，只打印有变化的海报。
        # 这个文件由程序生成，不用手写。每次贴好以后，从网站的“海报”一栏下载新的“张贴记录”，
        # 放进内容目录（site.yml 旁边），替换原来的 printed.yml。没有贴，就不要替换。
        # 内容：海报上的文字、数字和照片的代码。内容改了，代码就变，下次会打印新的来换。

        """;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file.</summary>
    public static OutputFile Of(PrintBatch batch, DateOnly day)
    {
        var yaml = new StringBuilder(Head.ReplaceLineEndings("\n"));
        yaml.Append($"日期: {day:yyyy-MM-dd}\n张贴:{(batch.After.IsEmpty ? " []" : "")}\n");
        foreach (var posted in batch.After)
        {
            yaml.Append($"  - {{公告栏: {Scalar(posted.Board)}, 海报: {Scalar(posted.Poster)}, 内容: {posted.Content}}}\n");
        }
        return new OutputFile(SitePaths.PostingRecord, Encoding.UTF8.GetBytes(yaml.ToString()));
    }

    // A JSON string is a YAML string too (YAML 1.2, 1.3).
    private static string Scalar(string text) => PlainText().IsMatch(text) ? text : JsonSerializer.Serialize(text, Readable);

    /// <summary>What means itself in a flow mapping (YAML 1.2, 7.3.3).</summary>
    [GeneratedRegex(@"^[\p{L}][\p{L}\p{Nd}/._-]*$")]
    private static partial Regex PlainText();
}
