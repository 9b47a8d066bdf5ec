using System.Runtime.ExceptionServices;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.RenderTree;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using UnionSite.Building;
using UnionSite.Theme;

namespace UnionSite.Rendering;

// The tree that a renderer draws from is its own business, the analyzer says; this is a renderer.
#pragma warning disable BL0006

/// <summary>
/// Renders pages to HTML, one after the other. ASP.NET's own <c>HtmlRenderer</c> keeps all it has rendered until it is disposed of,
/// and writes each Chinese character as a number; this one lets go of a page once it is written.
/// </summary>
internal sealed class PageRenderer : Renderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly ServiceProvider NoServices = new ServiceCollection().BuildServiceProvider();

    public PageRenderer() : base(NoServices, NullLoggerFactory.Instance)
    {
    }

    /// <inheritdoc/>
    public override Dispatcher Dispatcher { get; } = Dispatcher.CreateDefault();

    /// <summary>Renders one page.</summary>
    public Task<OutputFile> RenderAsync(PageSpec page) => Dispatcher.InvokeAsync(async () =>
    {
        var root = AssignRootComponentId(InstantiateComponent(page.Component));
        await RenderRootComponentAsync(root, ParameterView.FromDictionary(new Dictionary<string, object?>(page.Parameters)));
        var bytes = new MemoryStream(16 * 1024);
        using (var output = new StreamWriter(bytes, Utf8, bufferSize: 4096, leaveOpen: true))
        {
            new HtmlWriter(output, GetCurrentRenderTreeFrames).Write(root);
        }
        RemoveRootComponent(root);
        return new OutputFile(page.Path, bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
    });

    /// <inheritdoc/>
    protected override void HandleException(Exception exception) => ExceptionDispatchInfo.Throw(exception);

    /// <inheritdoc/>
    protected override Task UpdateDisplayAsync(in RenderBatch renderBatch) => Task.CompletedTask;
}
