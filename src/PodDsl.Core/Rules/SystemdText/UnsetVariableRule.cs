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

/// <summary>POD5015: systemd expands a variable that the service does not have. All of them in a unit, and all units that lack one, are one finding.</summary>
public static class UnsetVariableRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5015",
        "The service has no such variable",
        RuleCategory.Text,
        Severity.Warning,
        "The {0} {1}, so systemd leaves {2} out: {3} becomes '{4}'{5}. {6}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Variables };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var uses = new List<Use>();
        foreach (var unit in set.Each)
        {
            if (VariableTexts.MayBeIn(unit) && UseIn(unit, target) is { } use)
            {
                uses.Add(use);
            }
        }

        return uses.Count == 0 ? [] : Alike.Groups(uses, use => use.Keys, set.Steps).Select(Report);
    }

    /// <summary>The variables that a unit uses and its service lacks, with the settings that use them.</summary>
    private sealed record Use(Unit Unit, List<Setting> Settings, List<string> Names)
    {
        /// <summary>What tells that two units mean the same: the name of a variable, and where their containers have it from.</summary>
        public IEnumerable<string> Keys
        {
            get
            {
                var values = ServiceVariables.ContainerValues(Unit);
                var file = ServiceVariables.ContainerFiles(Unit).LastOrDefault()?.Value.ToArgument().Marked ?? "";
                return Names.Select(name => values.TryGetValue(name, out var value) && value is { } text ? $"{name}={text.Marked}" : $"{name}\n{file}");
            }
        }
    }

    private static Use? UseIn(Unit unit, Target target)
    {
        List<Setting>? settings = null;
        List<string>? names = null;
        foreach (var setting in unit.Settings)
        {
            if (!VariableTexts.MayBeIn(setting.Value) || !IsExpanded(unit, setting) || Expanded(setting) is not { HasHoles: true } text)
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

        return settings is null ? null : new Use(unit, settings, [.. names!.Distinct()]);
    }

    /// <summary>True if systemd finds the value in a command. POD5009 judges the commands of the container in the text of unit files.</summary>
    private static bool IsExpanded(Unit unit, Setting setting) => !setting.IsPassed && setting.Option.Section switch
    {
        Section.Kind => setting.Option.Name is not (Keys.ServiceName or Keys.Pod)
            && !(setting.Value is ResolvedValue { Quadlet: var path } && path.StartsWith(Text.VariableMark)) // POD5016
            && !(ShellTextRule.IsCommand(setting.Option) && (unit.Language == Language.UnitFile || setting.Value is RawValue || unit.KeyTexts.Any(text => text.Source == setting.Source))),
        Section.Service => setting.Value is CommandValue command && (command.Prefixes & ExecutablePrefixes.LiteralVariables) == 0,
        _ => false,
    };

    /// <summary>The text for a command. The text of <c>[Key]</c> still has its <c>$</c>.</summary>
    private static Text Expanded(Setting setting) => setting.Value is RawValue raw
        ? QuadletWords.Expand(raw.UnitText, startsWord: false).Text ?? Text.Empty
        : setting.Value.ToArgument();

    private static Finding Report(IReadOnlyList<Use> uses)
    {
        var (unit, first) = (uses[0].Unit, uses[0].Settings[0]);
        string[] names = uses.Count == 1 ? [.. uses[0].Names] : [.. uses.SelectMany(use => use.Names).Distinct()];
        var left = Expanded(first).Fill(name => uses[0].Names.Contains(name) ? "" : null);
        var isOne = uses.Count == 1;
        return new Finding(
            Descriptor,
            unit,
            first.Source,
            [
                isOne ? (Shown)$"service of '{unit.Name}' has" : $"services of {Listed.Names(uses.Select(use => use.Unit))} have",
                names.Length == 1 ? $"no variable {names[0]}" : $"none of the variables {Listed.All([.. names.Select(name => (Shown)name)])}",
                names.Length == 1 ? "it" : "them",
                isOne ? Parts.Name(unit, first.Option) : $"{Parts.Name(unit, first.Option)} of '{unit.Name}'",
                AuthoredTexts.Shown(first.Value is PairValue pair ? Hide(pair.Name, left) : left.ToString()),
                Consequence(first.Option.Name, left),
                Remedy(uses, names),
            ])
        {
            Others = uses.Skip(1).SelectMany(use => use.Settings.Select(setting => new FindingPlace(use.Unit, setting.Source)).Distinct()).ToEquatableArray(),
            AdditionalSources = uses[0].Settings.Skip(1).Select(setting => setting.Source).Distinct().ToEquatableArray(),
            Fixes = Fixes(uses).ToEquatableArray(),
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

    private static Shown Remedy(IReadOnlyList<Use> uses, string[] names)
    {
        var unit = uses[0].Unit;
        var (them, isOne) = (names.Length == 1 ? "it" : "them", uses.Count == 1);
        var values = ServiceVariables.ContainerValues(unit);
        if (uses[0].Names.TrueForAll(name => values.TryGetValue(name, out var value) && value is not null))
        {
            return $"Only the {(isOne ? "container has" : "containers have")} {them}, by {Parts.Name(unit, Keys.Environment)}: write the text itself";
        }

        return ServiceVariables.ContainerFiles(unit).LastOrDefault() is { } file
            ? (Shown)$"Only the {(isOne ? "container reads" : "containers read")} {file.Value.ToQuadlet()}: name an absolute path of it in {Parts.Name(unit, Section.Service, Keys.EnvironmentFile)}{Parts.Either(unit, "", " of [Service]")} too, or write the text itself"
            : $"Set {them} by {Parts.Name(unit, Section.Service, Keys.Environment)} or {Parts.Name(unit, Section.Service, Keys.EnvironmentFile)}{Parts.Either(unit, "", " of [Service]")}, or write the text itself";
    }

    /// <summary>The ways out that all of the units have.</summary>
    private static IEnumerable<Fix> Fixes(IReadOnlyList<Use> uses)
    {
        if (VariableFixes.OfAll(uses.Select(use => VariableFixes.WriteValues(use.Unit, use.Settings, use.Names))) is { } written)
        {
            yield return written;
        }

        if (VariableFixes.OfAll(uses.Select(use => VariableFixes.ShareFiles(use.Unit, use.Names))) is { } shared)
        {
            yield return shared;
        }
    }
}
