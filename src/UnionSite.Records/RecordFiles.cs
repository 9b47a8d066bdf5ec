namespace UnionSite.Records;

/// <summary>The files that records show or offer.</summary>
public static class RecordFiles
{
    /// <summary>All photos of a record: those of its fields, then those in its text.</summary>
    public static IEnumerable<Photo> PhotosOf(BoardRecord record) => record switch
    {
        Disclosure disclosure => disclosure.Photos.Concat(PicturesIn(disclosure.Body)),
        Activity activity => activity.Photos.Concat(PicturesIn(activity.Body)),
        Award { Portrait: { } portrait } => [portrait],
        _ => [],
    };

    /// <summary>Those of a record's own photos that its text does not show in their place.</summary>
    public static ImmutableArray<Photo> BesideText(ImmutableArray<Photo> photos, RichText text)
    {
        var inText = PicturesIn(text).Select(photo => photo.File).ToHashSet();
        return [.. photos.Where(photo => !inText.Contains(photo.File))];
    }

    /// <summary>All files that a record offers for download: those of its fields, then those its text links to.</summary>
    public static IEnumerable<Attachment> AttachmentsOf(BoardRecord record) => record switch
    {
        Disclosure disclosure => disclosure.Attachments.Concat(FilesIn(disclosure.Body)),
        Activity activity => FilesIn(activity.Body),
        _ => [],
    };

    private static IEnumerable<Photo> PicturesIn(RichText text) => text.Pictures.Select(picture => picture.Photo);

    private static IEnumerable<Attachment> FilesIn(RichText text) =>
        text.Links.Select(link => link.Target).OfType<FileTarget>().Select(target => target.Attachment);
}
