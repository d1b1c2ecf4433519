using System.CommandLine;
using PodDsl.Cli;
using PodDsl.Cli.Ids;
using PodDsl.Cli.Import;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Cli.Report;
using PodDsl.Cli.Shell;

Collections.Postpone();
var root = new RootCommand("Works with the units of podman's containers. 'poddsl COMMAND --help' tells more of a command.") { LintCommand.Create(), ExplainCommand.Create(), ConvertCommand.Create(), ImportCommand.Create(), IdsCommand.Create(), ReportCommand.Create() };
root.Add(CompletionCommand.Create(root));
root.Add(ManPageCommand.Create(root));
ShortList.InHelpOf(root);
// A name that starts with @ is a plain name here, not a file with more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
var messages = new Printer(Console.Error);
try
{
    var errors = UsageErrors.In(parsed);
    if (errors.Count == 0)
    {
        return await parsed.InvokeAsync(Work.Configuration);
    }

    foreach (var error in errors)
    {
        messages.Error(error);
    }

    var command = parsed.CommandResult.Command;
    messages.Line($"See poddsl {(command is RootCommand ? "" : command.Name + " ")}--help.");
    return ExitCode.Unusable;
}
// A command reports the files that it cannot read or write, so this is its own output, as to a full disk.
catch (IOException exception)
{
    return Work.ReportUnprintable(exception, messages);
}
