using UnionSite.Building;

namespace UnionSite.Tests.Support;

/// <summary>Tells nobody how far a build has come.</summary>
internal sealed class SilentProgress : IProgress, IStep
{
    public static readonly SilentProgress Instance = new();

    public IStep Begin(string name, int total) => this;

    public void Say(string message)
    {
    }

    public void Advance()
    {
    }

    public void Dispose()
    {
    }
}
