using System.Globalization;
using System.Text;

namespace PodDsl.Cli.Shell;

/// <summary>The man page, <c>poddsl(1)</c>: what <c>--help</c> says of all commands.</summary>
internal static class ManPage
{
    public static string Write(CommandShape shape, string version)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $".TH PODDSL 1 \"\" \"poddsl {Inline(version)}\" \"User Commands\"\n.ad l\n.SH NAME\npoddsl \\- {Inline(Lowered(CommandShape.FirstSentence(shape.Description)))}\n.SH SYNOPSIS\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $".B poddsl {verb.Name}\n.RI [ options ]\n{string.Concat(verb.Arguments.Select(Synopsis))}.br\n");
        }

        text.Append(".SH COMMANDS\n");
        foreach (var verb in shape.Verbs)
        {
            text.Append(CultureInfo.InvariantCulture, $".SS poddsl {verb.Name}\n");
            Paragraphs(text, verb.Description);
            foreach (var argument in verb.Arguments)
            {
                text.Append(CultureInfo.InvariantCulture, $".TP\n.I {Inline(argument.Name)}\n{Inline(argument.Description)}\n");
            }

            foreach (var option in verb.Options)
            {
                text.Append(CultureInfo.InvariantCulture, $".TP\n.B {Inline(string.Join(", ", option.Names))}{(option.TakesValue ? $" \\fI{Inline(option.ValueName)}\\fR" : "")}\n{Inline(option.Description)}\n");
            }
        }

        return text.Append(".SH SEE ALSO\n.BR podman (1),\n.BR podman-systemd.unit (5),\n.BR systemd.service (5)\n").ToString();
    }

    private static string Synopsis(ArgumentShape argument)
    {
        var name = Inline(argument.Name);
        return !argument.IsRequired ? $".RI [ {name} ]\n" : argument.IsRepeated ? $".IR {name} ...\n" : $".I {name}\n";
    }

    /// <summary>Paragraphs of prose, and indented lines, which stay as they are.</summary>
    private static void Paragraphs(StringBuilder text, string description)
    {
        var isVerbatim = false;
        foreach (var line in description.Split('\n'))
        {
            var indented = line.StartsWith("  ", StringComparison.Ordinal);
            if (indented != isVerbatim)
            {
                text.Append(indented ? ".PP\n.nf\n.RS\n" : ".RE\n.fi\n");
                isVerbatim = indented;
            }

            text.Append(line.Length == 0 ? isVerbatim ? "\n" : ".PP\n" : Inline(line.Trim()) + "\n");
        }

        text.Append(isVerbatim ? ".RE\n.fi\n" : "");
    }

    private static string Lowered(string text) => text.Length == 0 ? text : char.ToLowerInvariant(text[0]) + text[1..];

    /// <summary>Text that troff prints as it is: a dot or quote in front would be a command.</summary>
    private static string Inline(string text)
    {
        var escaped = text.Replace("\\", "\\e", StringComparison.Ordinal).Replace("-", "\\-", StringComparison.Ordinal).ReplaceLineEndings(" ");
        return escaped.StartsWith('.') || escaped.StartsWith('\'') ? "\\&" + escaped : escaped;
    }
}
