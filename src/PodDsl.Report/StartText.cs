using System.Text;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Report;

/// <summary>The order of the starts in the languages of other tools.</summary>
public static class StartText
{
    /// <summary>A flow chart of Mermaid, which many wikis and code hosts draw.</summary>
    public static string Mermaid(IReadOnlyList<ReportedSystem> systems)
    {
        var text = new StringBuilder($"%% {ReportPage.Marker}\nflowchart LR\n");
        Each(systems, (number, system) =>
        {
            if (systems.Count > 1)
            {
                text.Append("  subgraph ").Append('s').Append(number).Append("[\"").Append(MermaidText(system.Name)).Append("\"]\n");
            }

            Draw(
                system.Overview,
                (id, unit) => text.Append("  s").Append(number).Append('u').Append(id).Append("[\"").Append(MermaidText(unit.FileName)).Append("\"]\n"),
                (first, second, link) => text.Append("  s").Append(number).Append('u').Append(first)
                    .Append(link.IsRequired ? " --> " : link.Starts ? " -.-> " : " -.- ")
                    .Append(link.WaitsForHealth ? "|healthy| " : "").Append('s').Append(number).Append('u').Append(second).Append('\n'));
            if (systems.Count > 1)
            {
                text.Append("  end\n");
            }
        });
        return text.ToString();
    }

    /// <summary>A graph of Graphviz.</summary>
    public static string Dot(IReadOnlyList<ReportedSystem> systems)
    {
        var text = new StringBuilder($"// {ReportPage.Marker}\ndigraph units {{\n  rankdir=LR\n  node [shape=box, style=rounded, fontname=\"sans-serif\"]\n");
        Each(systems, (number, system) =>
        {
            if (systems.Count > 1)
            {
                text.Append("  subgraph cluster_").Append(number).Append(" {\n  label=\"").Append(DotText(system.Name)).Append("\"\n");
            }

            Draw(
                system.Overview,
                (id, unit) => text.Append("  s").Append(number).Append('u').Append(id).Append(" [label=\"").Append(DotText(unit.FileName)).Append("\"]\n"),
                (first, second, link) => text.Append("  s").Append(number).Append('u').Append(first).Append(" -> s").Append(number).Append('u').Append(second)
                    .Append(" [style=").Append(link.IsRequired ? "solid" : link.Starts ? "dashed" : "dotted").Append(link.WaitsForHealth ? ", label=\"healthy\"" : "").Append("]\n"));
            if (systems.Count > 1)
            {
                text.Append("  }\n");
            }
        });
        return text.Append("}\n").ToString();
    }

    private static void Each(IReadOnlyList<ReportedSystem> systems, Action<int, ReportedSystem> draw)
    {
        for (var number = 0; number < systems.Count; number++)
        {
            draw(number, systems[number]);
        }
    }

    /// <summary>The units first, then the arrows in the direction of time.</summary>
    private static void Draw(HostOverview overview, Action<int, Unit> box, Action<int, int, OverviewLink> arrow)
    {
        var order = StartOrder.Of(overview);
        var ids = new Dictionary<Unit, int>(ReferenceComparer<Unit>.Instance);
        foreach (var unit in order.Columns.SelectMany(column => column).Concat(order.Alone))
        {
            ids.Add(unit, ids.Count);
            box(ids[unit], unit);
        }

        foreach (var link in order.Links)
        {
            arrow(ids[link.IsOrdered ? link.To : link.From], ids[link.IsOrdered ? link.From : link.To], link);
        }
    }

    /// <summary>Mermaid takes entities like those of HTML, with a hash.</summary>
    private static string MermaidText(string text) => new(Letters.Visible(text).SelectMany(static character =>
        character is '"' or '#' or '&' or '<' or '>' ? $"#{(int)character};" : character.ToString()).ToArray());

    private static string DotText(string text) => Letters.Visible(text).Replace("\\", "\\\\").Replace("\"", "\\\"");
}
