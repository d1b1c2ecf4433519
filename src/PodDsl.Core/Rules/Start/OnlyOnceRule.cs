using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4027: a timer starts a unit that stays active after its first run, so all further starts do nothing.</summary>
public static class OnlyOnceRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4027",
        "A timer starts a unit only once",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' stays active after its first run ({1}), so {2} starts it once and never again. {3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var seen = new HashSet<int>();
        foreach (var start in RepeatedStart.In(set, graph))
        {
            var unit = graph.Units[start.Unit];
            var stated = Directives.Last(unit, Section.Service, Keys.RemainAfterExit);
            if ((stated is null ? StaysByDefault(unit) : Directives.IsOn(stated) == true) && seen.Add(start.Unit))
            {
                yield return Report(unit, stated, start);
            }
        }
    }

    /// <summary>Quadlet has the services of these stay active, unless they say otherwise.</summary>
    private static bool StaysByDefault(Unit unit) =>
        unit.Kind is UnitKind.Network or UnitKind.Volume or UnitKind.Image or UnitKind.Build or UnitKind.Artifact
        && ServiceStyle.TypeOf(unit) == "oneshot";

    private static Finding Report(Unit unit, Setting? stated, RepeatedStart start)
    {
        var off = Parts.Set(unit, Section.Service, Keys.RemainAfterExit, "false");
        var isDefault = !ServiceStyle.RunsContainers(unit);
        return new Finding(
            Descriptor,
            unit,
            stated?.Source ?? start.Source,
            [
                unit.Name,
                stated is not null ? (Shown)Parts.Written(unit, stated) : $"as that of each .{unit.Kind.Extension()} does",
                start.When,
                isDefault ? (Shown)$"Set {off}" : $"Take {Parts.Name(unit, Section.Service, Keys.RemainAfterExit)} out",
            ])
        {
            AdditionalSources = stated is null ? [unit.NameSource] : [start.Source],
            Fixes =
            [
                new Fix(FixKinds.EndAfterRun, $"Let '{unit.Name}' end after each run",
                    [isDefault ? Directives.Set(unit, Section.Service, Keys.RemainAfterExit, stated, new BooleanValue(false)) : Edit.Remove(unit, stated!)]),
            ],
        };
    }
}
