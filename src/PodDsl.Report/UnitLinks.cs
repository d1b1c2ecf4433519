using PodDsl.Core.Model;

namespace PodDsl.Report;

/// <summary>The rows of units within a page, and the links to them.</summary>
/// <param name="system">The number of the system on the page: two can have units of one name.</param>
internal sealed class UnitLinks(int system)
{
    private const int Few = 12;

    /// <summary>The id of an element of this system.</summary>
    public string Id(string part) => FormattableString.Invariant($"s{system}-{part}");

    /// <summary>The id of the row of a unit. Blanks end an id, and a file name may have some.</summary>
    public string IdOf(Unit unit) => Id("unit-" + Uri.EscapeDataString(unit.FileName));

    /// <summary>A link to the row of a unit.</summary>
    public Html Link(Unit unit) => $"<a href=\"#{Uri.EscapeDataString(IdOf(unit))}\">{unit.FileName}</a>";

    /// <summary>Links to several units; of many the first ones, and how many more there are.</summary>
    public Html Links(IReadOnlyCollection<Unit> units)
    {
        var shown = Html.Join(", ", units.Take(Few).Select(Link));
        return units.Count > Few ? $"{shown} and {units.Count - Few} more" : shown;
    }
}
