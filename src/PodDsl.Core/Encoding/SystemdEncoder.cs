using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>
/// Writes values in the grammars of systemd: for <c>.service</c> files, and for the <c>[Unit]</c>, <c>[Service]</c>
/// and <c>[Install]</c> sections of Quadlet files.
/// </summary>
/// <remarks>
/// Each method either appends text that systemd reads back exactly, or appends nothing and says why. The caller separates words by one
/// blank. The result never has a line end and never ends in a backslash.
/// </remarks>
public static class SystemdEncoder
{
    private const EmitRules WordEmit =
        EmitRules.Backslash | EmitRules.AsciiControls | EmitRules.UpperControls | EmitRules.DoubleDollar;

    /// <summary>
    /// An argument of <c>ExecStart=</c> and the like; any word but the first. Empty is an empty argument.
    /// </summary>
    /// <param name="builder">The text to append to.</param>
    /// <param name="word">The argument.</param>
    /// <param name="literalVariables">
    /// True if the command has <see cref="ExecutablePrefixes.LiteralVariables"/>, so that <c>$</c> means itself.
    /// </param>
    public static EncodingProblem? AppendWord(StringBuilder builder, Text word, bool literalVariables = false)
    {
        var text = word.Marked ?? "";
        var shape = TextScanner.ShapeOf(text);
        if (shape == TextShape.Plain)
        {
            builder.Append(text);
            return null;
        }

        if (shape == TextShape.Quotes)
        {
            builder.Append('"').Append(text).Append('"');
            return null;
        }

        var rules = TextRules.EscapedControls | TextRules.Argument | (literalVariables ? TextRules.None : TextRules.Variables);
        if (TextScanner.Check(text, rules) is { } problem)
        {
            return problem;
        }

        AppendQuoted(builder, text, literalVariables ? WordEmit & ~EmitRules.DoubleDollar : WordEmit);
        return null;
    }

    /// <summary>
    /// The executable, the first word of a command: an absolute path of ASCII letters, digits and <c>/_.+-</c>, which
    /// may start with a specifier.
    /// </summary>
    public static EncodingProblem? AppendExecutable(
        StringBuilder builder, Text path, ExecutablePrefixes prefixes = ExecutablePrefixes.None)
    {
        var text = path.Marked ?? "";
        if (CheckExecutable(text) is { } problem)
        {
            return problem;
        }

        var privileges = prefixes & (ExecutablePrefixes.FullPrivileges | ExecutablePrefixes.FullIdentity
            | ExecutablePrefixes.FullIdentityFallback);
        if ((privileges & (privileges - 1)) != 0)
        {
            return new EncodingProblem(EncodingProblemKind.InvalidPrefix, 0, "The prefixes +, ! and !! exclude each other; keep one.");
        }

        AppendPrefixes(builder, prefixes);
        TextEmitter.Append(builder, text, EmitRules.None);
        return null;
    }

    /// <summary>One assignment of <c>Environment=</c>. systemd expands specifiers in it, but no variables.</summary>
    public static EncodingProblem? AppendEnvironmentPair(StringBuilder builder, string name, Text value)
    {
        if (!EnvironmentNames.IsValid(name))
        {
            return new EncodingProblem(
                EncodingProblemKind.InvalidName,
                0,
                "The name of a variable is made of ASCII letters, digits and _, and does not start with a digit; correct the name.");
        }

        var text = value.Marked ?? "";
        if (TextScanner.ShapeOf(text) is < TextShape.Other and var shape && name.Length + text.Length < TextScanner.MaximumArgumentBytes)
        {
            var quote = (shape & TextShape.Quotes) != 0 ? "\"" : "";
            builder.Append(quote).Append(name).Append('=').Append(text).Append(quote);
            return null;
        }

        if (TextScanner.Check(text, TextRules.EscapedControls | TextRules.Argument, name.Length + 1) is { } problem)
        {
            return problem;
        }

        var quoted = TextScanner.HasQuotableCharacter(text);
        builder.Append(quoted ? "\"" : "").Append(name).Append('=');
        TextEmitter.Append(builder, text, WordEmit & ~EmitRules.DoubleDollar);
        builder.Append(quoted ? "\"" : "");
        return null;
    }

    /// <summary>
    /// A whole value that is not split, such as that of <c>Description=</c>. It refuses a final backslash even if doubled, because the same
    /// text in a Quadlet file would join the next line.
    /// </summary>
    public static EncodingProblem? AppendFreeText(StringBuilder builder, Text value)
    {
        var text = value.Marked ?? "";
        if (TextScanner.ShapeOf(text) < TextShape.Other && text[0] != ' ' && text[text.Length - 1] != ' ')
        {
            builder.Append(text);
            return null;
        }

        if (CheckFreeText(text) is { } problem)
        {
            return problem;
        }

        TextEmitter.Append(builder, text, EmitRules.None);
        return null;
    }

    /// <summary>A whole value in which systemd expands nothing, such as that of <c>CPUQuota=</c>: a percent sign is itself.</summary>
    public static EncodingProblem? AppendPlainText(StringBuilder builder, Text value)
    {
        var text = value.Marked ?? "";
        if (text.Length == 0)
        {
            return Empty();
        }

        if ((TextScanner.Check(text, TextRules.LiteralOnly) ?? CheckEdges(text)) is { } problem)
        {
            return problem;
        }

        builder.Append(text);
        return null;
    }

