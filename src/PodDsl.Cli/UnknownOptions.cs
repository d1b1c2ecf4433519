using System.CommandLine;
using System.CommandLine.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli;

/// <summary>Options that a command does not have. Where a command takes paths, the parser takes such options for paths.</summary>
internal static class UnknownOptions
{
    /// <summary>A message for each. After <c>--</c> there are only paths.</summary>
    public static IEnumerable<string> In(ParseResult parsed)
    {
        var command = parsed.CommandResult;
        var behind = parsed.Tokens.SkipWhile(token => token.Type != TokenType.DoubleDash).Count(token => token.Type == TokenType.Argument);
        var arguments = command.Children.OfType<ArgumentResult>().SelectMany(result => result.Tokens).Select(token => token.Value).ToList();
        var known = command.Command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).ToList();
        return arguments
            .Take(arguments.Count - behind)
            .Where(argument => argument.Length > 1 && argument[0] == '-')
            .Select(argument => Spelling.Nearest(argument, known) is { } nearest
                ? $"There is no option {argument}. Did you mean {nearest}?"
                : $"There is no option {argument}. Write -- in front of paths that start with a dash.");
    }
}
