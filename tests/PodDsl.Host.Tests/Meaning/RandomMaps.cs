using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Entries of <c>--uidmap</c> and <c>--gidmap</c>, for podman and the replay.</summary>
/// <param name="Uids">The entries of <c>--uidmap</c>.</param>
/// <param name="Gids">The entries of <c>--gidmap</c>.</param>
/// <param name="Available">The ids of podman's user.</param>
internal sealed record RandomMaps(IReadOnlyList<string> Uids, IReadOnlyList<string> Gids, AvailableIds Available)
{
    private static readonly long[] Edges = [0, 1, 2, 33, 999, 1000, 4998, 4999, 5000, 65533, 65534, 65535, 65536];

    /// <summary>As arguments of <c>podman run</c>.</summary>
    public string Arguments => string.Join(' ', Uids.Select(entry => "--uidmap=" + entry).Concat(Gids.Select(entry => "--gidmap=" + entry)));

    /// <summary>Mostly maps that people write, often with one wrong number; seldom arbitrary ones.</summary>
    public static RandomMaps Next(Random random, AvailableIds available)
    {
        var uids = Side(random, available);
        IReadOnlyList<string> gids = random.Next(4) switch
        {
            0 => [],
            1 => Side(random, available),
            _ => uids,
        };
        return new RandomMaps(uids, gids, available);
    }

    public IdMapPair Replay() => IdMapReplay.Run(Parse(Uids), Parse(Gids), Available);

    private static List<IdMapEntry> Parse(IReadOnlyList<string> texts)
    {
        var entries = new List<IdMapEntry>();
        foreach (var text in texts)
        {
            Assert.True(IdMapParser.TryParse(text, out var found, out var problem), $"{text}: {problem}");
            entries.AddRange(found);
        }

        return entries;
    }

    private static List<string> Side(Random random, AvailableIds available)
    {
        var entries = new List<string>();

        // A user counts its subordinate ids from 1, and has few of them.
        var first = available.IsRootless ? 0L : 100_000L;
        var hostId = first + (available.IsRootless ? Pick(random) : random.Next(20) * 5000);
        var containerId = random.Next(8) == 0 ? 1L : 0L;
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var size = random.Next(4) switch { 0 => 1, 1 => Pick(random), 2 => 5000, _ => random.Next(1, 70_000) };
            entries.Add(Entry(random, available, containerId, hostId, size));

            // The next one continues this one, or overlaps it.
            containerId = random.Next(5) == 0 ? Pick(random) : containerId + size;
            hostId = random.Next(5) == 0 ? first + Pick(random) : hostId + size;
        }

        return entries;
    }

    private static string Entry(Random random, AvailableIds available, long containerId, long hostId, long size)
    {
        var flags = random.Next(6) switch { 0 => "+", 1 => "u", 2 => "g", 3 when random.Next(4) == 0 => "+u", _ => "" };

        // podman looks for each parent id by itself, which takes minutes for large ranges.
        if (size < 1000 && random.Next(6) == 0)
        {
            var parentId = random.Next(12) == 0 ? uint.MaxValue - random.Next(6) : ParentId(available, hostId);
            return $"{flags}{containerId}:@{parentId}:{size}";
        }

        // podman's fill for a user after a sum beyond 32 bits is arbitrary.
        var number = random.Next(60) switch
        {
            0 => 0,
            1 when !available.IsRootless => uint.MaxValue,
            2 when !available.IsRootless => uint.MaxValue - hostId + random.Next(-1, 2),
            _ => size,
        };
        return number == 1 && random.Next(2) == 0
            ? $"{flags}{containerId}:{hostId}"
            : $"{flags}{containerId}:{hostId}:{number}";
    }

    private static long ParentId(AvailableIds available, long hostId)
    {
        var range = available.Uids.FirstOrDefault(range => range.ContainerId <= hostId && hostId < range.ContainerEnd);
        return range.Size == 0 ? hostId : range.HostId + hostId - range.ContainerId;
    }

    private static long Pick(Random random) => Edges[random.Next(Edges.Length)];
}
