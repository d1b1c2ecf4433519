using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>Entries of one unit with common ids, which two rules report.</summary>
internal static class EntryOverlaps
{
    /// <summary>Two entries of a unit with common ids.</summary>
    /// <param name="Ids">The kind of ids.</param>
    /// <param name="Earlier">The first entry.</param>
    /// <param name="Later">The entry that podman refuses.</param>
    /// <param name="Common">The common ids.</param>
    internal sealed record Overlap(string Ids, WrittenEntry Earlier, WrittenEntry Later, (long Start, long End) Common);

    public static IEnumerable<Overlap> InContainer(UnitIdMaps maps) =>
        Find(maps, range => (range.ContainerId, range.ContainerEnd));

    public static IEnumerable<Overlap> OnHost(UnitIdMaps maps) =>
        Find(maps, range => (range.HostId, range.HostEnd));

    public static Finding Report(RuleDescriptor rule, UnitIdMaps maps, Overlap overlap, Target target) =>
        new(
            rule,
            maps.Unit,
            overlap.Later.Setting.Source,
            [
                overlap.Later.Entry.ToString(),
                IdText.Ids(overlap.Ids, overlap.Common.Start, overlap.Common.End),
                overlap.Earlier.Entry.ToString(),
                Parts.Either(maps.Unit, "Extend = true", "'+'"),
            ])
        {
            AdditionalSources = [overlap.Earlier.Setting.Source],
            Fixes = FixesOf(maps, overlap, target),
        };

    /// <summary>For each entry the first one that it overlaps, once however many ids and kinds are affected.</summary>
    private static IEnumerable<Overlap> Find(UnitIdMaps maps, Func<IdMapRange, (long Start, long End)> selector)
    {
        // Podman refuses entries that overlap.
        if (maps.Pair.Refusal is null)
        {
            return [];
        }

        var found = new SortedDictionary<(IdKind Kind, int Later), Overlap>();
        foreach (var side in maps.Sides)
        {
            if (!side.Map.IsComplete)
            {
                continue;
            }

            var ranges = side.Map.Pieces.Where(piece => piece.Entry >= 0).Select(piece =>
            {
                var (start, end) = selector(piece.Range);
                return new OwnedRange(start, end, piece.Entry);
            });
            foreach (var (first, later) in RangeSweep.FindFirstOverlaps(ranges))
            {
                found.Add((side.Kind, later.Owner), new Overlap(side.Ids, side.Entries[first.Owner], side.Entries[later.Owner], IdText.Common(first, later)));
            }
        }

        // The rule reports an entry for both kinds of ids once.
        var seen = new HashSet<WrittenEntry>();
        return found.Values.Where(overlap => seen.Add(overlap.Later));
    }

    private static EquatableArray<Fix> FixesOf(UnitIdMaps maps, Overlap overlap, Target target)
    {
        var (earlier, later) = (overlap.Earlier, overlap.Later);
        var fixes = new List<Fix>();

        // Host ids of different counts cannot be compared here.
        if (((earlier.Entry.Flags ^ later.Entry.Flags) & IdMapFlags.HostIdOfParent) == 0 || target.Scope == UnitScope.System)
        {
            var rest = IdMap.Cut(RangeOf(earlier.Entry), RangeOf(later.Entry))
                .Select(range => earlier.Entry with
                {
                    ContainerId = range.ContainerId,
                    HostId = range.HostId,
                    Size = range.Size,
                })
                .ToArray();
            var edits = maps.Replace(earlier, rest);
            var title = rest.Length == 0
                ? $"Remove '{earlier.Entry}'"
                : $"Cut '{earlier.Entry}' to {string.Join(" and ", rest.Select(entry => $"'{entry}'"))}";
            fixes.Add(new Fix(FixKinds.CutIdMapEntry, title, edits));
        }

        if (target.Podman.Has(Behaviors.ReadsIdMapFlags) && (later.Entry.Flags & IdMapFlags.Extend) == 0)
        {
            var extended = later.Entry with { Flags = later.Entry.Flags | IdMapFlags.Extend };
            var fix = new Fix(
                FixKinds.ExtendIdMap,
                $"Let '{later.Entry}' cut the entries before it ('+')",
                maps.Replace(later, extended));

            // The sign '+' is for a few ids in the middle of a large range.
            var isInside = later.Entry.ContainerId >= earlier.Entry.ContainerId
                && later.Entry.ContainerEnd < earlier.Entry.ContainerEnd;
            fixes.Insert(isInside ? 0 : fixes.Count, fix);
        }

        return fixes.Where(fix => !fix.Edits.IsEmpty).ToEquatableArray();
    }

    private static IdMapRange RangeOf(IdMapEntry entry) => new(entry.ContainerId, entry.HostId, entry.Size);
}
