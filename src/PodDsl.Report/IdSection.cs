using PodDsl.Core.IdMaps;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.View;

namespace PodDsl.Report;

/// <summary>Which ids of the host belong to whom: a bar of all, and a table in their order, with what is free between.</summary>
internal static class IdSection
{
    private const double Width = 1000;
    private const int LaneHeight = 22;

    /// <summary>A stretch of ids of one unit, whichever kind of id it is.</summary>
    private sealed record Stretch(Unit Unit, IdMapRange Range, bool IsUid, bool IsGid, IReadOnlyList<Unit> SharedWith, bool IsDeclared)
    {
        public string Kind => (IsUid, IsGid) switch { (true, true) => "UID, GID", (true, false) => "UID", _ => "GID" };

        public bool HasNobody => Range.ContainerId <= NobodyUnmappedRule.Nobody && NobodyUnmappedRule.Nobody < Range.ContainerEnd;
    }

    public static Html Of(HostIdOwners ids, UnitLinks links)
    {
        var overlaps = new IdOverlaps(ids);
        var stretches = StretchesOf(ids, overlaps);
        Html rest = $"{Without(ids, links)}{ids.Unknown.GroupBy(unknown => unknown.Reason).Select(same => Unknown(same, links))}";
        return stretches.Count == 0 ? Html.Of($"<p>No unit has an id map whose ids are known.</p>{rest}")
            : $"{Bars(ids, overlaps)}{Table(ids, stretches, links)}{rest}";
    }

    private static List<Stretch> StretchesOf(HostIdOwners ids, IdOverlaps overlaps)
    {
        var stretches = new List<Stretch>();
        foreach (var same in ids.Owned.GroupBy(owned => (owned.Unit.FileName, owned.Range)))
        {
            var unit = same.First().Unit;
            Unit[] others = [.. same.SelectMany(overlaps.Of).GroupBy(other => other.FileName).Select(units => units.First())];
            stretches.Add(new Stretch(
                unit,
                same.Key.Range,
                same.Any(owned => owned.Kind == IdKind.Uid),
                same.Any(owned => owned.Kind == IdKind.Gid),
                others,
                Array.TrueForAll(others, other => ids.DeclareSharing(unit, other))));
        }

        return stretches;
    }

    /// <summary>A picture of the table that follows it.</summary>
    private static Html Bars(HostIdOwners ids, IdOverlaps overlaps)
    {
        var scale = new IdScale([.. ids.Owned.Select(owned => owned.Range)], Width);
        var lanes = LanesOf(ids);
        var height = lanes.Count * LaneHeight;
        return $"""
            <svg class="ids" viewBox="0 0 {Width} {height}" width="100%" height="{height}" preserveAspectRatio="none" aria-hidden="true">
            {lanes.SelectMany((lane, index) => lane.Select(owned => Bar(owned, scale, index, overlaps.Of(owned).Any(other => !ids.DeclareSharing(owned.Unit, other)))))}
            </svg>
            <p class="key"><span class="swatch uid"></span> UID <span class="swatch gid"></span> GID <span class="swatch clash"></span> shared without a declaration. Not to scale: gaps are short, and a thousand ids are as long as three single ones.</p>

            """;
    }

    private static Html Bar(OwnedIds owned, IdScale scale, int lane, bool isShared)
    {
        var (left, right) = (scale.Of(owned.Range.HostId), scale.Of(owned.Range.HostEnd));
        var kind = owned.Kind == IdKind.Uid ? "uid" : "gid";
        var style = isShared ? kind + " clash" : kind;
        return $"<rect class=\"{style}\" x=\"{left}\" y=\"{(lane * LaneHeight) + 2}\" width=\"{Math.Max(right - left - 1, 1)}\" height=\"{LaneHeight - 4}\"><title>{owned.Unit.FileName}: {kind.ToUpperInvariant()} {Span(owned.Range.HostId, owned.Range.HostEnd)}</title></rect>\n";
    }

    /// <summary>Bars that overlap lie in lanes of their own; those of user ids above those of group ids.</summary>
    private static List<List<OwnedIds>> LanesOf(HostIdOwners ids)
    {
        var all = new List<List<OwnedIds>>();
        foreach (var kind in new[] { IdKind.Uid, IdKind.Gid })
        {
            var lanes = new List<List<OwnedIds>>();
            foreach (var owned in ids.Owned.Where(owned => owned.Kind == kind))
            {
                if (lanes.Find(lane => lane[lane.Count - 1].Range.HostEnd <= owned.Range.HostId) is { } free)
                {
                    free.Add(owned);
                }
                else
                {
                    lanes.Add([owned]);
                }
            }

            all.AddRange(lanes);
        }

        return all;
    }

    private static Html Table(HostIdOwners ids, List<Stretch> stretches, UnitLinks links)
    {
        var gaps = ids.Gaps().ToDictionary(gap => gap.End, gap => gap.Start);
        Html rows = $"{stretches.Select((stretch, index) => Row(stretch, index == 0 || stretches[index - 1].Range.HostId != stretch.Range.HostId, gaps, ids, links))}";
        return $"""
            <div class="scroll" tabindex="0" role="group" aria-label="Ids of the host"><table data-filter>
            <thead><tr><th scope="col">Ids of the host</th><th scope="col" class="number">Size</th><th scope="col">Kind</th><th scope="col">Owner</th><th scope="col">Ids in the container</th></tr></thead>
            <tbody>
            {rows}</tbody></table></div>

            """;
    }

    private static Html Row(Stretch stretch, bool isFirstThere, Dictionary<long, long> gaps, HostIdOwners ids, UnitLinks links)
    {
        var range = stretch.Range;
        Html free = isFirstThere && gaps.TryGetValue(range.HostId, out var start)
            ? $"<tr class=\"free\"><td>{Span(start, range.HostId)}</td><td class=\"number\">{Count(range.HostId - start)}</td><td></td><td>free</td><td></td></tr>\n"
            : Html.Empty;
        Html block = IdBlocks.NumberOf(stretch.Unit) is { } number ? $" <span class=\"tag\">block {number}</span>" : Html.Empty;
        Html nobody = stretch.HasNobody ? $" <span class=\"tag\">nobody</span>" : Html.Empty;
        Html members = ids.MembersOf(stretch.Unit) is { Count: > 0 } inPod ? $" with {links.Links(inPod)}" : Html.Empty;
        Html shared = stretch.SharedWith.Count == 0 ? Html.Empty
            : stretch.IsDeclared ? Html.Of($", shared with {links.Links(stretch.SharedWith)} as declared")
            : $" <strong class=\"clash\">shared with {links.Links(stretch.SharedWith)}</strong>";
        return $"{free}<tr><td>{Span(range.HostId, range.HostEnd)}</td><td class=\"number\">{Count(range.Size)}</td><td>{stretch.Kind}</td><td>{links.Link(stretch.Unit)}{members}{block}{shared}</td><td>{Span(range.ContainerId, range.ContainerEnd)}{nobody}</td></tr>\n";
    }

    private static Html Without(HostIdOwners ids, UnitLinks links) => ids.Unmapped.IsEmpty
        ? Html.Empty
        : $"<p>Without a map: {links.Links(ids.Unmapped)}. Root in them is root on the host, or the user whose units they are.</p>\n";

    private static Html Unknown(IGrouping<string, UnknownIds> same, UnitLinks links) =>
        $"<p>Known on the host only: {links.Links([.. same.Select(unknown => unknown.Unit)])}, {same.Key}.</p>\n";

    private static string Span(long start, long end) => end - start == 1 ? Count(start) : $"{Count(start)}–{Count(end - 1)}";

    private static string Count(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
