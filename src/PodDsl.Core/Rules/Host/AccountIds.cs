using System.Runtime.CompilerServices;
using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Rules.Host;

/// <summary>The ids that belong to people, sorted.</summary>
internal sealed class AccountIds
{
    private static readonly ConditionalWeakTable<HostFacts, AccountIds> Known = new();

    private readonly Owner[] _uids;
    private readonly Owner[] _gids;
    private readonly RangeIndex _byUid;
    private readonly RangeIndex _byGid;

    private AccountIds(HostFacts facts)
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

    public static AccountIds Of(HostFacts facts) => Known.GetValue(facts, static asked => new AccountIds(asked));

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

    /// <summary>Somebody with ids.</summary>
    internal sealed record Owner(string Name, string What, long Start, long End);
}
