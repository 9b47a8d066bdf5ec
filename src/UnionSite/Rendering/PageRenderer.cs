using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Rendering;

/// <summary>Renders pages to HTML. A renderer keeps what it has rendered until it is disposed of, so each serves one batch of pages.</summary>
internal sealed class PageRenderer : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly ServiceProvider _services = new ServiceCollection().BuildServiceProvider();
    private readonly HtmlRenderer _renderer;

    public PageRenderer() => _renderer = new HtmlRenderer(_services, NullLoggerFactory.Instance);

    /// <summary>Renders one page.</summary>
    public async Task<OutputFile> RenderAsync(PageSpec page)
    {
        var html = await _renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(page.Parameters));
            var root = await _renderer.RenderComponentAsync(page.Component, parameters);
            var bytes = new MemoryStream(16 * 1024);
            using (var writer = new StreamWriter(bytes, Utf8, bufferSize: 4096, leaveOpen: true))
            {
                root.WriteHtmlTo(writer);
            }
            return bytes;
        });
        return new OutputFile(page.Path, html.GetBuffer().AsMemory(0, (int)html.Length));
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _renderer.DisposeAsync();
        await _services.DisposeAsync();
    }
}
