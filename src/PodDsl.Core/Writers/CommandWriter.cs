using System.Text;
using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>Writes commands the way people read them: a long one with one flag a line.</summary>
internal static class CommandWriter
{
    private const int LongestLine = 100;
    private const string LineBreak = " \\\n    ";

    public static CommandProblem? Append(StringBuilder text, CommandLine command)
    {
        if (IsLong(command))
        {
            return AppendWords(text, command, LineBreak);
        }

        var start = text.Length;
        if (AppendWords(text, command, " ") is { } problem)
        {
            return problem;
        }

        if (text.Length - start <= LongestLine)
        {
            return null;
        }

        text.Length = start;
        return AppendWords(text, command, LineBreak);
    }

    /// <summary>True if the words alone are longer than a line. Quotes and escapes make none shorter but a variable, by its one mark.</summary>
    private static bool IsLong(CommandLine command)
    {
        var length = CommandLine.Podman.Length;
        for (var index = 0; index < command.Words.Count && length <= LongestLine; index++)
        {
            length += command.Words[index].Text.Marked?.Length ?? 0;
        }

        return length > LongestLine;
    }

    public static EncodingProblem? Append(StringBuilder text, CommandValue command)
    {
        var words = command.Words;
        if (words.IsEmpty)
        {
            return new EncodingProblem(EncodingProblemKind.Empty, 0, "A command has at least the program to run; give it one.");
        }

        var prefixes = command.Prefixes | (command.ArgumentZero is null ? ExecutablePrefixes.None : ExecutablePrefixes.ArgumentZero);
        if (SystemdEncoder.AppendExecutable(text, words[0], prefixes) is { } problem)
        {
            return problem;
        }

        var areLiteral = (prefixes & ExecutablePrefixes.LiteralVariables) != 0;
        IEnumerable<Text> arguments = words.Skip(1);
        foreach (var word in command.ArgumentZero is { } name ? arguments.Prepend(name) : arguments)
        {
            text.Append(' ');
            if (SystemdEncoder.AppendWord(text, word, areLiteral) is { } reason)
            {
                return reason;
            }
        }

        return null;
    }

    /// <summary>
    /// Breaks a line only between words. No new line starts a comment, since a word that starts with <c>#</c> or <c>;</c> has quotes.
    /// </summary>
    private static CommandProblem? AppendWords(StringBuilder text, CommandLine command, string betweenGroups)
    {
        text.Append(command.IgnoreFailure ? "-" : "").Append(CommandLine.Podman);
        var groups = command.Groups;
        var group = 0;
        for (var index = 0; index < command.Words.Count; index++)
        {
            if (group < groups.Count && groups[group] == index)
            {
                group++;
                text.Append(betweenGroups);
            }
            else
            {
                text.Append(' ');
            }

            var word = command.Words[index];
            if (SystemdEncoder.AppendWord(text, word.Text) is { } problem)
            {
                return new CommandProblem(problem, word.SourceAt(problem.Index));
            }
        }

        return null;
    }
}
