namespace UnionSite.Theme;

/// <summary>All awards in groups, by winner, by department or by level: a list of pages, and where each group stands in it.</summary>
public sealed class HonourRoll
{
    private readonly Dictionary<string, string> _pathOf = [];

    /// <summary>Groups awards; what has no name for its group is left out.</summary>
    /// <param name="title">What the list is called.</param>
    /// <param name="stem">The first page's path without <c>.html</c>.</param>
    /// <param name="awards">The awards, the newest first.</param>
    /// <param name="nameOf">The name of an award's group.</param>
    public HonourRoll(string title, string stem, IEnumerable<Award> awards, Func<Award, string?> nameOf)
    {
        (Title, Path) = (title, $"{stem}.html");
        var groups = new Grouped<string, Award>(awards.Where(award => !string.IsNullOrEmpty(nameOf(award))), award => nameOf(award)!);
        Pages = [.. Paging.Cut(stem, groups.Keys.Select(name => new HonourGroup(name, groups[name])).ToImmutableArray())];
        foreach (var (paging, shown) in Pages)
        {
            foreach (var group in shown)
            {
                _pathOf.Add(group.Name, paging.Path);
            }
        }
    }

    /// <summary>What it is called.</summary>
    public string Title { get; }

    /// <summary>Its first page.</summary>
    public string Path { get; }

    /// <summary>Its pages, those that won last on the first.</summary>
    public ImmutableArray<(Paging Paging, ImmutableArray<HonourGroup> Items)> Pages { get; }

    /// <summary>How many groups there are.</summary>
    public int Count => _pathOf.Count;

    /// <summary>The link to a group; null where there is no such group.</summary>
    public string? HrefOf(PageContext page, string? name) =>
        name is not null && _pathOf.TryGetValue(name, out var path) ? page.Href(path, HonourGroup.AnchorOf(name)) : null;
}

/// <summary>The awards of one winner, department or level.</summary>
/// <param name="Name">Whose they are.</param>
/// <param name="Awards">The awards, the newest first.</param>
public sealed record HonourGroup(string Name, ImmutableArray<Award> Awards)
{
    /// <summary>Its place on its page. An id holds no blanks.</summary>
    public string Anchor => AnchorOf(Name);

    /// <inheritdoc cref="Anchor"/>
    public static string AnchorOf(string name) => $"of-{string.Join('_', name.Split(default(char[]?)))}";
}

/// <summary>The three ways in which the awards are grouped.</summary>
/// <param name="Winners">By winner.</param>
/// <param name="Departments">By department.</param>
/// <param name="Levels">By level.</param>
public sealed record HonourRolls(HonourRoll Winners, HonourRoll Departments, HonourRoll Levels)
{
    /// <summary>Groups the awards of a board, in which every winner has agreed to be named.</summary>
    public static HonourRolls Of(Board board) => new(
        new("个人和集体", "awards/people", board.Awards, award => award.Winner.Value),
        new("科室", "awards/departments", board.Awards, award => award.Department?.Value),
        new("级别", "awards/levels", board.Awards.OrderByDescending(award => award.Level?.Value), award => award.Level?.Value.Name()));

    /// <summary>Those that hold anything.</summary>
    public IEnumerable<HonourRoll> All => new[] { Winners, Departments, Levels }.Where(roll => roll.Count > 0);
}
