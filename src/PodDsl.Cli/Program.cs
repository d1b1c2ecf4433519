using System.CommandLine;
using PodDsl.Cli;
using PodDsl.Cli.Lint;

var root = new RootCommand("Works with the units of podman's containers.") { LintCommand.Create(), ExplainCommand.Create(), ConvertCommand.Create() };
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

foreach (var error in parsed.Errors)
{
    await Console.Error.WriteLineAsync($"poddsl: error: {error.Message}");
}

var command = parsed.CommandResult.Command;
await Console.Error.WriteLineAsync($"See poddsl {(command is RootCommand ? "" : command.Name + " ")}--help.");
return ExitCode.Unusable;
