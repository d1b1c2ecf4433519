using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>POD1029: the pool of id blocks of a host meets other ids of the machine.</summary>
internal static class PoolRules
{
    /// <summary>What is wrong with the pool of a host.</summary>
    /// <param name="reading">The host.</param>
    /// <param name="settings">All hosts, with their facts.</param>
    /// <param name="sets">The units of each systemd.</param>
    public static IEnumerable<Finding> Check(HostReading reading, BuildSettings settings, IReadOnlyList<CheckedSet> sets)
    {
        var host = reading.Host;
        var own = BlocksOn(host, settings, sets);
        foreach (var other in settings.Hosts)
        {
            if (other != host && host.Address is { } address && other.Address == address
                && FindCommon(own, BlocksOn(other, settings, sets)) is var (here, there))
            {
                yield return Report(
                    reading,
                    $"that of '{other.RecordName}', which has the same address {address}",
                    $"'{here.Unit.Name}' and '{there.Unit.Name}' there have common ids",
                    "Give one of the two another [IdPool(...)], or make one record of them");
            }
        }

        if (host.IdPool is null)
        {
            yield break;
        }

        if (own.FirstOrDefault(static block => block.Unit.RunsOn.IsEmpty && block.IsReferenced) is { } foreign)
        {
            yield return Report(
                reading,
                $"the blocks of '{foreign.Unit.Name}', whose own project knows no host",
                "its files have the ids of another pool than this one",
                $"Put '{host.RecordName}' into a project that both reference, and let '{foreign.Unit.Name}' say [RunsOn<{host.RecordName}>]");
        }

        if (host.IdPool.Count is not null && settings.FactsOf(host) is { } facts)
        {
            var pool = settings.TargetOf(new Manager(host, null)).IdPool ?? IdPool.Default;
            var met = PoolOwners.Within(facts, pool.Start, pool.End, own.Select(static block => (block.Start, block.End))).ToList();
            if (met.Count > 0)
            {
                yield return Report(
                    reading,
                    Listed.All([.. met.Select(static what => (Shown)$"{what}")]),
                    "a container on such a block would have the rights of others",
                    "Let it begin elsewhere, or give it fewer blocks");
            }
        }
    }

    private static Finding Report(HostReading reading, Shown what, Shown effect, Shown wayOut) =>
        new(LanguageRules.PoolMeets, null, reading.PoolSource, [reading.Host.RecordName, what, effect, wayOut]);

    private static (Block Here, Block There)? FindCommon(List<Block> here, List<Block> there)
    {
        var index = new RangeIndex(there.Select(static (block, number) => new OwnedRange(block.Start, block.End, number)));
        foreach (var block in here)
        {
            foreach (var range in index.Overlapping(block.Start, block.End))
            {
                return (block, there[range.Owner]);
            }
        }

        return null;
    }

    /// <summary>The blocks of root's units on a host. Those of users are cut from other ids.</summary>
    private static List<Block> BlocksOn(Host host, BuildSettings settings, IReadOnlyList<CheckedSet> sets)
    {
        var blocks = new List<Block>();
        foreach (var set in sets)
        {
            if (set.Manager.Host != host || set.Manager.User is not null)
            {
                continue;
            }

            var target = settings.TargetOf(set.Manager);
            var pool = IdPool.Of(target);
            foreach (var unit in set.Findings.Units.Units)
            {
                if (IdBlocks.Counts(unit) && !IdBlocks.IsUnusable(unit, target) && IdBlocks.NumberOf(unit) is { } number)
                {
                    blocks.Add(new Block(unit, pool.StartOf(number), pool.StartOf(number) + pool.BlockSize));
                }
            }
        }

        return blocks;
    }

    private sealed record Block(Unit Unit, long Start, long End)
    {
        /// <summary>True for a unit of a referenced project: only records of the project itself have places.</summary>
        public bool IsReferenced => Unit.Source.IsNone;
    }
}
