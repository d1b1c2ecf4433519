using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4028: a unit names itself where another one belongs.</summary>
public static class SelfDependencyRule
{
    private const string Suffix = ".service";

    /// <summary>systemd drops each of these, with a word in its journal for some.</summary>
    private static readonly string[] Dependencies =
    [
        Keys.Wants, Keys.Requires, Keys.Requisite, Keys.BindsTo, Keys.Upholds, Keys.PartOf, Keys.After, Keys.Before, Keys.Conflicts,
        Keys.OnFailure, Keys.OnSuccess, Keys.PropagatesStopTo, Keys.StopPropagatedFrom, Keys.PropagatesReloadTo,
        Keys.ReloadPropagatedFrom, Keys.JoinsNamespaceOf,
    ];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4028",
        "A unit names itself",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' names itself in {1}: {2}. Name the unit that is meant, or take it out.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [.. Dependencies, .. StartGraph.Enablers, Keys.Network] };

    private static List<Finding> Check(Unit unit, Target target)
    {
        var findings = new List<Finding>();
        var own = new OwnNames(unit);
        if (Named(unit, Section.Unit, Dependencies, own) is { } needs)
        {
            findings.Add(Report(unit, needs, $"systemd drops {(needs.Count == 1 ? "that" : "all of it")}, so it has no effect"));
        }

        if (Named(unit, Section.Install, StartGraph.Enablers, own) is { } enablers)
        {
            findings.Add(Report(unit, enablers, "it would have to run before it is started, so that starts it never"));
        }

        if (UnitView.Of(unit).Networks.FirstOrDefault(use => IsOwnNetwork(unit, use)) is { } network)
        {
            findings.Add(new Finding(
                Descriptor,
                unit,
                network.Setting.Source,
                [unit.Name, Parts.Written(unit, network.Setting), "podman looks for the container before it makes it, so the start fails"])
            {
                Fixes = [new Fix(FixKinds.RemoveSetting, $"Remove {Parts.Name(unit, Keys.Network)}", [Edit.Remove(unit, network.Setting)])],
            });
        }

        return findings;
    }

    /// <summary>The names that mean the unit, whoever writes them: of its service, of its file, and its aliases.</summary>
    private sealed class OwnNames(Unit unit)
    {
        private readonly string _service = unit.ServiceName;
        private readonly string _file = unit.FileName;
        private HashSet<string>? _aliases;

        public bool Have(string name) =>
            name == _file || name is "%n" or "%N.service"
            || (name.Length == _service.Length + Suffix.Length && name.StartsWith(_service, StringComparison.Ordinal) && name.EndsWith(Suffix, StringComparison.Ordinal))
            || (unit.MayHave(Keys.Alias) && Aliases.Contains(name));

        private HashSet<string> Aliases =>
            _aliases ??= new(NamedUnit.In(unit, Section.Install, Keys.Alias).Select(static alias => alias.Name), StringComparer.Ordinal);
    }

    /// <summary>The directives that name the unit itself, each once; null if there are none.</summary>
    private static List<NamedUnit>? Named(Unit unit, Section section, string[] directives, OwnNames own)
    {
        List<NamedUnit>? found = null;
        foreach (var directive in directives)
        {
            foreach (var name in NamedUnit.In(unit, section, directive))
            {
                if (own.Have(name.Name) || (name.Setting.Value.Reference is { } other && (other.Kind, other.Name) == (unit.Kind, unit.Name)))
                {
                    (found ??= []).Add(name);
                }
            }
        }

        return found is null
            ? null
            : [.. found.GroupBy(name => (name.Setting.Option.Name, name.Setting.Source)).Select(line => line.First()).OrderBy(name => name.Setting.Source.Start)];
    }

    private static bool IsOwnNetwork(Unit unit, NetworkUse use) =>
        unit.Kind == UnitKind.Container && use.Mode == NetworkMode.Container
        && (use.Join.Unit is { } other ? (other.Kind, other.Name) == (unit.Kind, unit.Name) : use.Name == "container:" + unit.ResourceName);

    private static Finding Report(Unit unit, List<NamedUnit> names, Shown consequence) => new(
        Descriptor,
        unit,
        names[0].Setting.Source,
        [unit.Name, Listed.All([.. names.Select(name => (Shown)name.Part(name.Setting.Value.Reference is null ? null : unit))]), consequence])
    {
        AdditionalSources = [.. names[0].Setting.Source.OthersOf(names.Select(name => name.Setting.Source))],
        Fixes = [new Fix(FixKinds.RemoveTarget, "Take it out", NamedUnit.RemovedAll(names))],
    };
}
