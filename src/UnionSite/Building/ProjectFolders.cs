namespace UnionSite.Building;

/// <summary>Where the program's own parts lie: the theme and the press stand beside the sources it was built from.</summary>
/// <param name="Root">The project's top folder.</param>
internal sealed record ProjectFolders(string Root)
{
    /// <summary>How the site looks.</summary>
    public string Theme => Path.Combine(Root, "theme");

    /// <summary>Icons, copied as they are.</summary>
    public string Assets => Path.Combine(Theme, "assets");

    /// <summary>The style sheets that pages name; each is put together from its parts.</summary>
    public IEnumerable<string> StyleSheets => new[] { "site", "content", "search" }.Select(name => Path.Combine(Theme, "styles", $"{name}.css"));

    /// <summary>The scripts that pages name, each by itself.</summary>
    public IEnumerable<string> Scripts => new[] { "album", "reading", "visit" }.Select(name => Path.Combine(Theme, "scripts", $"{name}.js"));

    /// <summary>The search client's first module.</summary>
    public string SearchClient => Path.Combine(Theme, "search", "page.js");

    /// <summary>The Typst templates.</summary>
    public string PosterTemplates => Path.Combine(Theme, "posters");

    /// <summary>What IIS is told of a site, which every site carries.</summary>
    public string WebConfig => Path.Combine(Root, "src", "serving", "web.config");

    /// <summary>The Node program that makes posters and photos.</summary>
    public string Press => Path.Combine(Root, "src", "press");

    /// <summary>Finds the project around the running program.</summary>
    /// <exception cref="MachineLacksException">The program was moved away from its project.</exception>
    public static ProjectFolders Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "UnionSite.sln")))
            {
                return new ProjectFolders(folder.FullName);
            }
        }
        throw new MachineLacksException("找不到 theme 和 src/press 文件夹：程序被移出了项目目录。请在项目目录里用 dotnet run --project src/UnionSite 运行。");
    }
}
