using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>Names of things at the place of an attribute.</summary>
/// <param name="OfUnit">The record of a unit, or null if it has none that can be named there.</param>
/// <param name="OfType">A type of the namespace <c>PodDsl</c>, by its name.</param>
public sealed record AttributeNames(Func<UnitReference, string?> OfUnit, Func<string, string> OfType)
{
    /// <summary>A constant expression for a text, or null if C# has none: variables of systemd are no constants.</summary>
    public Func<Text, string?> OfText { get; init; } = text => CSharpText.Expression(text, OfType);

    /// <summary>A constant expression for a number.</summary>
    public Func<long, string> OfNumber { get; init; } = static number => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Plain names, for text that no compiler reads.</summary>
    /// <param name="record">The record of the unit that the setting names, or null.</param>
    public static AttributeNames Short(string? record = null) => new(_ => record, static name => name);
}
