namespace UnionSite.Printing;

/// <summary>The words of a record that posters print, each with its field and place.</summary>
internal static class PosterTexts
{
    /// <summary>All such words, in the order of the poster.</summary>
    public static IEnumerable<(string Field, string Value, Place Place)> Of(BoardRecord record) => record switch
    {
        Disclosure it => Given(
            ("标题", it.Title), ("类别", it.Category), ("科室", it.Department), ("依据", it.Basis), ("摘要", it.Summary),
            ("受理", it.Contact?.Department), ("受理", it.Contact?.Phone), ("受理", it.Contact?.Email))
            .Concat(it.Channels.Select(channel => ("渠道", channel.Value, channel.Place)))
            .Concat(it.Corrections.Select(correction => ("更正", correction.Note.Value, correction.Note.Place)))
            .Concat(OfText(it.Body)).Concat(OfPhotos(it.Photos)),
        Activity it => Given(("标题", it.Title), ("地点", it.Venue), ("主办", it.Organiser), ("摘要", it.Summary))
            .Concat(it.Contests.SelectMany(contest => Given(("项目", contest.Name), ("项目", contest.Entered), ("项目", contest.Result))))
            .Concat(OfText(it.Body)).Concat(OfPhotos(it.Photos)),
        Award it => Given(
            ("获奖者", it.Winner), ("奖项", it.Prize), ("科室", it.Department), ("授予单位", it.GrantedBy), ("事迹", it.Citation)),
        Holding it => Given(
            ("题名", it.Title), ("作者", it.Author), ("出版社", it.Publisher), ("索书号", it.CallNumber), ("位置", it.Shelf)),
        _ => [],
    };

    private static IEnumerable<(string, string, Place)> Given(params (string Field, Sourced<string>? Text)[] fields) =>
        fields.SelectMany(field => field.Text is { } text ? [(field.Field, text.Value, text.Place)] : Array.Empty<(string, string, Place)>());

    private static IEnumerable<(string, string, Place)> OfPhotos(IEnumerable<Photo> photos) =>
        photos.Select(photo => ("图片说明", photo.Caption, photo.Place));

    private static IEnumerable<(string, string, Place)> OfText(RichText text) => text.AllInlines()
        .Select(inline => (inline as Text)?.Value is { } words ? ("正文", words, inline.Place)
            : (inline as CodeSpan)?.Value is { } code ? ("正文", code, inline.Place)
            : ("图片说明", (inline as Picture)?.Photo.Caption ?? "", inline.Place))
        .Concat(text.AllBlocks().OfType<CodeBlock>().Select(block => ("正文", block.Text, block.Place)));
}
