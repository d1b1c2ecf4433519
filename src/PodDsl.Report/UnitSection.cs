using PodDsl.Core.Catalogue;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Report;

/// <summary>A row for each unit, to which the other sections link.</summary>
internal static class UnitSection
{
    public static Html Of(HostOverview overview, UnitLinks links)
    {
        var starters = overview.Links.Where(link => link.Starts).ToLookup(link => link.To, link => link.From, ReferenceComparer<Unit>.Instance);
        return $"""
        <div class="scroll" tabindex="0" role="group" aria-label="Units"><table data-filter>
        <thead><tr><th scope="col">Unit</th><th scope="col">What it is</th><th scope="col">Image or source</th><th scope="col">Service</th><th scope="col">Started by</th></tr></thead>
        <tbody>
        {overview.Units.Select(unit => Row(unit, overview.EnabledBy(unit), [.. starters[unit]], links))}</tbody></table></div>

        """;
    }

    private static Html Row(Unit unit, string? enabledBy, List<Unit> starters, UnitLinks links)
    {
        Html outside = enabledBy is { } starter ? $"{starter}{(starters.Count > 0 ? ", " : "")}" : Html.Empty;
        Html nobody = enabledBy is null && starters.Count == 0 && !unit.IsTemplate ? $"<span class=\"quiet\">nothing</span>" : Html.Empty;
        return $"<tr id=\"{links.IdOf(unit)}\"><th scope=\"row\">{unit.FileName}</th><td>{unit.Summary ?? unit.FindSetting(Section.Unit, Keys.Description)?.KnownText ?? ""}</td><td class=\"long\">{SourceOf(unit)}</td><td>{unit.ServiceName}.service</td><td>{outside}{links.Links(starters)}{nobody}</td></tr>\n";
    }

    private static string SourceOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Container or UnitKind.Image => unit.Find(Keys.Image) is { } image ? image.ToQuadlet().Literal ?? image.ToQuadlet().Marked : unit.KnownText(Keys.Rootfs) ?? "",
        UnitKind.Build => unit.KnownText(Keys.ImageTag) ?? "",
        UnitKind.Kube => unit.KnownText(Keys.Yaml) ?? "",
        UnitKind.Artifact => unit.KnownText(Keys.Artifact) ?? "",
        _ => "",
    };
}
