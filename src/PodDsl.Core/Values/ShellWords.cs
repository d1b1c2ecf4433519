using System.Text;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>The words of commands as a shell would see them. systemd and podman run programs without one.</summary>
public static class ShellWords
{
    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "ash", "dash", "zsh", "ksh", "mksh", "busybox" };

    private static readonly Pattern Option = new("^-[a-z]*c$", RegexOptions.CultureInvariant);

    /// <summary>A word that a shell takes for an operator, or for a redirection.</summary>
    private static readonly Pattern Operator = new(@"^(&&|\|\||\||\|&|&|<|<<|<<<|[0-9&]?>>?(&[0-9-])?|[0-9&]?>>?/\S*|2>&1)$", RegexOptions.CultureInvariant);

    private static readonly Pattern Plain = new(@"^[A-Za-z0-9_@%+=:,./-]+$", RegexOptions.CultureInvariant);

    /// <summary>Two signs for one, as unit files need them; a shell takes <c>$$</c> for the number of its process.</summary>
    private static readonly Pattern Doubled = new(@"\$\$(?=[A-Za-z_{(])", RegexOptions.CultureInvariant);

    /// <summary>True if a text for a shell names a variable behind two signs.</summary>
    public static bool HasDoubledSign(string text) => Doubled.IsMatch(text);

    /// <summary>The text with one sign in front of its variables.</summary>
    public static string UndoubleSigns(string text) => Doubled.Replace(text, "$$");

    /// <summary>True if it is the name or path of a shell.</summary>
    public static bool IsShell(string program) => Shells.Contains(program.Substring(program.LastIndexOf('/') + 1));

    /// <summary>The index of the script that a shell among the first words runs (<c>sh -c SCRIPT</c>), or -1.</summary>
    public static int IndexOfScript(IReadOnlyList<Text> words)
    {
        for (var index = 0; index + 2 < words.Count; index++)
        {
            if (Option.IsMatch(words[index + 1].Marked) && IsShell(words[index].Marked))
            {
                return index + 2;
            }
        }

        return -1;
    }

    /// <summary>True if a text with a shell and its <c>-c</c> reads the words that follow it, such as <c>["/bin/sh", "-c"]</c>.</summary>
    public static bool ReadsNext(string text)
    {
        var words = text.Split([' ', '[', ']', '"', ',', '\''], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(IsShell);
    }

    public static bool IsOperator(string word) => Operator.IsMatch(word);

    /// <summary>
    /// The quoted text if a shell takes all of the text for one word: <c>'a b'</c> is <c>a b</c>. Null if it does not, or if nobody needs the quotes.
    /// </summary>
    public static string? UnquoteWhole(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length < 3 || trimmed[0] is not ('\'' or '"') || trimmed[trimmed.Length - 1] != trimmed[0])
        {
            return null;
        }

        var inner = trimmed.Substring(1, trimmed.Length - 2);
        if (inner.IndexOf(' ') < 0)
        {
            return null;
        }

        if (trimmed[0] == '\'')
        {
            return inner.IndexOf('\'') < 0 ? inner : null;
        }

        var unquoted = new StringBuilder(inner.Length);
        for (var index = 0; index < inner.Length; index++)
        {
            if (inner[index] == '"')
            {
                return null;
            }

            if (inner[index] == '\\' && index + 1 < inner.Length && inner[index + 1] is '"' or '\\' or '$' or '`')
            {
                index++;
            }

            unquoted.Append(inner[index]);
        }

        return unquoted.ToString();
    }

    /// <summary>The line of a shell that says the words; operators stay operators.</summary>
    public static Text Join(IEnumerable<Text> words) => new(string.Join(" ", words.Select(word => word.Marked).Select(word =>
        IsOperator(word) || Plain.IsMatch(word) ? word
        : new Text(word).HasHoles ? "\"" + word.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("$", "\\$").Replace("`", "\\`") + "\""
        : "'" + word.Replace("'", "'\\''") + "'")));
}
