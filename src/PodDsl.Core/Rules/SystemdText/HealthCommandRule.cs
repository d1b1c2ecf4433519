using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5018: a health check runs something else than what is written.</summary>
public static class HealthCommandRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5018",
        "A health check does not run the command that is written",
        RuleCategory.Text,
        Severity.Warning,
        "{0} of '{1}' fails each time: {2}. {3}.");

    private static readonly string[] Commands = [Keys.HealthCmd, Keys.HealthStartupCmd];

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = Commands,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => unit.Kind != UnitKind.Container || HealthChecks.IsOff(unit)
        ? []
        : Check(unit, target);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        List<Finding>? findings = null;
        foreach (var key in Commands)
        {
            if (Directives.Last(unit, Section.Kind, key) is { } setting && Check(unit, setting, target) is { } finding)
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings ?? Enumerable.Empty<Finding>();
    }

    /// <summary>A shell that gets its script in several words: <c>sh -c curl -f URL</c>.</summary>
    private static readonly Pattern CutScript = new(@"^(?<shell>\S+) -[a-z]*c (?<script>[^\s'""$;&|]+)\s+(?<rest>[^\s&|;<>].*)$", RegexOptions.CultureInvariant);

    private static Finding? Check(Unit unit, Setting setting, Target target)
    {
        if (setting.As(HealthCommand.Parse).Value is not { IsNone: false } command)
        {
            return null;
        }

        var written = command.Written.Marked;
        if (written.StartsWith("[", StringComparison.Ordinal))
        {
            if (!target.Podman.Has(Behaviors.ReadsHealthCommandArrays) && IsProgramArray(written))
            {
                return Report(
                    unit,
                    setting,
                    $"podman {target.Podman} takes a JSON array with CMD apart at its blanks, and runs a program named '{AuthoredTexts.Shown(written.Split(' ')[0])}'",
                    $"Take the \"CMD\" out of the array, or use podman {Behaviors.ReadsHealthCommandArrays.Since}",
                    Become(unit, setting, FixKinds.UnquoteCommand, "Take CMD out of the array", WithoutProgramWord(written)));
            }
        }
        else if (command is { Runner: HealthRunner.Shell, Words: [var line] })
        {
            return CheckLine(unit, setting, written, line.Marked);
        }

        return command.Runner == HealthRunner.Program && Operators(command) is { } found
            ? Report(
                unit,
                setting,
                $"after CMD no shell reads the line, so the program gets '{found}' as an argument",
                "Write CMD-SHELL for CMD",
                written.StartsWith("CMD ", StringComparison.Ordinal)
                    ? Become(unit, setting, FixKinds.UseShell, "Let a shell read it", "CMD-SHELL " + written.Substring(4))
                    : null)
            : null;
    }

    private static Finding? CheckLine(Unit unit, Setting setting, string written, string line)
    {
        var prefix = written.Substring(0, written.Length - line.Length);
        if (ShellWords.UnquoteWhole(line) is { } inner)
        {
            return Report(
                unit,
                setting,
                "the shell in the container gets the quotes too, and takes the whole command for the name of a program",
                "Take the quotes away",
                Become(unit, setting, FixKinds.UnquoteCommand, "Take the quotes away", prefix + inner));
        }

        if (CutScript.Match(line) is { Success: true } cut && ShellWords.IsShell(cut.Groups["shell"].Value))
        {
            return Report(
                unit,
                setting,
                $"the inner shell runs '{cut.Groups["script"].Value}' alone, and the rest is no part of its script",
                "The line runs in a shell anyway: write it without the inner one",
                Become(unit, setting, FixKinds.UnquoteCommand, "Leave out the inner shell", prefix + cut.Groups["script"].Value + " " + cut.Groups["rest"].Value));
        }

        return ShellWords.HasDoubledSign(line)
            ? Report(
                unit,
                setting,
                "the shell in the container gets '$$', which is the number of its process, and no variable",
                unit.Language == Language.CSharp ? "Text in C# is literal: write one $" : "Write one pair of $ less",
                Become(unit, setting, FixKinds.UndoubleSign, "Write one $ for two", prefix + ShellWords.UndoubleSigns(line)))
            : null;
    }

    private static bool IsProgramArray(string array) => array.IndexOf("\"CMD\"", StringComparison.OrdinalIgnoreCase) is > 0 and var index
        && array.Substring(1, index - 1).Trim().Length == 0;

    private static string WithoutProgramWord(string array)
    {
        var comma = array.IndexOf(',');
        return comma < 0 ? array : "[" + array.Substring(comma + 1).TrimStart();
    }

    private static string? Operators(HealthCommand command) => command.Words.Select(word => word.Marked).FirstOrDefault(ShellWords.IsOperator);

    private static Fix Become(Unit unit, Setting setting, FixKind kind, string title, string text) =>
        new(kind, title, [Edit.Replace(unit, setting, Setting.Of(setting.Option, new Text(text), setting.Source))]);

    private static Finding Report(Unit unit, Setting setting, Shown what, Shown remedy, Fix? fix) =>
        new(Descriptor, unit, setting.Source, [Parts.Name(unit, setting.Option), unit.Name, what, remedy]) { Fixes = fix is null ? [] : [fix] };
}
