namespace UnionSite.Checking.Persons.Reading;

/// <summary>A person of whom a sentence speaks: by name (毛小霞), or by a department and a post that single one person out (内科一名护士).</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token, a title included.</param>
/// <param name="Start">Where the secret begins in the text: the name, or the department.</param>
/// <param name="Length">How long it is.</param>
/// <param name="IsNamed">Whether the name is told.</param>
/// <param name="IsReceiver">Whether 为、给、向 stand before: what follows is done for the person.</param>
/// <param name="IsActor">Whether 由 stands before: the person does what follows.</param>
/// <param name="IsDoctor">Whether the person treats others: 医生、主任.</param>
/// <param name="IsBare">Whether a post stands without 一名: anybody in it may be meant.</param>
/// <param name="Within">What befell the person by the mention itself: 内科一名患病护士.</param>
internal sealed record Mention(
    int First, int Last, int Start, int Length, bool IsNamed, bool IsReceiver, bool IsActor, bool IsDoctor, bool IsBare = false, Misfortune Within = Misfortune.None);
