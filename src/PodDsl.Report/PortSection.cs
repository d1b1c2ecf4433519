using PodDsl.Core.Lint;

namespace PodDsl.Report;

/// <summary>The ports of the host, by number.</summary>
internal static class PortSection
{
    public static Html Of(HostOverview overview, UnitLinks links) => overview.Ports.IsEmpty
        ? Html.Of($"<p>No unit publishes a port.</p>")
        : $"""
            <div class="scroll" tabindex="0" role="group" aria-label="Ports of the host"><table data-filter>
            <thead><tr><th scope="col" class="number">Port of the host</th><th scope="col">Protocol</th><th scope="col">Address</th><th scope="col">Unit</th><th scope="col" class="number">Port in the container</th></tr></thead>
            <tbody>
            {overview.Ports.Select(port => Row(port, links))}</tbody></table></div>

            """;

    private static Html Row(OverviewPort port, UnitLinks links) =>
        $"<tr><td class=\"number\">{(port.HostPort is { } host ? Range(host, port.Count) : "any free one")}</td><td>{port.Protocol}</td><td>{port.Address ?? "all"}</td><td>{links.Link(port.Unit)}</td><td class=\"number\">{Range(port.ContainerPort, port.Count)}</td></tr>\n";

    private static string Range(long first, long count) => count == 1
        ? FormattableString.Invariant($"{first}")
        : FormattableString.Invariant($"{first}–{first + count - 1}");
}
