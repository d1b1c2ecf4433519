using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules;

/// <summary>Looks at one unit at a time.</summary>
/// <param name="Descriptors">What it can find.</param>
/// <param name="Check">Finds it in one unit.</param>
public sealed record UnitRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<Unit, Target, IEnumerable<Finding>> Check)
{
    /// <summary>Whether it also looks at drop-ins, which are only a part of what their unit is.</summary>
    public bool AppliesToDropIns { get; init; }
}

/// <summary>Looks at all units together.</summary>
/// <param name="Descriptors">What it can find.</param>
/// <param name="Check">Finds it in the set, and reports a pair on both sides.</param>
public sealed record SetRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<UnitSet, Target, IEnumerable<Finding>> Check)
{
    /// <summary>Whether drop-ins are in the set, which are only a part of what their unit is.</summary>
    public bool AppliesToDropIns { get; init; }
}
