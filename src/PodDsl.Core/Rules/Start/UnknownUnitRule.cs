using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4011: a directive names a unit that does not exist, but resembles one that does.</summary>
public static class UnknownUnitRule
{
    private static readonly SectionDirective[] Directive =
    [
        new(Section.Unit, Keys.After), new(Section.Unit, Keys.Before), new(Section.Unit, Keys.Wants), new(Section.Unit, Keys.Requires),
        new(Section.Unit, Keys.Requisite), new(Section.Unit, Keys.BindsTo), new(Section.Unit, Keys.PartOf), new(Section.Unit, Keys.Upholds),
        new(Section.Unit, Keys.Conflicts), new(Section.Unit, Keys.OnFailure), new(Section.Unit, Keys.OnSuccess), new(Section.Unit, Keys.PropagatesStopTo),
        new(Section.Install, Keys.WantedBy), new(Section.Install, Keys.RequiredBy), new(Section.Install, Keys.UpheldBy),
    ];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4011",
        "A directive names a unit that seems to be misspelt",
        RuleCategory.Start,
        Severity.Warning,
        "{0} of {1}: {2}. {3}. {4}");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [.. Directive.Select(static directive => directive.Name)], Reads = Aspects.Mounts };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var names = new Lazy<SimilarUnits>(() => new SimilarUnits(graph.Each));

        // Who misspells a name does so in each directive and unit that has it.
        var found = new Dictionary<string, Misspelt>(StringComparer.Ordinal);
        foreach (var unit in graph.Each)
        {
            foreach (var (section, directive) in Directive)
            {
                var named = NamedUnit.In(unit, section, directive);
                var seen = named.Count > 1 ? new HashSet<string>(StringComparer.Ordinal) : null;
                foreach (var name in named)
                {
                    if (!name.IsLiteral || seen?.Add(name.Name) == false || Judge(graph, names, name, section, target) is not { } what)
                    {
                        continue;
                    }

                    var key = string.Join("\0", name.Name, what.Meant, what.Reason.ToString(), unit.Language.ToString());
                    if (!found.TryGetValue(key, out var same))
                    {
                        found.Add(key, same = new Misspelt([], what));
                    }

                    same.Names.Add(name);
                }
            }
        }

        return found.Values.Select(same => Report(same.Names, same.What));
    }

    /// <summary>What is wrong with a name.</summary>
    /// <param name="Reason">Why it is none of a unit.</param>
    /// <param name="Meant">The name that is meant, or null if none is near.</param>
    /// <param name="Unit">The unit of that name, if it is one of these.</param>
    private sealed record Judgement(Shown Reason, string? Meant, Unit? Unit);

    /// <summary>All uses of a name that is wrong for one reason.</summary>
    private sealed record Misspelt(List<NamedUnit> Names, Judgement What);

    private static Judgement? Judge(
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
                ? new(section == Section.Install
                    ? "systemd knows no Quadlet files, and Quadlet does not translate them here"
                    : $"Quadlet translates its files here since podman {Behaviors.TranslatesUnits.Since}, and the units are for {target.Podman}",
                    unit.ServiceName + ".service",
                    unit)
                : null;
        }

        if (graph.IsUnparsable(name.Name) || graph.HasTarget(name.Name))
        {
            return null;
        }

        if (MountUnits.Find(name.Owner, name.Name) is var (unescaped, mount))
        {
            return new(unescaped, mount, null);
        }

        // What the host has is known, and what it has not is reported with more reason.
        if (AbsentUnitRule.Judges(name.Setting.Option.Name, name.Name, target))
        {
            return null;
        }

        if (WellKnownUnits.All.Contains(name.Name) && !(name.Name.EndsWith(".service", StringComparison.Ordinal) && names.Value.HasLettersOf(name.Name)))
        {
            return null;
        }

        return ServiceOfReference(graph, name) ?? (names.Value.Find(name.Name) is var (reason, meant, like) ? new(reason, meant, like) : null);
    }

    /// <summary>The unit uses a volume, network or image of that name, whose service is called otherwise.</summary>
    private static Judgement? ServiceOfReference(StartGraph graph, NamedUnit name)
    {
        if (!name.Name.EndsWith(".service", StringComparison.Ordinal))
        {
            return null;
        }

        var stem = UnitName.Cut(name.Name).Stem;
        foreach (var used in name.Owner.Keep(static unit => new UsedUnits(unit)).Named(stem))
        {
            if (used.ServiceName != stem && graph.Find(used.ServiceUnit) is { } index)
            {
                return new($"there is none here, and the service of {used.FileName} is {used.ServiceUnit}", used.ServiceUnit, graph.Units[index]);
            }
        }

        return null;
    }

    /// <summary>The units that the keys of a unit use, by their names: a unit may name as many others as it has settings.</summary>
    private sealed class UsedUnits(Unit unit)
    {
        private readonly ILookup<string, UnitReference> _byName = unit.Settings
            .Where(setting => setting.Option.Section == Section.Kind)
            .Select(setting => setting.Value.Reference)
            .OfType<UnitReference>()
            .ToLookup(used => used.Name, StringComparer.Ordinal);

        public IEnumerable<UnitReference> Named(string name) => _byName[name];
    }

    private static bool IsQuadletFile(string name) => UnitName.KindOf(name) is not null;

    /// <summary>Whether the start fails without the unit. systemd passes over what can be no name of one.</summary>
    private static bool IsNeeded(NamedUnit name) =>
        name.IsRequired && UnitNameSyntax.IsValid(name.Name) && !IsQuadletFile(name.Name);

    private static Finding Report(List<NamedUnit> all, Judgement what)
    {
        var owner = all[0].Owner;
        List<NamedUnit> names = [.. all.Where(name => ReferenceEquals(name.Owner, owner)).OrderBy(name => name.Setting.Source.Start)];
        var name = names[0];
        var (reason, meant, unit) = what;
        return new(
            Descriptor,
            owner,
            name.Setting.Source,
            [
                Shown.Join(" and ", names.Select(same => (Shown)same.Part())),
                Listed.Names(all.Select(same => same.Owner).Distinct(ReferenceComparer<Unit>.Instance)),
                reason,
                all.Exists(IsNeeded) ? "The start fails" : "systemd passes over it",
                meant is null ? "Write the whole name of the unit that is meant." : $"Did you mean {meant}?",
            ])
        {
            Others = all.Where(other => !ReferenceEquals(other.Owner, owner)).Select(other => new FindingPlace(other.Owner, other.Setting.Source)).Distinct().ToEquatableArray(),
            AdditionalSources =
            [
                .. name.Setting.Source.OthersOf(names.Select(same => same.Setting.Source)),
                .. unit is null ? [] : new[] { unit.NameSource },
            ],
            Fixes = meant is null ? [] : [new Fix(KindOf(name, unit), $"Name {meant}", all.SelectMany(same => same.ReplacedBy(meant, unit)).ToEquatableArray())],
        };
    }

    /// <summary>The name of a unit's file means its service; everything else is a guess.</summary>
    private static FixKind KindOf(NamedUnit name, Unit? unit) =>
        unit is not null && name.Name == unit.FileName ? FixKinds.NameService : FixKinds.CorrectUnit;
}
