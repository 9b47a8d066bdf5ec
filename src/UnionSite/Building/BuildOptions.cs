using UnionSite.Reading.History;

namespace UnionSite.Building;

/// <summary>What a build is asked to do.</summary>
internal sealed record BuildOptions
{
    /// <summary>The folder of records.</summary>
    public required string Input { get; init; }

    /// <summary>Where the records' history is, for a folder that was taken out of a bare repository; null to find it from the folder.</summary>
    public Repository? Source { get; init; }

    /// <summary>The folder that will hold the site.</summary>
    public required string Output { get; init; }

    /// <summary>Where the site will stand, ending in a slash; null to take what site.yml says.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>For whom the site is.</summary>
    public Audience Audience { get; init; } = Audience.Staff;

    /// <summary>The day the site is made for.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Whether a warning stops the build as an error does.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether posters are made.</summary>
    public bool Posters { get; init; } = true;

    /// <summary>Whether everything is made anew, whatever earlier builds have left in the cache.</summary>
    public bool Clean { get; init; }

    /// <summary>Refuses a folder of records that is not there.</summary>
    /// <exception cref="WrongUsageException">There is no such folder.</exception>
    public void RequireInput()
    {
        if (!Directory.Exists(Input))
        {
            throw new WrongUsageException($"没有“{Input}”这个内容目录。请在项目目录里运行，或用 --input 指明。");
        }
    }
}
