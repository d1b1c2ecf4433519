using System.CommandLine;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli;

/// <summary>What is wrong with a command line.</summary>
internal static class UsageErrors
{
    /// <summary>A message of one line for each mistake.</summary>
    public static IReadOnlyList<string> In(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0 && parsed.CommandResult.Command is RootCommand root)
        {
            return [WithoutCommand(parsed, root)];
        }

        return [.. parsed.Errors.Select(error => OnOneLine(error.Message)), .. UnknownOptions.In(parsed)];
    }

    /// <summary>The parser says only that a command is missing, and complains of each word.</summary>
    private static string WithoutCommand(ParseResult parsed, RootCommand root)
    {
        string[] names = [.. root.Subcommands.Where(command => !command.Hidden).Select(command => command.Name)];
        if (parsed.UnmatchedTokens is not [var word, ..])
        {
            return $"Say what to do: {string.Join(", ", names[..^1])} or {names[^1]}.";
        }

        var kind = word.StartsWith('-') ? "option" : "command";
        return Spelling.Nearest(word, names) is { } nearest
            ? $"There is no {kind} '{word}'. Did you mean {nearest}?"
            : $"There is no {kind} '{word}'. Commands are {string.Join(", ", names[..^1])} and {names[^1]}.";
    }

    private static string OnOneLine(string message) =>
        string.Join(' ', message.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
