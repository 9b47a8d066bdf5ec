namespace UnionSite.Tests.Searching;

/// <summary>
/// One edited record changes a small part of the index. A small board has few files, so its shares are larger than those of a large one, which
/// <c>tests/UnionSite.Benchmarks</c> measures (<c>edit-share</c>).
/// </summary>
public sealed class EditShareTests
{
    private const int Records = 300;
    private const int Edited = 150;

    [Fact]
    public void A_sentence_more_changes_a_small_part() =>
        Assert.InRange(ShareOf(record => record with { Body = new RichText([.. record.Body.Blocks, .. Sample.Body("另附审计科的复核意见，张贴在三号楼。").Blocks], []) }), 0.001, 0.15);

    [Fact]
    public void Another_title_changes_a_small_part() =>
        Assert.InRange(ShareOf(record => record with { Title = Sample.Says(record.Title.Value + "（更正稿）") }), 0.001, 0.15);

    [Fact]
    public void The_same_records_change_nothing() => Assert.Equal(0, ShareOf(record => record));

    private static double ShareOf(Func<Disclosure, Disclosure> edit)
    {
        var records = SampleTexts.Records(Records);
        var before = new WrittenIndex(Sample.Edition(records)).Files;
        records[Edited] = edit((Disclosure)records[Edited]);
        var after = new WrittenIndex(Sample.Edition(records)).Files;
        var changed = after.Where(file => !before.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value));
        return (double)changed.Sum(file => file.Value.Length) / after.Values.Sum(file => file.Length);
    }
}
