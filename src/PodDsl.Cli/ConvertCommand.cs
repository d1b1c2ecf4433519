using System.CommandLine;
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
        var target = new TargetOptions("The oldest podman that the units must work on.");
        var command = new Command("convert", Description) { inputs, to, output };
        target.AddTo(command);
        command.SetAction(parsed => Conversion.Run(
            parsed.GetValue(inputs) ?? [],
            parsed.GetValue(to) == "quadlet" ? UnitFormat.Quadlet : UnitFormat.Service,
            parsed.GetValue(output)!,
            target.Read(parsed),
            Console.Error));
        return command;
    }
}
