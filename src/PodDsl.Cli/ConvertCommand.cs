using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;

namespace PodDsl.Cli;

/// <summary>The command line of <c>poddsl convert</c>.</summary>
internal static class ConvertCommand
{
    private const string Description = """
        Reads Quadlet files and writes them again, as Quadlet files or as services that need no generator.

        It reads folders with all folders in them; drop-in folders such as web.container.d belong to their units. It
        reports what podman's generator would refuse, with its place, and writes all other files.

        Examples:
          poddsl convert /etc/containers/systemd --to service -o units
          poddsl convert web.container backend.network --to quadlet -o units --podman 5.4
          poddsl convert ~/.config/containers/systemd --to service -o ~/.config/systemd/user --scope user

        Paths relative to a file count from its present place. poddsl never replaces a file that PodDsl has not written.

        Exit code: 0 all converted, 1 a file refused, 2 nothing done, 130 stopped by Ctrl+C, which writes nothing.
        """;

    private static string[] Formats { get; } = [.. UnitFormats.All.Select(format => format.Name)];

    public static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string>("--to") { Description = $"What to write: {string.Join(" or ", Formats)}.", Required = true, HelpName = string.Join("|", Formats) };
        to.AcceptOnlyFromAmong(Formats);
        var output = new Option<string>("--output", "-o") { Description = "The folder to write to, created if needed.", Required = true, HelpName = "DIR" };
        var target = new TargetOptions("The oldest podman that the units must work on.");
        var from = TargetOptions.Version(
            "--from",
            "The podman whose Quadlet reads the inputs. Default: that of --podman, or the newest if that has no Quadlet.",
            Behaviors.HasQuadlet.Since,
            "the first that has Quadlet");

        var command = new Command("convert", Description) { inputs, to, output };
        target.AddTo(command);
        command.Options.Add(from);
        command.Validators.Add(result =>
        {
            // An option with a wrong value has none to ask for.
            if (result.GetResult(to)?.Tokens is [{ Value: var name }]
                && UnitFormats.Find(name)?.Needs is { } needed
                && target.VersionOf(result) is { } version
                && !version.Has(needed))
            {
                var others = UnitFormats.All.Where(format => format.Needs is not { } other || version.Has(other)).Select(format => format.Name);
                result.AddError($"Podman {version} has no Quadlet, which came with {needed.Since}. Write --to {string.Join(" or ", others)}, or raise --podman.");
            }
        });
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var written = target.Read(parsed, messages);
            return Conversion.Run(
                parsed.GetValue(inputs) ?? [],
                TargetOptions.ReadVersion(parsed, from, messages) ?? written.ForQuadlet.Podman,
                UnitFormats.Find(parsed.GetValue(to)!)!,
                parsed.GetValue(output)!,
                written,
                messages,
                cancellation);
        });
        return command;
    }
}
