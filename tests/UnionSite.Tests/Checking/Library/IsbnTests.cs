using UnionSite.Checking.Library;

namespace UnionSite.Tests.Checking.Library;

public sealed class IsbnTests
{
    // ISO 2108 prints 978-0-11-000222-4; a tenth character of X stands for ten.
    [Theory]
    [InlineData("978011000222", '4')]
    [InlineData("978799919632", '7')]
    [InlineData("011000222", '9')]
    [InlineData("080442957", 'X')]
    public void Check_character_is_reckoned(string digits, char check) => Assert.Equal(check, Isbn.CheckCharacter(digits));

    [Theory]
    [InlineData("ISBN 978-7-999196-32-7")]
    [InlineData("ISBN：９７８７９９９１９６３２７")]
    [InlineData("978 7 999196 32 7")]
    [InlineData("978–7–999196–32–7")]
    public void Spaces_and_hyphens_are_seen_through(string written) => Assert.Equal("9787999196327", Isbn.Compact(written));
}
