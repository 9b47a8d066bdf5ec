using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace UnionSite.Tests.Docs;

/// <summary>A check as <c>docs/checks.md</c> specifies it.</summary>
public sealed partial record SpecifiedCheck(string Code)
{
    /// <summary>错误, 警告, or both.</summary>
    public ImmutableArray<Severity> Severities { get; private init; } = [];

    public bool MayBeAllowed { get; private init; }

    public ImmutableArray<SpecifiedExample> Examples { get; private init; } = [];

    /// <summary>The page says that no record can show it (没有例子), and why.</summary>
    public bool HasNoExample { get; private init; }

    /// <summary>What shows only when photos are opened, posters printed or pages made, so that its examples are built.</summary>
    public bool NeedsBuild =>
        Code is "path-twice" || Code.StartsWith("poster-", StringComparison.Ordinal) || (Code.StartsWith("photo-", StringComparison.Ordinal) && Code != "photo-missing");

    public static ImmutableArray<SpecifiedCheck> ReadAll(string file)
    {
        var checks = ImmutableArray.CreateBuilder<SpecifiedCheck>();
        Match? label = null;
        foreach (var block in Markdig.Markdown.Parse(File.ReadAllText(file)))
        {
            switch (block)
            {
                case HeadingBlock { Level: 3 } heading:
                    checks.Add(new SpecifiedCheck(Words(heading.Inline!)));
                    break;
                case ParagraphBlock paragraph when checks is [.., var last]:
                    checks[^1] = last.With(paragraph);
                    label = Label().Match(Words(paragraph.Inline!)) is { Success: true } match ? match : null;
                    break;
                case FencedCodeBlock code when checks is [.., var last] && label is not null:
                    checks[^1] = last.With(new SpecifiedExample(code.Line + 1, label.Groups[1].Value == "反例", label.Groups[2].Value, TextOf(code)));
                    break;
            }
        }
        return checks.ToImmutable();
    }

    private SpecifiedCheck With(SpecifiedExample example) => this with { Examples = Examples.Add(example) };

    private SpecifiedCheck With(ParagraphBlock paragraph)
    {
        var verdict = Severities.IsEmpty && paragraph.Inline!.FirstChild is EmphasisInline { DelimiterCount: 2 } strong ? Words(strong) : "";
        return this with
        {
            Severities =
            [
                .. Severities,
                .. verdict.Contains("错误", StringComparison.Ordinal) ? [Severity.Error] : Array.Empty<Severity>(),
                .. verdict.Contains("警告", StringComparison.Ordinal) ? [Severity.Warning] : Array.Empty<Severity>(),
            ],
            MayBeAllowed = MayBeAllowed || verdict.Contains("可以例外", StringComparison.Ordinal),
            HasNoExample = HasNoExample || Words(paragraph.Inline!).StartsWith("没有例子：", StringComparison.Ordinal),
        };
    }

    private static string TextOf(FencedCodeBlock code) => code.Lines.ToString() + "\n";

    private static string Words(ContainerInline inlines) => string.Concat(inlines.Descendants().Select(inline => inline switch
    {
        CodeInline code => code.Content,
        LiteralInline literal => literal.Content.ToString(),
        _ => "",
    }));

    /// <summary>反例（正文）： and the like, before a fenced block.</summary>
    [GeneratedRegex("^(反例|正例)（(.+)）：$")]
    private static partial Regex Label();
}
