using System.Globalization;

namespace UnionSite.Printing;

/// <summary>Says in Chinese, with its place, what the press found wrong with a record.</summary>
internal static class PrintFindings
{
    /// <summary>How much of its em a Chinese character fills.</summary>
    private const double CharacterHeight = .92;

    /// <summary>A photo that cannot be read or is too large. <paramref name="reason"/> is <c>broken</c>, <c>huge</c> or <c>format</c>.</summary>
    public static Finding Of(Photo photo, string reason) => reason switch
    {
        "huge" => Finding.Error("photo-huge", photo.Place, $"图片“{photo.File}”太大：超过 40 MB，或者超过 6000 万像素。",
            "请用看图软件缩小后再放进来，长边 4000 像素足够打印 A3 海报。"),
        "format" => Finding.Error("photo-format", photo.Place, $"图片“{photo.File}”不是 JPEG、PNG、WebP 或 GIF 格式。",
            "请用看图软件打开，另存为 JPEG；只改文件名的后缀不行。"),
        _ => Finding.Error("photo-broken", photo.Place, $"图片“{photo.File}”已损坏，打不开或不完整。", "请从相机、手机里重新复制一份。"),
    };

    /// <summary>Characters that no poster font has: one finding each, where the record first uses it.</summary>
    public static IEnumerable<Finding> OfGlyphs(PosterJob job, ImmutableArray<string> characters) =>
        from character in characters
        let found = job.Records.SelectMany(record => Words.Of(record).Passages).FirstOrDefault(passage => passage.Text.Contains(character, StringComparison.Ordinal))
        select Finding.Error("poster-glyph", found?.PlaceAt(found.Text.IndexOf(character, StringComparison.Ordinal)) ?? PlaceOf(job),
            $"海报《{job.Poster.Title}》的{found?.Field ?? "文字"}里有字体没有的字“{character}”（{CodePoints(character)}）。",
            "请换一个写法：表情符号请删去，生僻字请用通行的字，或在后面用括号说明；不需要海报时写“海报: 否”。");

    /// <summary>A poster that the template could not set.</summary>
    public static Finding OfTemplate(PosterJob job, string message) => Finding.Error("poster-failed", PlaceOf(job),
        $"海报《{job.Poster.Title}》没有做成（模板 {job.Template}.typ：{message}）。",
        "请把这条记录的正文写得简单些，或者先写“海报: 否”，并把这段话交给维护程序的人。");

    /// <summary>Tables too wide for letters that can be read from where people stand.</summary>
    public static IEnumerable<Finding> OfSmall(PosterJob job, ImmutableArray<SmallPrint> small, double distance) =>
        from table in small
        select Finding.Warning("poster-small", PlaceOf(job, table.What),
            string.Create(CultureInfo.InvariantCulture, $"海报《{job.Poster.Title}》里“{table.What}”开头的表太宽，字只有 {table.Size * CharacterHeight:0.0} 毫米高，站在 {distance:0.#} 米外看不清（至少要 {5 * distance:0.#} 毫米）。"),
            "请去掉几列，或者分成两个表；也可以让纸横过来“海报: {方向: 横}”，用大一些的纸“海报: A2”。");

    private static Place PlaceOf(PosterJob job, string words) =>
        job.Records.SelectMany(record => Words.Of(record).Passages).FirstOrDefault(passage => words.Length > 0 && passage.Text.Contains(words, StringComparison.Ordinal)) is { } found
            ? found.PlaceAt(found.Text.IndexOf(words, StringComparison.Ordinal))
            : PlaceOf(job);

    private static Place PlaceOf(PosterJob job) => job.Records.IsEmpty ? Place.StartOf("site.yml") : job.Records[0].Place;

    private static string CodePoints(string character) =>
        string.Join(' ', character.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
}
