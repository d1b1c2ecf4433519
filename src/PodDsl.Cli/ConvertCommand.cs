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

        Paths that are relative to a file count from where it is now. A file that PodDsl has not written is never replaced.

        Exit code: 0 all converted, 1 a file was refused, 2 nothing was done.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = "What to write: quadlet or service.", Required = true, HelpName = "quadlet|service" };
        to.AcceptOnlyFromAmong("quadlet", "service");
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to. It is made if need be.", Required = true, HelpName = "DIR" };
        var podman = new Option<string>("--podman") { Description = $"The oldest podman that the units must work on. Default: {PodmanVersion.Newest}.", HelpName = "VERSION" };
        Check(podman, PodmanVersion.Oldest, "the oldest that units can be written for");
        var from = new Option<string>("--from") { Description = "The podman whose Quadlet the inputs are for. Default: that of --podman, or the newest where that has no Quadlet.", HelpName = "VERSION" };
        Check(from, PodmanVersion.FirstWithQuadlet, "the first that has Quadlet");
        var scope = new Option<string>("--scope") { Description = "Whether the units are for the system or a user. Default: system.", HelpName = "system|user" };
        scope.AcceptOnlyFromAmong("system", "user");

        var command = new Command("convert", Description) { inputs, to, output, podman, from, scope };
        command.Validators.Add(result =>
        {
            // The values of options that are wrong cannot be asked for.
            if (result.GetResult(to)?.Tokens is [{ Value: "quadlet" }]
                && result.GetResult(podman)?.Tokens is [{ Value: var text }]
                && Version(text) is { } version
                && version < PodmanVersion.FirstWithQuadlet)
            {
                result.AddError($"Podman {version} has no Quadlet, which came with {PodmanVersion.FirstWithQuadlet}. Write --to service, or raise --podman.");
            }
        });
        command.SetAction(parsed =>
        {
            var version = Version(parsed.GetValue(podman)) ?? PodmanVersion.Newest;
            return Conversion.Run(
                parsed.GetValue(inputs) ?? [],
                Version(parsed.GetValue(from)) ?? (version < PodmanVersion.FirstWithQuadlet ? PodmanVersion.Newest : version),
                parsed.GetValue(to) == "quadlet" ? UnitFormat.Quadlet : UnitFormat.Service,
                parsed.GetValue(output)!,
                new Target(version, parsed.GetValue(scope) == "user" ? UnitScope.User : UnitScope.System),
                Console.Error);
        });
        return command;
    }

    private static void Check(Option<string> option, PodmanVersion oldest, string what) => option.Validators.Add(result =>
    {
        var text = result.GetValueOrDefault<string>() ?? "";
        if (Version(text) is not { } version)
        {
            result.AddError($"'{text}' is not a version of podman. Write for example 5.4.");
        }
        else if (version < oldest)
        {
            result.AddError($"Podman {version} is older than {oldest}, {what}.");
        }
    });

    private static PodmanVersion? Version(string? text) =>
        text is not null && PodmanVersion.TryParse(text, out var version) ? version : null;
}
