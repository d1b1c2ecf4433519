using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5015: systemd expands a variable that the service does not have. All of them in a unit are one finding.</summary>
public static class UnsetVariableRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD5015",
        "The service has no such variable",
        RuleCategory.Text,
        Severity.Warning,
        "The service of '{0}' has {1}, so systemd leaves {2} out: {3} becomes '{4}'{5}. {6}.");

    public static UnitRule Rule { get; } = new([Descriptor], (unit, target) => Check(unit, target) is { } finding ? [finding] : []);

    private static Finding? Check(Unit unit, Target target)
    {
        List<Setting>? settings = null;
        List<string>? names = null;
        foreach (var setting in unit.Settings)
        {
            if (!IsExpanded(unit, setting) || Expanded(setting) is not { HasHoles: true } text)
            {
                continue;
            }

            var unset = text.Variables.Where(name => ServiceVariables.Lacks(unit, name, target)).ToList();
            if (unset.Count > 0)
            {
                (settings ??= []).Add(setting);
                (names ??= []).AddRange(unset);
            }
        }

        return settings is null ? null : Report(unit, settings, [.. names!.Distinct()]);
    }

    /// <summary>True if systemd finds the value in a command. POD5009 judges the commands of the container in the text of unit files.</summary>
    private static bool IsExpanded(Unit unit, Setting setting) => !setting.IsPassed && setting.Option.Section switch
    {
        Section.Kind => setting.Option.Name is not (Keys.ServiceName or Keys.Pod)
            && !(setting.Value is ResolvedValue { Quadlet: var path } && path.StartsWith(Text.VariableMark)) // POD5016
            && !((unit.Language == Language.UnitFile || setting.Value is RawValue) && ShellTextRule.IsCommand(setting.Option)),
        Section.Service => setting.Value is CommandValue command && (command.Prefixes & ExecutablePrefixes.LiteralVariables) == 0,
        _ => false,
    };

    /// <summary>The text for a command. The text of <c>[Key]</c> still has its <c>$</c>.</summary>
    private static Text Expanded(Setting setting) => setting.Value is RawValue raw
        ? QuadletWords.Expand(raw.UnitText, startsWord: false).Text ?? Text.Empty
        : setting.Value.ToArgument();

    private static Finding Report(Unit unit, List<Setting> settings, List<string> names)
    {
        var first = settings[0];
        var left = Expanded(first).Fill(name => names.Contains(name) ? "" : null);
        return new Finding(
            Descriptor,
            unit,
            first.Source,
            [
                unit.Name,
                names.Count == 1 ? $"no variable {names[0]}" : $"none of the variables {Listed.All([.. names.Select(name => (Shown)name)])}",
                names.Count == 1 ? "it" : "them",
                Parts.Name(unit, first.Option),
                AuthoredTexts.Shown(first.Value is PairValue pair ? Hide(pair.Name, left) : left.ToString()),
                Consequence(first.Option.Name, left),
                Remedy(unit, names),
            ])
        {
            AdditionalSources = settings.Skip(1).Select(setting => setting.Source).Distinct().ToEquatableArray(),
            Fixes = Fixes(unit, settings, names).ToEquatableArray(),
        };
    }

    /// <summary>A value beside the variable may be a password.</summary>
    private static string Hide(string name, Text left) => left.Marked.Length > name.Length + 1 ? name + "=..." : name + "=";

    /// <summary>What podman does with the first value.</summary>
    private static string Consequence(string key, Text left) => key switch
    {
        Keys.Volume when left.StartsWith(':') => ", which podman refuses",
        Keys.Image when left.IsEmpty || left.EndsWith(":") || left.EndsWith("@") => ", which podman refuses",
        Keys.PublishPort when left.StartsWith(':') => ", for which podman takes a random port of the host",
        Keys.ContainerName when left.IsEmpty => ", for which podman takes a random name",
        _ => "",
    };

    private static Shown Remedy(Unit unit, List<string> names)
    {
        Shown otherwise = $"Set {(names.Count == 1 ? "it" : "them")} by {Parts.Name(unit, Section.Service, Keys.Environment)} or {Parts.Name(unit, Section.Service, Keys.EnvironmentFile)}{Parts.Either(unit, "", " of [Service]")}, or write the text itself";
        if (names.TrueForAll(name => ServiceVariables.ContainerValue(unit, name) is not null))
        {
            return $"Only the container has {(names.Count == 1 ? "it" : "them")}, by {Parts.Name(unit, Keys.Environment)}: write the text itself";
        }

        return ServiceVariables.ContainerFiles(unit).LastOrDefault() is { } file
            ? $"Only the container reads {file.Value.ToQuadlet()}: name an absolute path of it in {Parts.Name(unit, Section.Service, Keys.EnvironmentFile)}{Parts.Either(unit, "", " of [Service]")} too, or write the text itself"
            : otherwise;
    }

    private static IEnumerable<Fix> Fixes(Unit unit, List<Setting> settings, List<string> names)
    {
        if (VariableFixes.WriteValues(unit, settings, names) is { } written)
        {
            yield return written;
        }

        if (VariableFixes.ShareFiles(unit, names) is { } shared)
        {
            yield return shared;
        }
    }
}
