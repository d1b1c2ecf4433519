using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4026: units are enabled for a target that systemd does not have, so that somebody else has to make it.</summary>
public static class UnknownTargetRule
{
    private const string Key = Keys.ExpectsUnit;

    public static readonly RuleDescriptor Descriptor = new(
        "POD4026",
        "A unit is enabled for a target of its own",
        RuleCategory.Start,
        Severity.Suggestion,
        "{1} starts {2}, and is no target of systemd: where the host has none of that name, nothing starts {3}. Use {0}, or declare {4} if it has one.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = StartGraph.Enablers, Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var found = new Dictionary<string, List<NamedUnit>>(StringComparer.Ordinal);
        HashSet<string>? known = null;
        foreach (var index in graph.Having(StartGraph.Enablers))
        {
            var unit = graph.Units[index];
            var names = StartGraph.Enablers.SelectMany(directive => NamedUnit.In(unit, Section.Install, directive)).ToList();
            if (names.Count == 0 || names.Exists(name => !IsUnknown(name, graph, target)))
            {
                continue;
            }

            known ??= Known(graph);
            foreach (var name in names.Where(name => !known.Contains(name.Name)))
            {
                if (!found.TryGetValue(name.Name, out var same))
                {
                    found.Add(name.Name, same = []);
                }

                same.Add(name);
            }
        }

        return found.Values.Select(names => Report([.. NamedUnit.Once(names)], target));
    }

    /// <summary>Whether nobody can tell that there is such a target. What is nearly one is said to be misspelt.</summary>
    private static bool IsUnknown(NamedUnit name, StartGraph graph, Target target) =>
        name.IsLiteral
        && name.Name.EndsWith(".target", StringComparison.Ordinal)
        && !WellKnownUnits.Targets.Contains(name.Name)
        && SimilarTargets.Find(UnitName.Cut(name.Name).Stem) is null
        && graph.Find(name) is null
        && !graph.HasTarget(name.Name)
        && HostUnits.Of(target)?.Contains(name.Name) != true;

    /// <summary>The targets that units know otherwise, or whose authors say that they exist.</summary>
    private static HashSet<string> Known(StartGraph graph)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in graph.Each.SelectMany(unit => unit.Settings))
        {
            if (setting.Option.Section == Section.Unit && setting.Option.SystemdSyntax == SystemdSyntax.Units)
            {
                known.Add(setting.Value.ToArgument().Marked);
            }
            else if (setting.Option.Section == Section.Intent && setting.Option.Name is Key or Keys.StartedBy)
            {
                known.Add(setting.Value.ToArgument().Marked);
            }
        }

        return known;
    }

    private static Finding Report(List<NamedUnit> names, Target target)
    {
        var (unit, name) = (names[0].Owner, names[0]);
        var units = names.Select(other => other.Owner).Distinct(ReferenceComparer<Unit>.Instance).Count();
        var instead = Started.TargetAtBoot(target);
        return new Finding(
            Descriptor,
            unit,
            name.Setting.Source,
            [
                Parts.Set(unit, Section.Install, name.Setting.Option.Name, instead),
                name.Name,
                units == 1 ? (Shown)$"'{unit.Name}'" : $"'{unit.Name}' and {units - 1} more",
                units == 1 ? "it" : "them",
                Parts.Declaration(unit, Key, name.Name),
            ])
        {
            Others = names.Skip(1).Select(other => new FindingPlace(other.Owner, other.Setting.Source)).ToEquatableArray(),
            Fixes =
            [
                new Fix(FixKinds.UseTargetOfScope, $"Use {instead}", names.SelectMany(other => other.ReplacedBy(instead)).ToEquatableArray()),
                Declarations.Declare(unit, Key, new TextValue(name.Name), $"Declare that the host will have {name.Name}"),
            ],
        };
    }
}
