using System.CommandLine;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Writers;

namespace PodDsl.Cli;

/// <summary>The command line of <c>poddsl convert</c>.</summary>
internal static class ConvertCommand
{
    private const string Description = """
        Reads Quadlet files and writes them again, as Quadlet files or as services that need no generator.

        Folders are read with all folders in them; drop-in folders such as web.container.d belong to their units. What
        podman's generator would refuse is reported with its place and not written; the other files are.

        Examples:
          poddsl convert /etc/containers/systemd --to service -o units
          poddsl convert web.container backend.network --to quadlet -o units --podman 5.4
          poddsl convert ~/.config/containers/systemd --to service -o ~/.config/systemd/user --scope user

        Exit code: 0 all converted, 1 a file was refused, 2 nothing was done.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = "What to write: quadlet or service.", Required = true, HelpName = "quadlet|service" };
        to.AcceptOnlyFromAmong("quadlet", "service");
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to. It is made if need be.", Required = true, HelpName = "DIR" };
        var podman = new Option<string>("--podman") { Description = $"The oldest podman that the units must work on. Default: {PodmanVersion.Newest}.", HelpName = "VERSION" };
        podman.Validators.Add(result =>
        {
            var text = result.GetValueOrDefault<string>() ?? "";
            if (!PodmanVersion.TryParse(text, out var version))
            {
                result.AddError($"'{text}' is not a version of podman. Write for example 5.4.");
            }
            else if (version < PodmanVersion.Oldest)
            {
                result.AddError($"Podman {version} is older than {PodmanVersion.Oldest}, the oldest that units can be written for.");
            }
        });
        var scope = new Option<string>("--scope") { Description = "Whether the units are for the system or a user. Default: system.", HelpName = "system|user" };
        scope.AcceptOnlyFromAmong("system", "user");

        var command = new Command("convert", Description) { inputs, to, output, podman, scope };
        command.SetAction(parsed =>
        {
            var version = parsed.GetValue(podman) is { } text && PodmanVersion.TryParse(text, out var given) ? given : PodmanVersion.Newest;
            return Conversion.Run(
                parsed.GetValue(inputs) ?? [],
                parsed.GetValue(to) == "quadlet" ? UnitFormat.Quadlet : UnitFormat.Service,
                parsed.GetValue(output)!,
                new Target(version, parsed.GetValue(scope) == "user" ? UnitScope.User : UnitScope.System),
                Console.Error);
        });
        return command;
    }
}
