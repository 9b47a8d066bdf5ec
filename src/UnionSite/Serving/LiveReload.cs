using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;

namespace UnionSite.Serving;

/// <summary>Tells open pages how the site stands, now and whenever that changes.</summary>
internal sealed class LiveReload
{
    private static readonly TimeSpan Reconnect = TimeSpan.FromMilliseconds(300);
    private Announcement _latest = new(SiteState.Unbuilt);

    /// <summary>How the site stands.</summary>
    public SiteState State => Volatile.Read(ref _latest).State;

    /// <summary>Tells every open page.</summary>
    public void Announce(SiteState state) => Interlocked.Exchange(ref _latest, new Announcement(state)).Superseded.SetResult();

    /// <summary>The state, then each later one; a reader who is slow gets only the latest.</summary>
    public async IAsyncEnumerable<SseItem<string>> FollowAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var announcement = Volatile.Read(ref _latest);
            yield return new SseItem<string>(announcement.State.ToJson()) { ReconnectionInterval = Reconnect };
            await announcement.Superseded.Task.WaitAsync(cancellation);
        }
    }

    /// <summary>Adds the script that listens, and says which build the page is of.</summary>
    public static byte[] AddScript(byte[] html, SiteState state) =>
        Insert(html, html.AsSpan().LastIndexOf("</body>"u8), $"<script src=\"/_serve/reload.js\" data-version=\"{state.Version}\" defer></script>\n");

    /// <summary>Lets the relative links of a page count from the site's root, wherever it is shown.</summary>
    public static byte[] AddBase(byte[] html) => Insert(html, html.AsSpan().IndexOf("<meta"u8), "<base href=\"/\">");

    private static byte[] Insert(byte[] html, int at, string text) =>
        at < 0 ? [.. html, .. Encoding.UTF8.GetBytes(text)] : [.. html.AsSpan(..at), .. Encoding.UTF8.GetBytes(text), .. html.AsSpan(at..)];

    private sealed record Announcement(SiteState State)
    {
        public TaskCompletionSource Superseded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
