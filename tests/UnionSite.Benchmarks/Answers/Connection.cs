namespace UnionSite.Benchmarks.Answers;

/// <summary>A network that the browser's developer tools imitate.</summary>
/// <param name="Latency">Milliseconds that each request waits.</param>
/// <param name="Down">Kilobits a second.</param>
/// <param name="Up">Kilobits a second.</param>
internal sealed record Connection(double Latency, double Down, double Up)
{
    /// <summary>Slow 4G as Lighthouse has it.</summary>
    public static readonly Connection Slow4G = new(150, 1600, 750);

    /// <summary>The developer tools' own "Slow 4G", which stands for the one above with the time that connecting takes.</summary>
    public static readonly Connection Slow4GOfTools = new(562.5, 1440, 675);

    /// <summary>What the tools are told.</summary>
    public Dictionary<string, object> Told => new()
    {
        ["offline"] = false,
        ["latency"] = Latency,
        ["downloadThroughput"] = Down * 1000 / 8,
        ["uploadThroughput"] = Up * 1000 / 8,
    };
}
