using System.CommandLine;
using PodDsl.Cli;

var root = new RootCommand("Works with the units of podman's containers.") { ConvertCommand.Create() };
var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

foreach (var error in parsed.Errors)
{
    await Console.Error.WriteLineAsync($"poddsl: error: {error.Message}");
}

await Console.Error.WriteLineAsync("See poddsl convert --help.");
return ExitCode.Unusable;
