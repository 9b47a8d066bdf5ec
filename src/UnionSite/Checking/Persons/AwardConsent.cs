namespace UnionSite.Checking.Persons;

/// <summary>A winner's name is published only with consent, so an award should say that there is.</summary>
internal sealed class AwardConsent : IRule
{
    public IEnumerable<Finding> Check(CheckContext context) =>
        from award in context.Board.Awards
        where award.Consent is null
        select Finding.Error("award-consent", award.Place, $"“{award.Winner.Value}”这一条没有写是否同意公开。",
            "请征得本人（或集体负责人）同意后写“同意公开: 是”；写“否”的不会出现在网站和海报上。");
}
