using System.CommandLine;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules;

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
        command.SetAction(parsed => Run(parsed.GetValue(id), Console.Out, Console.Error));
        return command;
    }

    private static int Run(string? given, TextWriter output, TextWriter messages)
    {
        if (given is null)
        {
            foreach (var known in RulePages.Ids)
            {
                output.WriteLine($"{known}  {RulePages.SeverityOf(known),-10}  {RulePages.TitleOf(known)}");
            }

            return ExitCode.Done;
        }

        var id = given.ToUpperInvariant();
        if (RulePages.Find(id) is { } page)
        {
            output.Write(page);
            return ExitCode.Done;
        }

        messages.WriteLine(Spelling.Nearest(id, RulePages.Ids) is { } nearest
            ? $"poddsl: error: There is no rule {given}. Did you mean {nearest}?"
            : $"poddsl: error: There is no rule {given}. 'poddsl explain' lists them.");
        return ExitCode.Unusable;
    }
}
