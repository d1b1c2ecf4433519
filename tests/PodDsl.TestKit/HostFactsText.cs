using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.TestKit;

/// <summary>A file of host facts, as the compiler passes it on.</summary>
internal sealed class HostFactsText(string text, string path = "/host.json") : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
