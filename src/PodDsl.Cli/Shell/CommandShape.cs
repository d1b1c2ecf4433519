using System.CommandLine;
using System.CommandLine.Completions;

namespace PodDsl.Cli.Shell;

/// <summary>An option of a command.</summary>
/// <param name="Names">Its names, the long one first.</param>
/// <param name="Description">The first sentence of its help.</param>
/// <param name="TakesValue">True if a value follows.</param>
/// <param name="ValueName">The name of the value in the help.</param>
/// <param name="Words">The values, if there are only a few.</param>
internal sealed record OptionShape(IReadOnlyList<string> Names, string Description, bool TakesValue, string ValueName, IReadOnlyList<string> Words);

/// <summary>An argument of a command.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is.</param>
/// <param name="IsRequired">True if there must be one.</param>
/// <param name="IsRepeated">True if there may be several.</param>
internal sealed record ArgumentShape(string Name, string Description, bool IsRequired, bool IsRepeated);

/// <summary>A command with its options.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">Its help.</param>
/// <param name="Arguments">Its arguments, in order.</param>
/// <param name="Words">The words that its argument takes; none if it takes files.</param>
/// <param name="Options">Its options.</param>
internal sealed record VerbShape(
    string Name, string Description, IReadOnlyList<ArgumentShape> Arguments, IReadOnlyList<string> Words, IReadOnlyList<OptionShape> Options)
{
    /// <summary>The first sentence of the help.</summary>
    public string Summary => CommandShape.FirstSentence(Description);
}

/// <summary>All commands of the tool, for completions and the man page: what <c>--help</c> says, once.</summary>
internal sealed record CommandShape(string Description, IReadOnlyList<VerbShape> Verbs)
{
    private static readonly string[] HelpNames = ["--help", "-h"];

    public static CommandShape Of(RootCommand root) => new(
        root.Description ?? "",
        [.. root.Subcommands.Where(command => !command.Hidden).Select(command => Of(command, root.Options))]);

    /// <summary>The text up to its first full stop, without it, on one line.</summary>
    public static string FirstSentence(string text)
    {
        var paragraph = text.Split("\n\n")[0].ReplaceLineEndings(" ");
        var end = paragraph.IndexOf(". ", StringComparison.Ordinal);
        return (end < 0 ? paragraph : paragraph[..end]).TrimEnd('.', ':');
    }

    private static VerbShape Of(Command command, IEnumerable<Option> ofAll) => new(
        command.Name,
        (command.Description ?? "").ReplaceLineEndings("\n"),
        [.. command.Arguments.Select(argument => new ArgumentShape(
            argument.Name, argument.Description ?? "", argument.Arity.MinimumNumberOfValues > 0, argument.Arity.MaximumNumberOfValues > 1))],
        [.. command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(item => item.Label)],
        [.. command.Options.Concat(ofAll.Where(option => option.Recursive)).Where(option => !option.Hidden).Select(Of)]);

    private static OptionShape Of(Option option)
    {
        var names = new[] { option.Name }.Concat(option.Aliases)
            .Where(name => name.StartsWith('-') && (!option.Name.Equals("--help", StringComparison.Ordinal) || HelpNames.Contains(name)))
            .OrderByDescending(name => name.StartsWith("--", StringComparison.Ordinal));
        var takesValue = option.ValueType != typeof(bool) && option.Arity.MaximumNumberOfValues > 0;
        return new OptionShape(
            [.. names],
            option.Description ?? "",
            takesValue,
            option.HelpName ?? "VALUE",
            takesValue ? [.. option.GetCompletions(CompletionContext.Empty).Select(item => item.Label)] : []);
    }
}
