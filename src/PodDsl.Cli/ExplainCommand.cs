using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli;

/// <summary>The command line of <c>poddsl explain</c>.</summary>
internal static class ExplainCommand
{
    private const string CSharp = "csharp";

    private const string Description = """
        Prints the page of a rule: what it finds, an example, why it bites, and what to do if you mean it.

        Examples are unit files; with --language csharp they are C#. Without a rule it lists all of them.

        Examples:
          poddsl explain POD1003
          poddsl explain POD1003 --language csharp
          poddsl explain

        Exit code: 0 done, 2 there is no such rule.
        """;

    public static Command Create()
    {
        var id = new Argument<string?>("ID") { Description = "The id of a rule, such as POD1003.", Arity = ArgumentArity.ZeroOrOne };
        var language = new Option<string>("--language")
        {
            Description = "The language of the examples. Default: unit-files.",
            HelpName = "unit-files|csharp",
        };
        language.AcceptOnlyFromAmong("unit-files", CSharp);
        var command = new Command("explain", Description) { id, language };
        command.SetAction(parsed => Run(
            parsed.GetValue(id),
            parsed.GetValue(language) == CSharp ? Language.CSharp : Language.UnitFile,
            new Printer(Console.Out),
            new Printer(Console.Error)));
        return command;
    }

    private static int Run(string? given, Language language, Printer output, Printer messages)
    {
        if (given is null)
        {
            foreach (var known in RulePages.Ids)
            {
                output.Line($"{known}  {RulePages.SeverityOf(known).PadRight(10)}  {RulePages.TitleOf(known)}{OnlyFor(known)}");
            }

            return ExitCode.Done;
        }

        var id = given.ToUpperInvariant();
        if (RulePages.Find(id, language) is { } page)
        {
            output.Document(page);
            return ExitCode.Done;
        }

        messages.Error(Spelling.Nearest(id, RulePages.Ids) is { } nearest
            ? $"There is no rule {given}. Did you mean {nearest}?"
            : $"There is no rule {given}. 'poddsl explain' lists them.");
        return ExitCode.Unusable;
    }

    private static string OnlyFor(string id) => RulePages.OnlyLanguageOf(id) switch
    {
        Language.CSharp => " (C# only)",
        Language.UnitFile => " (unit files only)",
        _ => "",
    };
}
