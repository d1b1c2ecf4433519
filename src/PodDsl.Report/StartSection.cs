using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Report;

/// <summary>The order of the starts as a graph, and as a table for those who cannot see it.</summary>
internal static class StartSection
{
    private const int BoxWidth = 190;
    private const int BoxHeight = 26;
    private const int RowHeight = 36;
    private const int ColumnWidth = 270;
    private const int LongestLabel = 25;

    public static Html Of(HostOverview overview, UnitLinks links)
    {
        var order = StartOrder.Of(overview);
        Html alone = order.Alone.IsEmpty ? Html.Empty : $"<p>By themselves: {links.Links(order.Alone)}.</p>\n";
        return order.Columns.Count == 0 ? Html.Of($"<p>No unit waits for another one.</p>\n{alone}") : $"{Graph(order, links)}{Table(order, links)}{alone}";
    }

    private static Html Graph(StartOrder order, UnitLinks links)
    {
        var places = new Dictionary<Unit, (int X, int Y)>(ReferenceComparer<Unit>.Instance);
        for (var column = 0; column < order.Columns.Count; column++)
        {
            foreach (var unit in order.Columns[column])
            {
                places.Add(unit, (column * ColumnWidth, order.RowOf(unit) * RowHeight));
            }
        }

        var width = ((order.Columns.Count - 1) * ColumnWidth) + BoxWidth + 2;
        var height = places.Values.Max(place => place.Y) + RowHeight;
        return $"""
            <div class="scroll" tabindex="0" role="group" aria-label="Start order as a graph"><svg class="starts" width="{width}" height="{height}" viewBox="-1 -1 {width} {height}" role="group" aria-label="A unit stands right of those after which it starts.">
            {order.Links.Select(link => Edge(link, places))}{places.OrderBy(place => place.Value.X).ThenBy(place => place.Value.Y).Select(place => Box(place.Key, place.Value, links))}</svg></div>
            <p class="key"><svg width="40" height="8" aria-hidden="true"><path class="edge requires" d="M0 4H40"/></svg> needs it <svg width="40" height="8" aria-hidden="true"><path class="edge wants" d="M0 4H40"/></svg> starts it too <svg width="40" height="8" aria-hidden="true"><path class="edge order" d="M0 4H40"/></svg> order only <svg width="40" height="8" aria-hidden="true"><path class="edge requires healthy" d="M0 4H40"/></svg> waits until it is healthy</p>

            """;
    }

    private static Html Edge(OverviewLink link, Dictionary<Unit, (int X, int Y)> places)
    {
        var (first, second) = link.IsOrdered ? (places[link.To], places[link.From]) : (places[link.From], places[link.To]);
        var (x1, y1, x2, y2) = (first.X + BoxWidth, first.Y + (BoxHeight / 2), second.X, second.Y + (BoxHeight / 2));
        var bend = Math.Max(40, Math.Abs(x2 - x1) / 2);
        var style = link.IsRequired ? "requires" : link.Starts ? "wants" : "order";
        return $"<path class=\"edge {style}{(link.WaitsForHealth ? " healthy" : "")}\" d=\"M{x1} {y1}C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}\"/>\n";
    }

    private static Html Box(Unit unit, (int X, int Y) place, UnitLinks links)
    {
        var name = unit.FileName.Length <= LongestLabel ? unit.FileName : unit.FileName.Substring(0, LongestLabel - 1) + "…";
        return $"<a href=\"#{Uri.EscapeDataString(links.IdOf(unit))}\" aria-label=\"{unit.FileName}\"><g class=\"box {unit.Kind.Extension()}\"><title>{unit.FileName}</title><rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"4\"/><text x=\"{place.X + 9}\" y=\"{place.Y + 17}\">{name}</text></g></a>\n";
    }

    private static Html Table(StartOrder order, UnitLinks links)
    {
        var after = order.Links.ToLookup(link => link.From, ReferenceComparer<Unit>.Instance);
        Html rows = $"{order.Columns.SelectMany((column, index) => column.Select(unit => Row(unit, index, after[unit], links)))}";
        return $"""
            <details><summary>The same as a table</summary>
            <div class="scroll" tabindex="0" role="group" aria-label="Start order"><table data-filter>
            <thead><tr><th scope="col" class="number">Step</th><th scope="col">Unit</th><th scope="col">After</th><th scope="col">Starts too</th></tr></thead>
            <tbody>
            {rows}</tbody></table></div></details>

            """;
    }

    private static Html Row(Unit unit, int column, IEnumerable<OverviewLink> own, UnitLinks links)
    {
        var all = own.ToList();
        Html after = Html.Join(", ", all.Where(link => link.IsOrdered).Select(link => After(link, links)));
        Html starts = links.Links([.. all.Where(link => link.Starts && !link.IsOrdered).Select(link => link.To)]);
        return $"<tr><td class=\"number\">{column + 1}</td><td>{links.Link(unit)}</td><td>{after}</td><td>{starts}</td></tr>\n";
    }

    private static Html After(OverviewLink link, UnitLinks links)
    {
        string[] how = [.. new[] { link.IsRequired ? "required" : link.Starts ? "wanted" : null, link.WaitsForHealth ? "when healthy" : null }.OfType<string>()];
        return $"{links.Link(link.To)}{(how.Length == 0 ? "" : $" ({string.Join(", ", how)})")}";
    }
}
