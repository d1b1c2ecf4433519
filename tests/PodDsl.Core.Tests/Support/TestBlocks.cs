using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.View;

namespace PodDsl.Core.Tests.Support;

/// <summary>Records with id blocks, as rules see them.</summary>
internal static class TestBlocks
{
    /// <summary>A record of a container on a block.</summary>
    public static Unit Container(string name, long number, string lines = "", Target? target = null) =>
        Expanded(TestUnits.Container(FormattableString.Invariant($"# poddsl: IdBlock={number}\n{lines}"), name), target);

    /// <summary>A record of a container that asks for a block.</summary>
    public static Unit Unnumbered(string name) => Expanded(TestUnits.Container("", name).With("IdBlock"), null);

    /// <summary>A container with maps of its own.</summary>
    public static Unit Mapped(string name, string lines) => Expanded(TestUnits.Container(lines, name), null);

    /// <summary>The numbers after a fix, by units: <c>web: 4</c>.</summary>
    public static string NumbersAfter(this Finding finding, string key, params Unit[] units) =>
        string.Join(" ", finding.FixOf(key).Apply(units).Select(unit => $"{unit.Name}: {IdBlocks.NumberOf(unit)}"));

    private static Unit Expanded(Unit unit, Target? target) =>
        IdBlocks.Expand(unit.AsRecord("Home." + char.ToUpperInvariant(unit.Name[0]) + unit.Name[1..]), target ?? Target.Default);
}
