using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>
/// Writes values of the keys that Quadlet itself reads: those of <c>[Container]</c>, <c>[Pod]</c> and so on. Quadlet undoes its own quoting
/// and passes the words on to systemd, which expands <c>%</c> and <c>$</c>.
/// </summary>
/// <remarks>
/// Each method either appends text that reaches podman exactly, from Quadlet 5.0 on, or appends nothing and says why. The caller separates
/// words by one blank. The result never has a line end and never ends in a backslash. For the other sections of a Quadlet file see
/// <see cref="SystemdEncoder"/>.
/// </remarks>
public static class QuadletEncoder
{
    private const EmitRules WordEmit = EmitRules.Backslash | EmitRules.AsciiControls | EmitRules.DoubleDollar;

    private const TextRules WordRules =
        TextRules.Variables | TextRules.EscapedControls | TextRules.Argument | TextRules.Quadlet;

    private const TextRules LineRules =
        TextRules.Variables | TextRules.RawControls | TextRules.Argument | TextRules.Quadlet;

    /// <summary>One word of <c>Exec=</c>, <c>PodmanArgs=</c> and the other keys of <see cref="Catalogue.QuadletSyntax.Args"/>.</summary>
    public static EncodingProblem? AppendArgsWord(StringBuilder builder, Text word)
    {
        var text = word.Marked ?? "";
        if (TextScanner.IsPlainWord(text))
        {
            builder.Append(text);
            return null;
        }

        if ((CheckShape(text) ?? TextScanner.Check(text, WordRules)) is { } problem)
        {
            return problem;
        }

        var quoted = TextScanner.NeedsQuotes(text);
        builder.Append(quoted ? "\"" : "");
        TextEmitter.Append(builder, text, WordEmit);
        builder.Append(quoted ? "\"" : "");
        return null;
    }

    /// <summary>
    /// One pair of <c>Environment=</c>, <c>Label=</c> and the other keys of
    /// <see cref="Catalogue.QuadletSyntax.KeyValue"/>.
    /// </summary>
    /// <param name="builder">The text to append to.</param>
    /// <param name="name">The part before <c>=</c>: not empty, without <c>=</c> and control characters.</param>
    /// <param name="value">
    /// The part after <c>=</c>. Null writes the name alone: it imports the variable, or makes a label without value, from podman 5.8 on;
    /// older ones ignore it. </param>
    public static EncodingProblem? AppendKeyValue(StringBuilder builder, string name, Text? value)
    {
        if (CheckKey(name) is { } invalid)
        {
            return invalid;
        }

        if (value is not { } given)
        {
            return AppendArgsWord(builder, name);
        }

        var text = given.Marked ?? "";
        var shape = TextScanner.ShapeOf(name) | TextScanner.ShapeOf(text);
        if (shape < TextShape.Other && name.Length + text.Length < TextScanner.MaximumArgumentBytes)
        {
            if ((shape & TextShape.Quotes) == 0)
            {
                builder.Append(name).Append('=').Append(text);
            }
            else
            {
                builder.Append('"').Append(name).Append('=').Append(text).Append('"');
            }

            return null;
        }

        var bytes = System.Text.Encoding.UTF8.GetByteCount(name) + 1;
        if ((FindWordsVariable(text) ?? TextScanner.Check(text, WordRules, bytes)) is { } problem)
        {
            return problem;
        }

        var quoted = TextScanner.HasQuotableCharacter(name) || TextScanner.HasQuotableCharacter(text);
        builder.Append(quoted ? "\"" : "");
        TextEmitter.Append(builder, name, WordEmit);
        builder.Append('=');
        TextEmitter.Append(builder, text, WordEmit);
        builder.Append(quoted ? "\"" : "");
        return null;
    }

    /// <summary>
    /// The value of a key of <see cref="Catalogue.QuadletSyntax.Last"/>, such as <c>HostName=</c> or <c>HealthCmd=</c>.
    /// It refuses a double quote at the start or the end, because Quadlet 5.0 to 5.8.1 removes it even within quotes.
    /// </summary>
    public static EncodingProblem? AppendLast(StringBuilder builder, Text value) => AppendLast(builder, value, keepsEdgeQuotes: false);