    /// <summary>
    /// A whole value that is one absolute path, such as that of <c>WorkingDirectory=</c> or <c>PIDFile=</c>. Blanks are
    /// fine; it may start with a specifier such as <c>%t</c>.
    /// </summary>
    public static EncodingProblem? AppendPath(StringBuilder builder, Text path)
    {
        var text = path.Marked ?? "";
        if ((CheckFreeText(text) ?? CheckPath(text)) is { } problem)
        {
            return problem;
        }

        TextEmitter.Append(builder, text, EmitRules.None);
        return null;
    }

    /// <summary>
    /// One entry of a list that systemd splits at blanks, undoing quotes, such as that of <c>RequiresMountsFor=</c> or
    /// <c>Documentation=</c>.
    /// </summary>
    public static EncodingProblem? AppendListWord(StringBuilder builder, Text word)
    {
        var text = word.Marked ?? "";
        if (text.Length == 0)
        {
            return Empty();
        }

        if (TextScanner.IsPlainWord(text))
        {
            builder.Append(text);
            return null;
        }

        if (TextScanner.Check(text, TextRules.None) is { } problem)
        {
            return problem;
        }

        AppendQuoted(builder, text, EmitRules.Backslash);
        return null;
    }

    /// <summary>
    /// The name of a unit with its suffix in a list such as that of <c>After=</c> or <c>WantedBy=</c>. It may hold
    /// specifiers, as in <c>getty@%i.service</c>.
    /// </summary>
    public static EncodingProblem? AppendUnitName(StringBuilder builder, Text name)
    {
        var text = name.Marked ?? "";
        var isPlain = TextScanner.IsPlainWord(text);
        if (!isPlain && TextScanner.Check(text, TextRules.None) is { } problem)
        {
            return problem;
        }

        if (UnitNameSyntax.FindProblem(text) is { } invalid)
        {
            return invalid;
        }

        if (isPlain)
        {
            builder.Append(text);
        }
        else
        {
            TextEmitter.Append(builder, text, EmitRules.None);
        }

        return null;
    }

    internal static EncodingProblem Empty() =>
        new(EncodingProblemKind.Empty, 0, "An empty text cannot be said here; leave the setting out.");

    private static void AppendQuoted(StringBuilder builder, string text, EmitRules rules)
    {
        var quoted = TextScanner.NeedsQuotes(text);
        builder.Append(quoted ? "\"" : "");
        TextEmitter.Append(builder, text, rules);
        builder.Append(quoted ? "\"" : "");
    }

    private static void AppendPrefixes(StringBuilder builder, ExecutablePrefixes prefixes)
    {
        Append(ExecutablePrefixes.IgnoreFailure, "-");
        Append(ExecutablePrefixes.ArgumentZero, "@");
        Append(ExecutablePrefixes.LiteralVariables, ":");
        Append(ExecutablePrefixes.Shell, "|");
        Append(ExecutablePrefixes.FullPrivileges, "+");
        Append(ExecutablePrefixes.FullIdentity, "!");
        Append(ExecutablePrefixes.FullIdentityFallback, "!!");

        void Append(ExecutablePrefixes prefix, string spelling) =>
            builder.Append((prefixes & prefix) != 0 ? spelling : "");
    }

    private static EncodingProblem? CheckExecutable(string text)
    {
        if (text.Length == 0)
        {
            return Empty();
        }

        if (TextScanner.Check(text, TextRules.Argument) is { } problem)
        {
            return problem;
        }

        if (text[0] is not ('/' or Text.SpecifierMark))
        {
            return new EncodingProblem(
                EncodingProblemKind.InvalidPath, 0, "The executable must be an absolute path; write for example /usr/bin/podman.");
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == Text.SpecifierMark)
            {
                index++;
            }
            else if (!Ascii.IsLetterOrDigit(text[index]) && text[index] is not ('/' or '_' or '.' or '+' or '-'))
            {
                return TextScanner.Problem(
                    EncodingProblemKind.InvalidPath,
                    index,
                    text[index],
                    "is not safe in the path of an executable; use ASCII letters, digits and /_.+- only.");
            }
        }

        return text[text.Length - 1] == '/'
            ? new EncodingProblem(
                EncodingProblemKind.InvalidPath, text.Length - 1, "The executable is a folder; name the program in it.")
            : null;
    }

    private static EncodingProblem? CheckFreeText(string text)
    {
        if (text.Length == 0)
        {
            return Empty();
        }

        return TextScanner.Check(text, TextRules.None) ?? CheckEdges(text);
    }

    internal static EncodingProblem? CheckEdges(string text)
    {
        var last = text.Length - 1;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[last]))
        {
            return new EncodingProblem(
                EncodingProblemKind.EdgeBlank,
                char.IsWhiteSpace(text[0]) ? 0 : last,
                "A blank at the start or the end of this value would be lost; remove it.");
        }

        return text[last] == '\\'
            ? new EncodingProblem(
                EncodingProblemKind.FinalBackslash, last, "A backslash at the end of this value would join the next line; remove it.")
            : null;
    }

    private static EncodingProblem? CheckPath(string text)
    {
        if (text[0] is not ('/' or Text.SpecifierMark))
        {
            return new EncodingProblem(EncodingProblemKind.InvalidPath, 0, "The path must be absolute; start it with / or a specifier.");
        }

        for (var start = 0; start < text.Length;)
        {
            var slash = text.IndexOf('/', start);
            var end = slash < 0 ? text.Length : slash;
            if (end - start == 2 && text[start] == '.' && text[start + 1] == '.')
            {
                return new EncodingProblem(
                    EncodingProblemKind.InvalidPath, start, "systemd refuses a path with .. in it; write where it leads to.");
            }

            start = end + 1;
        }

        return null;
    }
}
