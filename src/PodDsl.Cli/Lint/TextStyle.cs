using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Lint;

/// <summary>The colours of the terminal, where they are wanted.</summary>
internal sealed class TextStyle(bool useColor)
{
    public Coloured Bold(string text) => Wrap(text, "1");

    public Coloured Severity(Core.Findings.Severity severity, string text) => Wrap(text, severity switch
    {
        Core.Findings.Severity.Error => "1;31",
        Core.Findings.Severity.Warning => "1;33",
        _ => "1;36",
    });

    private Coloured Wrap(string text, string code) => useColor ? new Coloured(text, $"\e[{code}m", "\e[0m") : new Coloured(text);
}
