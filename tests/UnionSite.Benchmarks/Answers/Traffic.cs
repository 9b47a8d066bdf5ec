using System.Text.Json;
using Microsoft.Playwright;

namespace UnionSite.Benchmarks.Answers;

/// <summary>What a page asks the network for, as the browser's own developer tools see it.</summary>
internal sealed class Traffic
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(50);

    private readonly Dictionary<string, Exchange> _exchanges = [];

    private Traffic(ICDPSession tools)
    {
        Listen(tools, "Network.requestWillBeSent", Begin);
        Listen(tools, "Network.requestServedFromCache", told => _exchanges.Remove(IdIn(told)));
        Listen(tools, "Network.loadingFinished", told => End(told, told.GetProperty("encodedDataLength").GetDouble()));
        Listen(tools, "Network.loadingFailed", told => End(told, 0));
    }

    /// <summary>Listens to a page before it opens anything.</summary>
    public static async Task<Traffic> OfAsync(ICDPSession tools)
    {
        var traffic = new Traffic(tools);
        await tools.SendAsync("Network.enable");
        return traffic;
    }

    /// <summary>Waits until all that was asked for has come.</summary>
    public async Task<Load> SettleAsync()
    {
        do
        {
            await Task.Delay(Quiet);
        }
        while (Read(exchanges => exchanges.Any(exchange => exchange.End is null)));
        return Read(exchanges => new Load((long)exchanges.Sum(exchange => exchange.Bytes), exchanges.Count, LongestChain(exchanges)));
    }

    // What the parser finds waits for the page only; what a script asks for may need all that came before.
    private static int LongestChain(IReadOnlyList<Exchange> exchanges)
    {
        var depths = new Dictionary<Exchange, int>();
        foreach (var exchange in exchanges.OrderBy(exchange => exchange.Begin))
        {
            var earlier = exchange.FoundByParser ? depths.Take(1) : depths.Where(before => before.Key.End <= exchange.Begin);
            depths.Add(exchange, 1 + earlier.Select(before => before.Value).DefaultIfEmpty().Max());
        }
        return depths.Values.DefaultIfEmpty().Max();
    }

    private void Listen(ICDPSession tools, string name, Action<JsonElement> hear) => tools.Event(name).OnEvent += (_, told) =>
    {
        lock (_exchanges)
        {
            hear(told!.Value);
        }
    };

    private T Read<T>(Func<IReadOnlyList<Exchange>, T> read)
    {
        lock (_exchanges)
        {
            return read([.. _exchanges.Values]);
        }
    }

    private void Begin(JsonElement told)
    {
        if (!told.GetProperty("request").GetProperty("url").GetString()!.StartsWith("data:", StringComparison.Ordinal))
        {
            var found = told.GetProperty("initiator").GetProperty("type").GetString();
            _exchanges[IdIn(told)] = new Exchange(TimeIn(told), found == "parser");
        }
    }

    private void End(JsonElement told, double bytes)
    {
        if (_exchanges.TryGetValue(IdIn(told), out var exchange))
        {
            (exchange.End, exchange.Bytes) = (TimeIn(told), bytes);
        }
    }

    private static string IdIn(JsonElement told) => told.GetProperty("requestId").GetString()!;

    private static double TimeIn(JsonElement told) => told.GetProperty("timestamp").GetDouble();

    private sealed class Exchange(double begin, bool foundByParser)
    {
        public double Begin => begin;

        public bool FoundByParser => foundByParser;

        public double? End { get; set; }

        public double Bytes { get; set; }
    }
}

/// <summary>What came over the network.</summary>
/// <param name="Bytes">Heads and bodies, as they were sent.</param>
/// <param name="Requests">How many files were asked for.</param>
/// <param name="InARow">The most that had to wait for one another.</param>
internal sealed record Load(long Bytes, int Requests, int InARow);
