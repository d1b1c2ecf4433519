using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1020: a map of root leads to ids of the host that belong to somebody.</summary>
/// <remarks>An entry for a single id names its target, so its author meant it.</remarks>
public static class AccountIdsRule
{
    private const string Key = Keys.MapsOntoAccount;
    private const int MaximumNames = 3;

    /// <summary>Above the ids that useradd gives to the first few users.</summary>
    private const long PlaceToMove = 524_288;

    private static readonly ConditionalWeakTable<HostFacts, OwnedIds> Known = new();

    public static RuleDescriptor Descriptor { get; } = new(
        "POD1020",
        "An id map leads to ids of the host that somebody has",
        RuleCategory.IdMaps,
        Severity.Warning,
        "Host {0} of '{1}' include {2}: what breaks out of the container has their rights. {3}.");

    public static SetRule Rule { get; } = new([Descriptor, Declarations.Unneeded], Check) { Reads = Aspects.IdMaps, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User || target.Facts is not { } facts)
        {
            yield break;
        }

        var maps = new SetIdMaps(set, target);
        var owned = Known.GetValue(facts, static facts => new OwnedIds(facts));
        var mover = new Lazy<HostIdMover>(() => new HostIdMover(
            new IdAllocator(maps.TakenHostIds().Concat(owned.Ranges)), IsMovable, PlaceToMove));
        foreach (var unit in UnitIndex.Of(set).Distinct)
        {
            var declared = unit.FindAll(Section.Intent, Key).ToList();
            var met = new HashSet<string>(StringComparer.Ordinal);
            var found = maps.MapsOf(unit) is { } own ? Find(own, owned, declared, met) : [];
            foreach (var group in found.GroupBy(hit => hit.Entry.Setting))
            {
                yield return Report(maps.MapsOf(unit)!, [.. group], mover.Value);
            }

            foreach (var declaration in declared)
            {
                if (facts is { Accounts: not null, SubUids: not null, SubGids: not null }
                    && declaration.Value.ToArgument().Literal is { } name && !met.Contains(name))
                {
                    yield return Declarations.ReportUnneeded(
                        unit, declaration, $"no id map of it leads to ids of '{name}' on the host");
                }
            }
        }
    }

    private static List<Hit> Find(UnitIdMaps maps, OwnedIds owned, List<Setting> declared, HashSet<string> met)
    {
        var names = new HashSet<string>(declared.Select(setting => setting.Value.ToArgument().Marked), StringComparer.Ordinal);
        var found = new List<Hit>();
        foreach (var side in maps.Sides)
        {
            foreach (var piece in side.Map.Pieces)
            {
                if (piece.Entry < 0 || !piece.Range.IsInRange)
                {
                    continue;
                }

                var entry = side.Entries[piece.Entry];
                var hits = owned.Within(side.Kind, piece.Range.HostId, piece.Range.HostEnd).ToList();
                met.UnionWith(hits.Select(hit => hit.Name));
                hits.RemoveAll(hit => names.Contains(hit.Name));
                if (hits.Count > 0 && IsMovable(entry.Entry))
                {
                    found.Add(new Hit(side.Kind, entry, piece.Range, hits));
                }
            }
        }

        return found;
    }

    private static Finding Report(UnitIdMaps maps, List<Hit> hits, HostIdMover mover)
    {
        var first = hits[0];
        var unit = maps.Unit;
        var owners = hits.SelectMany(hit => hit.Owners).Select(owner => owner.What).Distinct().ToList();
        var what = string.Join(", ", owners.Take(MaximumNames));
        what += owners.Count > MaximumNames ? FormattableString.Invariant($" and {owners.Count - MaximumNames} more") : "";
        var name = first.Owners[0].Name;
        var fixes = new List<Fix>();
        var remedy = "Move the range";
        if (mover.Of(maps, first.Kind, first.Entry.Entry) is { } move)
        {
            remedy = FormattableString.Invariant($"Move the range, for example to {first.Entry.Entry.HostId + move.By}");
            fixes.Add(new Fix(
                FixKinds.MoveHostIdsOffAccounts,
                FormattableString.Invariant($"Move the host ids of '{unit.Name}' to {move.Start + move.By}, which nobody has"),
                move.Edits));
        }

        fixes.Add(Declarations.Declare(
            unit, Key, new TextValue(name), $"Declare that '{unit.Name}' maps onto '{name}' on purpose"));
        var ids = hits.Select(hit => hit.Kind).Distinct().Count() > 1 ? IdText.BothIds : first.Kind == IdKind.Uid ? "UIDs" : "GIDs";
        return new Finding(
            Descriptor,
            unit,
            first.Entry.Setting.Source,
            [
                IdText.Ids(ids, first.Range.HostId, first.Range.HostEnd),
                unit.Name,
                what,
                $"{remedy}, or declare {Parts.Declaration(unit, Key, name)}",
            ])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static bool IsMovable(IdMapEntry entry) => entry.Size > 1;

    private sealed record Hit(IdKind Kind, WrittenEntry Entry, IdMapRange Range, List<Owner> Owners);

    private sealed record Owner(string Name, string What, long Start, long End);

    /// <summary>The ids that belong to people, sorted.</summary>
    private sealed class OwnedIds
    {
        private readonly Owner[] _uids;
        private readonly Owner[] _gids;
        private readonly RangeIndex _byUid;
        private readonly RangeIndex _byGid;

        public OwnedIds(HostFacts facts)
        {
            var people = (facts.Accounts ?? default).Where(account => account.CanLogIn && account.Uid != 0).ToList();
            _uids =
            [
                .. Sort(people.Select(account => new Owner(
                        account.Name, FormattableString.Invariant($"account '{account.Name}' ({account.Uid})"), account.Uid, account.Uid + 1))
                    .Append(new Owner("root", "root (0)", 0, 1))
                    .Concat(Subordinate(facts.SubUids ?? default, "UIDs", facts))),
            ];
            var groups = new HashSet<(string, long)>((facts.Groups ?? default).Select(group => (group.Name, group.Gid)));
            _gids =
            [
                .. Sort(people.Where(account => account.Gid != 0 && groups.Contains((account.Name, account.Gid)))
                    .Select(account => new Owner(
                        account.Name, FormattableString.Invariant($"the group of '{account.Name}' ({account.Gid})"), account.Gid, account.Gid + 1))
                    .Append(new Owner("root", "the group of root (0)", 0, 1))
                    .Concat(Subordinate(facts.SubGids ?? default, "GIDs", facts))),
            ];
            (_byUid, _byGid) = (IndexOf(_uids), IndexOf(_gids));
        }

        /// <summary>The ranges that a free range must not touch.</summary>
        public IEnumerable<OwnedRange> Ranges => _uids.Concat(_gids).Select(owner => new OwnedRange(owner.Start, owner.End, 0));

        public IEnumerable<Owner> Within(IdKind kind, long start, long end) =>
            (kind == IdKind.Uid ? _byUid : _byGid).Overlapping(start, end).Select(range => (kind == IdKind.Uid ? _uids : _gids)[range.Owner]);

        private static RangeIndex IndexOf(Owner[] owners) => new(owners.Select((owner, index) => new OwnedRange(owner.Start, owner.End, index)));

        private static IEnumerable<Owner> Sort(IEnumerable<Owner> owners) =>
            owners.OrderBy(owner => owner.Start).ThenBy(owner => owner.Name, StringComparer.Ordinal);

        /// <summary>The ids of root, and those that podman takes as root, are root's own.</summary>
        private static IEnumerable<Owner> Subordinate(EquatableArray<SubordinateIds> lines, string ids, HostFacts facts) => lines
            .Where(line => line.Count > 0 && line.Name is not ("root" or "0") && line.Name != facts.AutoUser)
            .Select(line => new Owner(
                line.Name, $"subordinate {ids} {IdText.Range(line.Start, line.End)} of '{line.Name}'", line.Start, line.End));
    }
}
