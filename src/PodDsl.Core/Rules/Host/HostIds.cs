using System.Runtime.CompilerServices;
using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.Host;

/// <summary>The ids that podman has on the host.</summary>
internal static class HostIds
{
    private static readonly ConditionalWeakTable<HostFacts, AvailableIds> OfUsers = new();

    /// <summary>Those that podman makes maps of: all for root; for a user what the facts say, if they do.</summary>
    public static AvailableIds AvailableTo(Target target) => target.Scope == UnitScope.System
        ? AvailableIds.Root
        : target.Facts is { } facts ? OfUsers.GetValue(facts, _ => OfUser(target)) : AvailableIds.OfUnknownUser;

    private static AvailableIds OfUser(Target target) => UserOf(target) is { } user && target.Facts is { SubUids: { } uids, SubGids: { } gids }
            ? AvailableIds.OfUser(Lines(user, user.Uid, uids), Lines(user, user.Gid, gids))
            : AvailableIds.OfUnknownUser;

    /// <summary>The owner of the units, or null if the facts do not say.</summary>
    public static HostAccount? UserOf(Target target) =>
        target is { Scope: UnitScope.User, Facts: { User: { } name, Accounts: { } accounts } }
            ? accounts.FirstOrDefault(account => account.Name == name)
            : null;

    /// <summary>The number of ids that podman counts, from 0 on.</summary>
    public static long Count(EquatableArray<IdMapRange> ranges) => ranges.IsEmpty ? 0 : ranges[ranges.Count - 1].ContainerEnd;

    public static bool Belongs(SubordinateIds line, HostAccount user) =>
        line.Name == user.Name || line.Name == FormattableString.Invariant($"{user.Uid}");

    /// <summary>The command that gives a user more ids, after all that are taken.</summary>
    public static string MoreIds(HostAccount user, IdKind kind, EquatableArray<SubordinateIds> lines, long count)
    {
        var start = lines.Select(line => line.End).Append(IdAllocator.FirstHostId).Max();
        var size = (count + 65_535) / 65_536 * 65_536;
        var option = kind == IdKind.Uid ? "--add-subuids" : "--add-subgids";
        return start + size > uint.MaxValue
            ? FormattableString.Invariant($"usermod {option} FIRST-LAST {user.Name}")
            : FormattableString.Invariant($"usermod {option} {start}-{start + size - 1} {user.Name}");
    }

    /// <summary>podman counts the user's own id as 0, and continues with the lines in the order of their ids.</summary>
    private static EquatableArray<IdMapRange> Lines(HostAccount user, long ownId, EquatableArray<SubordinateIds> lines)
    {
        var ranges = new List<IdMapRange> { new(0, ownId, 1) };
        var next = 1L;
        foreach (var line in lines.Where(line => line.Count > 0 && Belongs(line, user)).OrderBy(line => line.Start))
        {
            ranges.Add(new IdMapRange(next, line.Start, line.Count));
            next += line.Count;
        }

        return ranges.ToEquatableArray();
    }
}
