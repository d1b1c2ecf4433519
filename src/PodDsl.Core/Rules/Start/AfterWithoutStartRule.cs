using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4008: a unit starts after another one that nothing starts.</summary>
public static class AfterWithoutStartRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4008",
        "A unit waits for another one that nothing starts",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' starts after '{1}', but nothing starts '{1}': {2} alone does not, and it is not enabled. Add {3}, or declare {4} on '{1}'.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.After], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        foreach (var index in graph.Having(Keys.After))
        {
            HashSet<Unit>? seen = null;
            foreach (var edge in graph.After(index))
            {
                if (edge is { Directive: Keys.After, Name: { } name } && !Started.IsStarted(graph, edge.To) && (seen ??= new(ReferenceComparer<Unit>.Instance)).Add(graph.Units[edge.To]))
                {
                    yield return Report(graph.Units[index], graph.Units[edge.To], name, target);
                }
            }
        }
    }

    private static Finding Report(Unit unit, Unit other, NamedUnit name, Target target) =>
        new(Descriptor, unit, name.Setting.Source,
            [
                unit.Name,
                other.Name,
                Parts.Name(unit, Section.Unit, Keys.After),
                Parts.Naming(unit, Section.Unit, Keys.Wants, other),
                Parts.Declaration(other, Started.ManualStart),
            ])
        {
            AdditionalSources = [other.NameSource],
            Fixes =
            [
                new Fix(FixKinds.AddWants, $"Start '{other.Name}' along with '{unit.Name}'",
                    [Edit.Add(unit, new Setting(Options.Common(Section.Unit, Keys.Wants), new ReferenceValue(other.ToReference())))]),
                .. Started.StartAtBoot(other, target),
                Started.DeclareManualStart(other),
            ],
        };
}
