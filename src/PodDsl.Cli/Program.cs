using System.CommandLine;
using PodDsl.Cli;
using PodDsl.Cli.Ids;
using PodDsl.Cli.Import;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Cli.Report;
using PodDsl.Cli.Shell;

Collections.Postpone();
var root = new RootCommand("Works with the units of podman's containers.") { LintCommand.Create(), ExplainCommand.Create(), ConvertCommand.Create(), ImportCommand.Create(), IdsCommand.Create(), ReportCommand.Create() };
root.Add(CompletionCommand.Create(root));
root.Add(ManPageCommand.Create(root));
// A name that starts with @ is a plain name here, not a file with more arguments.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
string[] errors = [.. parsed.Errors.Select(error => error.Message), .. UnknownOptions.In(parsed)];
if (errors.Length == 0)
{
    return await parsed.InvokeAsync(Work.Configuration);
}

var messages = new Printer(Console.Error);
foreach (var error in errors)
{
    messages.Error(error);
}

var command = parsed.CommandResult.Command;
messages.Line($"See poddsl {(command is RootCommand ? "" : command.Name + " ")}--help.");
return ExitCode.Unusable;
