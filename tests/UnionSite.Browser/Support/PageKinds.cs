namespace UnionSite.Browser.Support;

/// <summary>One page of each kind that the example board has.</summary>
public static class PageKinds
{
    /// <summary>Their paths in the output.</summary>
    public static readonly string[] All =
    [
        "index.html", "disclosures/index.html", "disclosures/year-2026.html", "disclosures/category-3.html",
        "disclosures/2025/q4-canteen.html", "disclosures/2026/parking-allocation-draft.html",
        "activities/index.html", "activities/year-2026.html", "activities/2026/spring-hike.html", "activities/2025/hand-hygiene.html",
        "awards/index.html", "awards/year-2026.html", "awards/2026-sp-01.html", "awards/people.html", "awards/departments.html",
        "library/index.html", "library/class-R.html", "library/class-I2-on-shelf.html", "library/year-2026.html", "library/2024-0001.html", "library/2026-0082.html", "activities/calendar-2026.html", "figures.html",
        "search.html", "posters/index.html", "posters/boards.html", "progress.html", "404.html", "disclosures/2026/q4-cadre-appointment.html",
    ];

    /// <summary>Those that stand at one depth; the page for addresses that lead nowhere knows the site's own address instead.</summary>
    public static TheoryData<string> Movable => [.. All.Where(path => path != "404.html")];

    /// <summary>The paths as theory data.</summary>
    public static TheoryData<string> Paths => [.. All];
}
