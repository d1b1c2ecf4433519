using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4015 and POD4024: a unit names a target that its manager does not have.</summary>
public static class WrongTargetRule
{
    /// <summary>Targets that the system has reached long before the manager of a user starts; an order after them does no harm.</summary>
    private static readonly string[] ReachedBefore = ["local-fs.target", "local-fs-pre.target", "sysinit.target", "swap.target", "slices.target"];

    private static readonly SectionDirective[] Directive =
    [
        new(Section.Install, Keys.WantedBy), new(Section.Install, Keys.RequiredBy), new(Section.Install, Keys.UpheldBy),
        new(Section.Unit, Keys.Wants), new(Section.Unit, Keys.Requires), new(Section.Unit, Keys.Requisite), new(Section.Unit, Keys.BindsTo),
        new(Section.Unit, Keys.After), new(Section.Unit, Keys.PartOf),
    ];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4015",
        "A unit does not exist in the scope of the one that names it",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of '{1}': {2}, so {3}. {4}.");

    public static readonly RuleDescriptor Harmless = new(
        "POD4024",
        "A unit of a user waits for the network twice",
        RuleCategory.Start,
        Severity.Suggestion,
        "{0} of '{1}' has no effect, since the manager of a user has no such target. Take it out: Quadlet has the unit wait for the network of the system.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly UnitRule Rule = new([Descriptor, Harmless], Check) { Needs = [.. Directive.Select(static directive => directive.Name)] };

    /// <summary>The same for services of the system, as far as none of these units has their name.</summary>
    public static readonly SetRule OfServices = new([Descriptor], CheckServices) { Needs = [.. Directive.Select(static directive => directive.Name)], Reads = Aspects.Common };

    private static IEnumerable<Finding> CheckServices(UnitSet set, Target target)
    {
        // What the user has is known, and what the user has not is reported with more reason.
        if (target.Scope != UnitScope.User || HostUnits.Of(target) is not null)
        {
            yield break;
        }

        var graph = StartGraph.Of(set, target.Podman);
        foreach (var unit in graph.Each)
        {
            var names = Directive.Where(directive => directive.Section == Section.Unit).SelectMany(directive => NamedUnit.In(unit, directive.Section, directive.Name))
                .Where(name => WellKnownUnits.SystemServices.Contains(name.Name) && graph.Find(name) is null)
                .GroupBy(name => name.Name, StringComparer.Ordinal);
            foreach (var same in names.Select(group => NamedUnit.Once(group).ToList()))
            {
                yield return ReportService(unit, same);
            }
        }
    }

    private static Finding ReportService(Unit unit, List<NamedUnit> names) => new(
        Descriptor,
        unit,
        names[0].Setting.Source,
        [
            Shown.Join(" and ", names.Select(name => (Shown)name.Part())),
            unit.Name,
            "that is a service of the system, and the manager of a user has none of those",
            names.Exists(name => name.IsRequired) ? "the start fails" : "it has no effect",
            "Take it out, or make this a unit of the system",
        ])
    {
        AdditionalSources = [.. names[0].Setting.Source.OthersOf(names.Select(name => name.Setting.Source))],
        Fixes = [new Fix(FixKinds.RemoveTarget, $"Remove {names[0].Name}", NamedUnit.RemovedAll(names))],
    };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var isUser = target.Scope == UnitScope.User;
        var missing = isUser ? WellKnownUnits.SystemOnly : WellKnownUnits.UserOnly;
        List<(NamedUnit Name, Section Section)>? wrong = null;
        foreach (var (section, directive) in Directive)
        {
            var names = NamedUnit.In(unit, section, directive);
            var found = 0;
            foreach (var name in names)
            {
                found += missing.Contains(name.Name) ? 1 : 0;
            }

            // One that exists beside it is enough to start the unit.
            if (found == 0 || (section == Section.Install && found < names.Count))
            {
                continue;
            }

            var seen = new HashSet<(string, SourceSpan)>();
            foreach (var name in names)
            {
                if (missing.Contains(name.Name) && seen.Add((name.Name, name.Setting.Source)) && (directive != Keys.After || !ReachedBefore.Contains(name.Name)))
                {
                    (wrong ??= []).Add((name, section));
                }
            }
        }

        // To want a target and to wait for it is one mistake.
        return wrong is null ? [] : wrong.GroupBy(one => (one.Name.Name, one.Section)).Select(group => Report(unit, [.. group.Select(one => one.Name)], group.Key.Section, target));
    }

    private static Finding Report(Unit unit, List<NamedUnit> names, Section section, Target target)
    {
        var name = names.OrderBy(one => one.Setting.Source.Start).First();
        var needs = names.Exists(one => one.IsRequired);
        var isUser = target.Scope == UnitScope.User;
        var instead = Started.TargetAtBoot(target);
        var what = isUser ? "the manager of a user has no such target" : "only the manager of a user has that target";
        var consequence = section == Section.Install ? "nothing starts the unit"
            : needs ? "the start fails"
            : "it has no effect";
        var remedy = section == Section.Install ? $"Use {instead}"
            : !isUser ? "Take it out"
            : WaitsAnyway(unit, name, target) ? "Take it out: Quadlet has the unit wait for the network of the system"
            : "Take it out: units of a user cannot wait for those of the system";
        var isHarmless = names.TrueForAll(one => one.Setting.Option.Name is Keys.Wants or Keys.After) && WaitsAnyway(unit, name, target);
        var parts = Listed.All([.. names.Select(one => (Shown)one.Part()).Distinct()]);
        return new Finding(
            isHarmless ? Harmless : Descriptor,
            unit,
            name.Setting.Source,
            isHarmless ? [parts, unit.Name] : [parts, unit.Name, what, consequence, remedy])
        {
            AdditionalSources = [.. name.Setting.Source.OthersOf(names.Select(one => one.Setting.Source))],
            Fixes =
            [
                section == Section.Install
                    ? new Fix(FixKinds.UseTargetOfScope, $"Use {instead}", [.. names.SelectMany(one => one.ReplacedBy(instead)).Distinct()])
                    : new Fix(FixKinds.RemoveTarget, $"Remove {name.Name}", NamedUnit.RemovedAll(names)),
            ],
        };
    }

    /// <summary>True if Quadlet itself adds the wait that the author wants from that target.</summary>
    private static bool WaitsAnyway(Unit unit, NamedUnit name, Target target) =>
        name.Name is "network-online.target" or "network.target"
        && target.Scope == UnitScope.User
        && ServiceStyle.AwaitedNetwork(unit, target) is { } awaited && awaited != NetworkWait.Online;
}
