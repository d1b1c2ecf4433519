using System.CommandLine;
using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>The command line of <c>poddsl lint</c>.</summary>
internal static class LintCommand
{
    private const string Description = """
        Finds mistakes in Quadlet files: refusals of podman's generator, and everything that the rules know.

        It reads folders with all folders in them, and checks all files together; drop-in folders such as
        web.container.d belong to their units. Severities come from .editorconfig. Comments in a unit file suppress a rule
        or declare what you mean:

          # poddsl: disable POD1006 -- the reason
          # poddsl: SharesIdsWith=cron.container

        A fix has a class: 'equal' (podman's generator makes the same services), 'additive' (adds a missing setting, or
        mends a refused one), or 'decision' (changes ids, ports, names, images, security, dependencies, data). --fix
        applies the first two; a decision needs its key, by --fix-key.

        Examples:
          poddsl lint /etc/containers/systemd
          poddsl lint units --podman 5.4 --diff
          poddsl lint units --fix --fix-key MoveHostIds --at units/web.container:4
          poddsl lint ~/.config/containers/systemd --scope user --fix
          poddsl lint units --rule POD1003,POD2002 --quiet
          poddsl lint units --baseline poddsl-baseline.json
          poddsl lint units --format sarif > poddsl.sarif

        Exit code: 0 nothing found, 1 something found (see --fail-on), 2 bad usage, or an unreadable or
        unwritable file, 130 stopped by Ctrl+C; no file is written after it.
        """;

    public static Command Create()
    {
        var inputs = new Argument<string[]>("PATH") { Description = "Quadlet files, drop-ins, and folders of them.", Arity = ArgumentArity.OneOrMore };
        var format = Choice("--format", "The format of the findings. Default: text.", "text", "json", "sarif", "github");
        var failOn = Choice("--fail-on", "The lowest severity that leads to exit code 1. Default: warning.", "error", "warning", "suggestion", "never");
        var quiet = new Option<bool>("--quiet") { Description = "Print each finding in one line." };
        var summary = new Option<bool>("--summary") { Description = "Print the number of findings of each rule, and no findings." };
        var rule = new Option<string[]>("--rule") { Description = "Report and mend only the findings of these rules, for example POD2002,POD1003; this switches on rules that are off by default. Can be repeated.", HelpName = "ID,..." };
        var baseline = new Option<string>("--baseline") { Description = "Report only findings that are not in this file. If there is no such file, lint writes it with all findings.", HelpName = "FILE" };
        var updateBaseline = new Option<bool>("--update-baseline") { Description = "Rewrite the file of --baseline with all findings." };
        var hostFacts = new Option<string>("--host-facts") { Description = "The file of host facts, from poddsl-host-facts on the host. Rules about the host need it.", HelpName = "FILE" };
        var user = new Option<string>("--user") { Description = "The user whose units these are, so that the facts of that user count. It means --scope user. Default: the user of the host facts.", HelpName = "NAME" };
        var fix = new Option<bool>("--fix") { Description = "Mend the files themselves by fixes of the classes 'equal' and 'additive', which keep everything that works." };
        var fixKey = new Option<string[]>("--fix-key") { Description = "Apply only fixes of this kind, even of the class 'decision'. Needs --fix or --diff; can be repeated.", HelpName = "KEY" };
        var fixClass = Choice("--fix-class", "The highest class of fixes that --fix applies without a key. Default: additive.", "equal", "additive");
        var at = new Option<string>("--at") { Description = "Mend only the finding at this place, as lint prints it. Needs --fix or --diff.", HelpName = "FILE:LINE" };
        var diff = new Option<bool>("--diff") { Description = "Show what --fix changes, as a unified diff in place of the findings. Writes nothing without --fix." };
        var target = new TargetOptions("The podman that runs the units.", "the one that the files look like");
        var command = new Command("lint", Description) { inputs, format, quiet, summary, failOn, rule, baseline, updateBaseline };
        target.AddTo(command);
        command.Add(hostFacts);
        command.Add(user);
        command.Add(fix);
        command.Add(fixClass);
        command.Add(fixKey);
        command.Add(at);
        command.Add(diff);
        command.Validators.Add(result =>
        {
            if (result.GetResult(fixKey) is { Implicit: false } && !result.GetValue(fix) && !result.GetValue(diff))
            {
                result.AddError("--fix-key says which fixes --fix and --diff apply. Give one of them too.");
            }

            if (result.GetResult(fixClass) is { Implicit: false } && (result.GetResult(fixKey) is { Implicit: false } || (!result.GetValue(fix) && !result.GetValue(diff))))
            {
                result.AddError("--fix-class says which fixes --fix and --diff apply without a key. Give one of them, and no --fix-key.");
            }

            foreach (var id in Ids(result.GetValue(rule)).Where(id => QuadletLint.Rules.All(known => known.Id != id)))
            {
                var nearest = Spelling.Nearest(id, QuadletLint.Rules.Select(known => known.Id));
                result.AddError($"There is no rule '{id}' about unit files. " + (nearest is null ? "'poddsl explain' lists the rules." : $"Did you mean {nearest}?"));
            }

            if (result.GetValue(quiet) && result.GetValue(summary))
            {
                result.AddError("--quiet prints findings and --summary does not. Give one of them.");
            }

            if ((result.GetValue(quiet) || result.GetValue(summary)) && result.GetValue(format) is not (null or "text"))
            {
                result.AddError("--quiet and --summary go with --format text only.");
            }

            if (result.GetValue(updateBaseline) && (result.GetValue(baseline) is null || Ids(result.GetValue(rule)).Any()))
            {
                result.AddError("--update-baseline writes the file of --baseline with what all rules find. Give --baseline, and no --rule.");
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
                Target = parsed.GetValue(user) is null ? target.Read(parsed, messages) : target.Read(parsed, messages) with { Scope = UnitScope.User },
                HasScope = target.HasScope(parsed) || parsed.GetValue(user) is not null,
                User = parsed.GetValue(user),
                HostFacts = parsed.GetValue(hostFacts),
                Detail = parsed.GetValue(quiet) ? TextDetail.Quiet : parsed.GetValue(summary) ? TextDetail.Summary : TextDetail.Full,
                Rules = new RuleChoice(Ids(parsed.GetValue(rule)).ToHashSet(StringComparer.Ordinal)),
                Baseline = parsed.GetValue(baseline),
                UpdateBaseline = parsed.GetValue(updateBaseline),
                Format = ReadFormat(parsed.GetValue(format)),
                FailOn = ReadSeverity(parsed.GetValue(failOn)),
                Fix = parsed.GetValue(fix),
                FixClass = parsed.GetValue(fixClass) == "equal" ? FixClass.Equal : FixClass.Additive,
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

    private static IEnumerable<string> Ids(string[]? values) => (values ?? [])
        .SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .Select(id => id.ToUpperInvariant());

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
