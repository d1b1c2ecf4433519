using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli;

/// <summary>The command line of <c>poddsl explain</c>.</summary>
internal static class ExplainCommand
{
    private const string Description = """
        Prints the page of a rule: what it finds, an example, why it bites, and what to do if it is meant.

        Without a rule it lists all of them.

        Examples:
          poddsl explain POD1003
          poddsl explain

        Exit code: 0 done, 2 there is no such rule.
        """;

    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "The id of a rule, such as POD1003.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("explain", Description) { id };
        command.SetAction(parsed => Run(parsed.GetValue(id), new Printer(Console.Out), new Printer(Console.Error)));
        return command;
    }

    private static int Run(string? given, Printer output, Printer messages)
    {
        if (given is null)
        {
            foreach (var known in RulePages.Ids)
            {
                output.Line($"{known}  {RulePages.SeverityOf(known).ToString().PadRight(10)}  {RulePages.TitleOf(known)}");
            }

            return ExitCode.Done;
        }

        var id = given.ToUpperInvariant();
        if (RulePages.Find(id) is { } page)
        {
            output.Document(page);
            return ExitCode.Done;
        }

        messages.Error(Spelling.Nearest(id, RulePages.Ids) is { } nearest
            ? $"There is no rule {given}. Did you mean {nearest}?"
            : $"There is no rule {given}. 'poddsl explain' lists them.");
        return ExitCode.Unusable;
    }
}
