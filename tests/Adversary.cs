using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.TestSupport;

/// <summary>Units, as many as one wants, that give a rule much to do.</summary>
/// <param name="Name">What is many.</param>
/// <param name="Make">Makes units that are so large; four times as much makes them four times as large.</param>
internal sealed record Adversary(string Name, Func<int, AdversaryUnits> Make);

/// <summary>The units of an adversary, and what they are for.</summary>
internal sealed record AdversaryUnits(IReadOnlyList<Core.Model.Unit> Units, Target Target)
{
    /// <summary>The same units as others: what is kept of a unit is kept with that very one.</summary>
    public AdversaryUnits Fresh() => this with { Units = [.. Units.Select(unit => unit with { })] };
}

/// <summary>A rule of either kind.</summary>
/// <param name="Ids">What it finds, but for declarations that are not needed, which many rules find.</param>
/// <param name="Check">Finds it in units, and takes steps where a set has them.</param>
internal sealed record AnyRule(IReadOnlyList<string> Ids, bool IsOfSets, Func<AdversaryUnits, Steps, IEnumerable<Finding>> Check)
{
    public static IReadOnlyList<AnyRule> All { get; } =
    [
        .. UnitRules.All.Select(rule => new AnyRule(IdsOf(rule.Descriptors), false, (input, steps) => steps.Over(input.Units)
            .Where(unit => rule.AppliesToDropIns || unit.Kind != UnitKind.DropIn)
            .SelectMany(unit => rule.Check(unit, input.Target)))),
        .. SetRules.All.Select(rule => new AnyRule(IdsOf(rule.Descriptors), true, (input, steps) => rule.Check(
            new UnitSet(input.Units.Where(unit => rule.AppliesToDropIns || unit.Kind != UnitKind.DropIn).ToEquatableArray()).With(steps),
            input.Target))),
    ];

    public string Name => string.Join("/", Ids);

    /// <summary>The units that it is tried with: those of its own pages, and those that are tried with every rule.</summary>
    public IEnumerable<Adversary> Adversaries => Own.Concat(IsOfSets ? Crowds.All : []);

    public IEnumerable<Adversary> Own => Ids.SelectMany(id => ExampleCrowds.Of(id, IsOfSets));

    /// <summary>Finds what it finds and says it. Returns how much that is: findings, and the changes of their fixes.</summary>
    public (int Findings, long Said) Run(AdversaryUnits input, Steps steps)
    {
        var findings = 0;
        var said = 0L;
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var finding in Check(input, steps))
        {
            findings += Ids.Contains(finding.Rule.Id) ? 1 : 0;
            said += finding.Message.Length + finding.AdditionalSources.Count;
            said += finding.Fixes.Where(seen.Add).Sum(fix => (long)fix.Edits.Count);
        }

        return (findings, said);
    }

    private static IReadOnlyList<string> IdsOf(IReadOnlyList<RuleDescriptor> descriptors) =>
        descriptors is [{ Id: "POD9010" }] ? ["POD9010"] : [.. descriptors.Select(descriptor => descriptor.Id).Where(id => id != "POD9010")];
}
