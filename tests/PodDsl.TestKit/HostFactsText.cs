using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.TestKit;

/// <summary>A file of host facts, as the compiler passes it on.</summary>
internal sealed class HostFactsText(string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => "/host.json";

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
