using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>What things are called where an attribute stands.</summary>
/// <param name="OfUnit">The record of a unit, or null where it has none that could be named there.</param>
/// <param name="OfType">A type of the namespace <c>PodDsl</c>, by its name.</param>
public sealed record AttributeNames(Func<UnitReference, string?> OfUnit, Func<string, string> OfType)
{
    /// <summary>The names with nothing in front, for text that no compiler reads.</summary>
    /// <param name="record">The record of the unit that the setting names, if it names one.</param>
    public static AttributeNames Short(string? record = null) => new(_ => record, static name => name);
}
