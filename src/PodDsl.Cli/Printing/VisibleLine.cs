using System.Runtime.CompilerServices;
using System.Text;

namespace PodDsl.Cli.Printing;

/// <summary>
/// An interpolated string that makes its holes visible (<see cref="VisibleText"/>): its literal text is ours, but a hole may have the name
/// of a file, its text, or a message of the system.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct VisibleLine
{
    private readonly StringBuilder _text;

    public VisibleLine(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string literal) => _text.Append(literal);

    public void AppendFormatted(string? value) => _text.Append(VisibleText.Of(value ?? ""));

    public void AppendFormatted(int value) => _text.Append(value);

    /// <summary>Colours around a text.</summary>
    public void AppendFormatted(Coloured value)
    {
        _text.Append(value.Start);
        AppendFormatted(value.Text);
        _text.Append(value.End);
    }

    public override string ToString() => _text.ToString();
}

/// <summary>A text between two escape sequences of a terminal, or none.</summary>
internal readonly record struct Coloured(string Text, string Start = "", string End = "");
