using System.Security.Cryptography;
using System.Text;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;

namespace PodDsl.Report;

/// <summary>A page of HTML on units: who owns which ids, ports and networks of the host, in which order they start, what the rules say.</summary>
/// <remarks>It is one file that loads nothing. Without scripts only the field that filters is missing.</remarks>
public static class ReportPage
{
    /// <summary>What each report says near its start, so that a later run knows what it may replace.</summary>
    public const string Marker = "Written by PodDsl";

    private static readonly string Style = Resource("report.css");
    private static readonly string Script = Resource("report.js");

    /// <summary>The page. The same units give the same bytes.</summary>
    /// <param name="systems">The units of each systemd.</param>
    public static string Write(IReadOnlyList<ReportedSystem> systems)
    {
        var title = systems.Count == 1 ? $"Units of {systems[0].Name}" : $"Units of {systems.Count} systems";
        Html contents = systems.Count == 1 ? Html.Empty
            : $"<nav aria-label=\"Systems\"><ul class=\"systems\">\n{systems.Select((system, number) => Entry(system, number))}</ul></nav>\n";
        Html page = $"""
            <!DOCTYPE html>
            <!-- {Marker} -->
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Html.Verbatim(Hash(Style))}'; script-src 'sha256-{Html.Verbatim(Hash(Script))}'">
            <title>{title}</title>
            <style>{Html.Verbatim(Style)}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>
            <header>
            <h1>{title}</h1>
            <p class="filter" hidden><label for="filter">Show only</label> <input id="filter" type="search" placeholder="name, id, port" autocomplete="off"> <span id="filtered" role="status"></span></p>
            </header>
            <main id="content" tabindex="-1">
            {contents}{systems.Select(System)}</main>
            <script>{Html.Verbatim(Script)}</script>
            </body>
            </html>

            """;
        return page.ToString().Replace("\r\n", "\n");
    }

    private static Html Entry(ReportedSystem system, int number) => $"<li><a href=\"#s{number}\">{system.Name}</a> {Summary(system)}</li>\n";

    private static Html System(ReportedSystem system, int number)
    {
        var links = new UnitLinks(number);
        return $"""
            <section id="s{number}" aria-labelledby="s{number}-name">
            <h2 id="s{number}-name">{system.Name}</h2>
            <p class="summary">{Summary(system)}</p>
            {Part(links, "findings", "Findings", FindingSection.Of(system.Findings))}{Part(links, "ids", "Ids of the host", IdSection.Of(system.Overview.Ids, links))}{Part(links, "ports", "Ports", PortSection.Of(system.Overview, links))}{Part(links, "networks", "Networks", NetworkSection.Of(system.Overview, links))}{Part(links, "start", "Start order", StartSection.Of(system.Overview, links))}{Part(links, "units", "Units", UnitSection.Of(system.Overview, links))}</section>

            """;
    }

    private static Html Part(UnitLinks links, string name, string title, Html content) =>
        $"<section aria-labelledby=\"{links.Id(name)}\">\n<h3 id=\"{links.Id(name)}\">{title}</h3>\n{content}</section>\n";

    private static string Summary(ReportedSystem system)
    {
        var units = system.Overview.Units.GroupBy(unit => unit.Kind).OrderBy(kind => kind.Key)
            .Select(kind => Counted(kind.Count(), kind.Key.Extension()));
        var findings = system.Findings.GroupBy(finding => finding.Severity).OrderByDescending(severity => severity.Key)
            .Select(severity => Counted(severity.Count(), severity.Key.Word()))
            .DefaultIfEmpty("no findings");
        return $"{string.Join(", ", units)}; {string.Join(", ", findings)}";
    }

    private static string Counted(int count, string word) => FormattableString.Invariant($"{count} {word}{(count == 1 ? "" : "s")}");

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }
}
