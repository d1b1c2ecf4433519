using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4011: a directive names a unit that does not exist, but resembles one that does.</summary>
public static class UnknownUnitRule
{
    private static readonly (Section Section, string Name)[] Directive =
    [
        (Section.Unit, Keys.After), (Section.Unit, Keys.Before), (Section.Unit, Keys.Wants), (Section.Unit, Keys.Requires),
        (Section.Unit, Keys.Requisite), (Section.Unit, Keys.BindsTo), (Section.Unit, Keys.PartOf), (Section.Unit, Keys.Upholds),
        (Section.Unit, Keys.Conflicts), (Section.Unit, Keys.OnFailure), (Section.Unit, Keys.OnSuccess), (Section.Unit, Keys.PropagatesStopTo),
        (Section.Install, Keys.WantedBy), (Section.Install, Keys.RequiredBy), (Section.Install, Keys.UpheldBy),
    ];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD4011",
        "A directive names a unit that seems to be misspelt",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of '{1}': {2}. {3}. {4}");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var names = new Lazy<SimilarUnits>(() => new SimilarUnits(graph.Each));
        foreach (var unit in graph.Each)
        {
            foreach (var (section, directive) in Directive)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var name in NamedUnit.In(unit, section, directive))
                {
                    if (name.IsLiteral && seen.Add(name.Name) && Judge(graph, names, name, section, target) is { } found)
                    {
                        yield return Report(name, found.Reason, found.Meant, found.Unit);
                    }
                }
            }
        }
    }

    private static (string Reason, string? Meant, Unit? Unit)? Judge(
        StartGraph graph, Lazy<SimilarUnits> names, NamedUnit name, Section section, Target target)
    {
        if (name.Setting is { Written: null, Value.Reference: not null })
        {
            return null;
        }

        if (graph.Find(name) is { } index)
        {
            var unit = graph.Units[index];
            return IsQuadletFile(name.Name) && (section == Section.Install || !target.Podman.Has(Behaviors.TranslatesUnits))
                ? (section == Section.Install
                    ? "systemd knows no Quadlet files, and Quadlet does not translate them here"
                    : $"Quadlet translates its files here since podman {Behaviors.TranslatesUnits.Since}, and the units are for {target.Podman}",
                    unit.ServiceName + ".service",
                    unit)
                : null;
        }

        if (graph.IsUnparsable(name.Name))
        {
            return null;
        }

        // The units of the host are known, and POD4052 reports missing ones with more reason.
        if (AbsentUnitRule.Judges(name.Setting.Option.Name, name.Name, target))
        {
            return null;
        }

        return WellKnownUnits.All.Contains(name.Name) && !names.Value.HasLettersOf(name.Name) ? null : names.Value.Find(name.Name);
    }

    private static bool IsQuadletFile(string name) => UnitName.KindOf(name) is not null;

    private static string Consequence(NamedUnit name) =>
        name.Setting.Option.Name is Keys.Requires or Keys.Requisite or Keys.BindsTo && name.Name.IndexOf('.') >= 0 && !IsQuadletFile(name.Name)
            ? "The start fails"
            : "systemd passes over it";

    private static Finding Report(NamedUnit name, string reason, string? meant, Unit? unit) =>
        new(
            Descriptor,
            name.Owner,
            name.Setting.Source,
            [
                name.Part(), name.Owner.Name, reason, Consequence(name),
                meant is null ? "Write the whole name of the unit that is meant." : $"Did you mean {meant}?",
            ])
        {
            AdditionalSources = unit is null ? [] : [unit.NameSource],
            Fixes = meant is null ? [] : [new Fix(KindOf(name, unit), $"Name {meant}", name.ReplacedBy(meant, unit))],
        };

    /// <summary>The name of a unit's file means its service; everything else is a guess.</summary>
    private static FixKind KindOf(NamedUnit name, Unit? unit) =>
        unit is not null && name.Name == unit.FileName ? FixKinds.NameService : FixKinds.CorrectUnit;
}
