using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Rules;

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

        Examples:
          poddsl lint /etc/containers/systemd
          poddsl lint units --podman 5.4 --diff
          poddsl lint ~/.config/containers/systemd --scope user --fix
          poddsl lint units --format sarif > poddsl.sarif

        Exit code: 0 nothing found, 1 something found (see --fail-on), 2 bad usage, or a file cannot be read or written.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("PATH") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = Choice("--format", "How to print what is found. Default: text.", "text", "json", "sarif", "github");
        var failOn = Choice("--fail-on", "How bad a finding must be for exit code 1. Default: warning.", "error", "warning", "suggestion", "never");
        var hostFacts = new Option<string>("--host-facts") { Description = "What the host is like, as poddsl-host-facts writes it there. Rules about the host need it.", HelpName = "FILE" };
        var fix = new Option<bool>("--fix") { Description = "Mend what has a fix, in the files themselves. All else in them stays byte for byte." };
        var fixKey = new Option<string[]>("--fix-key") { Description = "Apply only fixes of this kind, also such that declare what is meant. Needs --fix or --diff; can be repeated.", HelpName = "KEY" };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix changes, as a unified diff in place of the findings. Writes nothing without --fix." };
        var target = new TargetOptions("The podman that the units are for.");
        var command = new Command("lint", Description) { inputs, format, failOn };
        target.AddTo(command);
        command.Add(hostFacts);
        command.Add(fix);
        command.Add(fixKey);
        command.Add(diff);
        command.Validators.Add(result =>
        {
            if (result.GetResult(fixKey) is { Implicit: false } && !result.GetValue(fix) && !result.GetValue(diff))
            {
                result.AddError("--fix-key says which fixes --fix and --diff apply. Give one of them too.");
            }
        });
        command.SetAction(parsed => LintRun.Run(
            new LintSettings
            {
                Inputs = parsed.GetValue(inputs) ?? [],
                Target = target.Read(parsed),
                HostFacts = parsed.GetValue(hostFacts),
                Format = ReadFormat(parsed.GetValue(format)),
                FailOn = ReadSeverity(parsed.GetValue(failOn)),
                Fix = parsed.GetValue(fix),
                FixKeys = parsed.GetValue(fixKey) ?? [],
                Diff = parsed.GetValue(diff),
                UseColor = Terminal.HasColor,
                IsTerminal = !Console.IsOutputRedirected,
            },
            new Printer(Console.Out),
            new Printer(Console.Error)));
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
