using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>The command line of <c>poddsl lint</c>.</summary>
internal static class LintCommand
{
    private const string Description = """
        Finds what is wrong with Quadlet files: what podman's generator refuses, and all that the rules know.

        Folders are read with all folders in them, and all files are looked at together; drop-in folders such as
        web.container.d belong to their units. Severities come from .editorconfig. Comments in a unit file suppress a rule
        or declare what is meant:

          # poddsl: disable POD1006 -- the reason
          # poddsl: SharesIdsWith=cron.container

        A fix has a class: 'equal' (podman's generator makes the same of the files), 'additive' (adds what is missing, or
        mends what is refused), or 'decision' (changes ids, ports, names, images, security, dependencies, data). --fix
        applies the first two; a decision has to be asked for by its key.

        Examples:
          poddsl lint /etc/containers/systemd
          poddsl lint units --podman 5.4 --diff
          poddsl lint units --fix --fix-key MoveHostIds --at units/web.container:4
          poddsl lint ~/.config/containers/systemd --scope user --fix
          poddsl lint units --format sarif > poddsl.sarif

        Exit code: 0 nothing found, 1 something found (see --fail-on), 2 bad usage, or a file cannot be read or
        written, 130 stopped by Ctrl+C, which writes nothing.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("PATH") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = Choice("--format", "How to print what is found. Default: text.", "text", "json", "sarif", "github");
        var failOn = Choice("--fail-on", "How bad a finding must be for exit code 1. Default: warning.", "error", "warning", "suggestion", "never");
        var hostFacts = new Option<string>("--host-facts") { Description = "What the host is like, as poddsl-host-facts writes it there. Rules about the host need it.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Mend, in the files themselves, what can be mended so that all that works stays as it is: fixes of the classes 'equal' and 'additive'." };
        var fixKey = new Option<string[]>("--fix-key") { Description = "Apply only fixes of this kind, also one of the class 'decision'. Needs --fix or --diff; can be repeated.", HelpName = "KEY" };
        var at = new Option<string>("--at") { Description = "Mend only one finding, the one that is printed with this place. Needs --fix or --diff.", HelpName = "FILE:LINE" };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix changes, as a unified diff in place of the findings. Writes nothing without --fix." };
        var target = new TargetOptions("The podman that the units are for.", "what the files look like");
        var command = new Command("lint", Description) { inputs, format, failOn };
        target.AddTo(command);
        command.Add(hostFacts);
        command.Add(fix);
        command.Add(fixKey);
        command.Add(at);
        command.Add(diff);
        command.Validators.Add(result =>
        {
            if (result.GetResult(fixKey) is { Implicit: false } && !result.GetValue(fix) && !result.GetValue(diff))
            {
                result.AddError("--fix-key says which fixes --fix and --diff apply. Give one of them too.");
            }

            foreach (var key in (result.GetValue(fixKey) ?? []).Where(key => FixKinds.Find(key) is null))
            {
                var nearest = Spelling.Nearest(key, FixKinds.All.Select(kind => kind.Key));
                result.AddError($"There is no fix '{key}'. " + (nearest is null ? "The findings name theirs." : $"Did you mean {nearest}?"));
            }

            if (result.GetValue(at) is { } place)
            {
                if (FixPlace.Parse(place) is null)
                {
                    result.AddError($"--at takes a place as findings are printed with, FILE:LINE, and not '{place}'.");
                }
                else if (!result.GetValue(fix) && !result.GetValue(diff))
                {
                    result.AddError("--at says which finding --fix and --diff mend. Give one of them too.");
                }
            }
        });
        command.SetWork((parsed, cancellation) =>
        {
            var messages = new Printer(Console.Error);
            var settings = new LintSettings
            {
                Inputs = parsed.GetValue(inputs) ?? [],
                Target = target.Read(parsed, messages),
                HasScope = target.HasScope(parsed),
                HostFacts = parsed.GetValue(hostFacts),
                Format = ReadFormat(parsed.GetValue(format)),
                FailOn = ReadSeverity(parsed.GetValue(failOn)),
                Fix = parsed.GetValue(fix),
                FixKeys = parsed.GetValue(fixKey) ?? [],
                At = parsed.GetValue(at) is { } place ? FixPlace.Parse(place) : null,
                Diff = parsed.GetValue(diff),
                UseColor = Terminal.HasColor,
                IsTerminal = !Console.IsOutputRedirected,
            };
            return LintRun.Run(settings, new Printer(Console.Out), messages, cancellation);
        });
        return command;
    }

    private static Option<string> Choice(string name, string description, params string[] words)
    {
        var option = new Option<string>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    private static ReportFormat ReadFormat(string? word) => word switch
    {
        "json" => ReportFormat.Json,
        "sarif" => ReportFormat.Sarif,
        "github" => ReportFormat.GitHub,
        _ => ReportFormat.Text,
    };

    private static Severity? ReadSeverity(string? word) => word switch
    {
        "error" => Severity.Error,
        "suggestion" => Severity.Suggestion,
        "never" => null,
        _ => Severity.Warning,
    };
}
