using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Entries of <c>--uidmap</c> and <c>--gidmap</c>, as podman and the replay take them.</summary>
internal sealed record RandomMaps(IReadOnlyList<string> Uids, IReadOnlyList<string> Gids)
{
    private static readonly long[] Edges = [0, 1, 2, 33, 999, 1000, 4998, 4999, 5000, 65533, 65534, 65535, 65536];

    /// <summary>As arguments of <c>podman run</c>.</summary>
    public string Arguments => string.Join(' ', Uids.Select(entry => "--uidmap=" + entry).Concat(Gids.Select(entry => "--gidmap=" + entry)));

    /// <summary>Mostly what people write, often with one number off; seldom anything at all.</summary>
    public static RandomMaps Next(Random random)
    {
        var uids = Side(random);
        return new RandomMaps(uids, random.Next(4) switch
        {
            0 => [],
            1 => Side(random),
            _ => uids,
        });
    }

    public IdMapPair Replay() => IdMapReplay.Run(Parse(Uids), Parse(Gids), AvailableIds.Root);

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

    private static List<string> Side(Random random)
    {
        var entries = new List<string>();
        var hostId = 100_000L + (random.Next(20) * 5000);
        var containerId = random.Next(8) == 0 ? 1L : 0L;
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            var size = random.Next(4) switch { 0 => 1, 1 => Pick(random), 2 => 5000, _ => random.Next(1, 70_000) };
            entries.Add(Entry(random, containerId, hostId, size));

            // The next one continues this one, or hits it.
            containerId = random.Next(5) == 0 ? Pick(random) : containerId + size;
            hostId = random.Next(5) == 0 ? 100_000 + Pick(random) : hostId + size;
        }

        return entries;
    }

    private static string Entry(Random random, long containerId, long hostId, long size)
    {
        var flags = random.Next(6) switch { 0 => "+", 1 => "u", 2 => "g", 3 when random.Next(4) == 0 => "+u", _ => "" };

        // podman looks for each parent id by itself, which takes minutes for large ranges.
        var parent = size < 1000 && random.Next(6) == 0 ? "@" : "";
        var number = random.Next(60) switch
        {
            0 => 0,
            1 => uint.MaxValue,
            2 when parent.Length == 0 => uint.MaxValue - hostId + random.Next(-1, 2),
            _ => size,
        };
        return parent.Length > 0 && number > 1000
            ? $"{flags}{containerId}:{parent}{hostId}:{size}"
            : number == 1 && random.Next(2) == 0
                ? $"{flags}{containerId}:{parent}{hostId}"
                : $"{flags}{containerId}:{parent}{hostId}:{number}";
    }

    private static long Pick(Random random) => Edges[random.Next(Edges.Length)];
}