    /// <summary>The same for a podman that may keep double quotes at the edges.</summary>
    /// <param name="builder">The text to append to.</param>
    /// <param name="value">The value.</param>
    /// <param name="keepsEdgeQuotes">True if the text is for podman 5.8.2 or newer only, which removes one outer pair and no more.</param>
    public static EncodingProblem? AppendLast(StringBuilder builder, Text value, bool keepsEdgeQuotes)
    {
        var text = value.Marked ?? "";
        if (TextScanner.IsPlainWord(text))
        {
            builder.Append(text);
            return null;
        }

        if ((CheckShape(text) ?? FindWordsVariable(text) ?? TextScanner.Check(text, LineRules)) is { } problem)
        {
            return problem;
        }

        var last = text.Length - 1;
        var hasEdgeQuote = text[0] == '"' || text[last] == '"';
        if (hasEdgeQuote && !keepsEdgeQuotes)
        {
            return new EncodingProblem(
                EncodingProblemKind.EdgeQuote,
                text[0] == '"' ? 0 : last,
                "Quadlet takes a double quote at the start or the end of this value away; use single quotes, or set the flag through PodmanArgs.");
        }

        var quoted = (hasEdgeQuote && text[0] == '"') || SystemdEncoder.CheckEdges(text) is not null;
        builder.Append(quoted ? "\"" : "");
        TextEmitter.Append(builder, text, EmitRules.DoubleDollar);
        builder.Append(quoted ? "\"" : "");
        return null;
    }

    /// <summary>
    /// The value of a key of <see cref="Catalogue.QuadletSyntax.Raw"/>, such as <c>Volume=</c> or <c>PublishPort=</c>.
    /// </summary>
    public static EncodingProblem? AppendRaw(StringBuilder builder, Text value)
    {
        var text = value.Marked ?? "";
        if (TextScanner.IsPlainWord(text))
        {
            builder.Append(text);
            return null;
        }

        if ((CheckShape(text) ?? FindWordsVariable(text) ?? TextScanner.Check(text, LineRules) ?? SystemdEncoder.CheckEdges(text))
            is { } problem)
        {
            return problem;
        }

        TextEmitter.Append(builder, text, EmitRules.DoubleDollar);
        return null;
    }

    /// <summary>
    /// One word of a key of <see cref="Catalogue.QuadletSyntax.Words"/>, such as <c>AddDevice=</c> or <c>Sysctl=</c>.
    /// </summary>
    public static EncodingProblem? AppendWordsItem(StringBuilder builder, Text word)
    {
        var text = word.Marked ?? "";
        if (TextScanner.IsPlainWord(text))
        {
            builder.Append(text);
            return null;
        }

        if ((CheckShape(text) ?? FindWordsVariable(text) ?? TextScanner.Check(text, LineRules)) is { } problem)
        {
            return problem;
        }

        if (TextScanner.NeedsQuotes(text))
        {
            AppendPieces(builder, text);
        }
        else
        {
            TextEmitter.Append(builder, text, EmitRules.DoubleDollar);
        }

        return null;
    }

    /// <summary>Backslashes are literal, so only quotes of the other kind can hold a quote.</summary>
    private static void AppendPieces(StringBuilder builder, string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var quote = text[start] == '"' ? '\'' : '"';
            var end = text.IndexOf(quote, start);
            end = end < 0 ? text.Length : end;
            builder.Append(quote);
            TextEmitter.Append(builder, text, EmitRules.DoubleDollar, start, end);
            builder.Append(quote);
            start = end;
        }
    }

    private static EncodingProblem? CheckShape(string text) => text switch
    {
        "" => new EncodingProblem(
            EncodingProblemKind.Empty, 0, "Quadlet cannot say an empty word: it would end the list; leave it out, or run the command through a shell."),
        ";" => new EncodingProblem(
            EncodingProblemKind.LoneSemicolon,
            0,
            "Quadlet hands a semicolon that stands alone to systemd, which starts a second command with it; join it to its neighbour."),
        _ => null,
    };

    private static EncodingProblem? CheckKey(string name)
    {
        for (var index = 0; index < name.Length; index++)
        {
            if (name[index] == '=' || TextScanner.IsControl(name[index]))
            {
                return TextScanner.Problem(
                    EncodingProblemKind.InvalidName, index, name[index], "is not possible in a name before =; remove it.");
            }
        }

        return name.Length == 0
            ? new EncodingProblem(EncodingProblemKind.InvalidName, 0, "The name before = is empty; write one.")
            : TextScanner.Check(name, TextRules.Argument | TextRules.Quadlet | TextRules.LiteralOnly);
    }

    private static EncodingProblem? FindWordsVariable(string text)
    {
        var index = text.IndexOf(Text.WordsVariableMark);
        return index < 0
            ? null
            : new EncodingProblem(
                EncodingProblemKind.HoleNotExpanded,
                index,
                "A variable is split into words only where it is a whole argument; use the one-word form.");
    }
}
