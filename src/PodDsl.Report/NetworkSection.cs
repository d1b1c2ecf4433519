using PodDsl.Core.Lint;
using PodDsl.Core.Values;

namespace PodDsl.Report;

/// <summary>Who meets whom in which network.</summary>
internal static class NetworkSection
{
    public static Html Of(HostOverview overview, UnitLinks links) => overview.Networks.IsEmpty
        ? Html.Of($"<p>No unit makes or names a network.</p>")
        : $"<div class=\"cards\">\n{overview.Networks.Select(network => Card(network, links))}</div>\n";

    private static Html Card(OverviewNetwork network, UnitLinks links)
    {
        Html made = network.Unit is { } unit ? $" <span class=\"quiet\">{links.Link(unit)}</span>"
            : network.Mode == NetworkMode.Bridge && network.Name != NetworkJoin.Default ? $" <span class=\"quiet\">no unit makes it</span>"
            : Html.Empty;
        Html subnets = network.Subnets.IsEmpty ? Html.Empty : $"<p>{string.Join(", ", network.Subnets)}</p>\n";
        Html members = network.Members.IsEmpty ? Html.Of($"<p class=\"quiet\">Nobody joins it.</p>\n") : $"<ul>\n{network.Members.Select(member => Member(member, links))}</ul>\n";
        return $"<div class=\"card\" data-filter-item>\n<h4>{network.Name}{made}</h4>\n{subnets}{members}</div>\n";
    }

    private static Html Member(OverviewMember member, UnitLinks links)
    {
        Html addresses = member.Addresses.IsEmpty ? Html.Empty : $" <code>{string.Join(" ", member.Addresses)}</code>";
        Html aliases = member.Aliases.IsEmpty ? Html.Empty : $" <span class=\"quiet\">also {string.Join(", ", member.Aliases)}</span>";
        return $"<li>{links.Link(member.Unit)}{addresses}{aliases}</li>\n";
    }
}
