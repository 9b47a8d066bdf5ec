namespace UnionSite.Reading.Documents;

/// <summary>What an attachment says, to those who look and to those who look closely.</summary>
/// <param name="Words">All its words and tables; those that do not show (hidden sheets, comments, deleted text, properties) too.</param>
/// <param name="Findings">What is wrong with it whoever offers it.</param>
internal sealed record Document(Words Words, ImmutableArray<Finding> Findings);
