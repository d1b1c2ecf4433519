using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

public sealed class ClashSweepTests
{
    /// <summary>Groups are what looking at every pair says: connected by clashes, and by what is of one party.</summary>
    [Fact]
    public void Groups_are_those_of_all_pairs()
    {
        var random = new Random(7);
        for (var round = 0; round < TestExtent.Of(20_000, 2000); round++)
        {
            var count = random.Next(2, 9);
            OwnedRange[] ranges = [.. Enumerable.Range(0, count).Select(index => (random.Next(12), index)).Select(start => new OwnedRange(start.Item1, start.Item1 + random.Next(0, 6), start.index))];
            int[] parties = [.. Enumerable.Range(0, count).Select(_ => random.Next(6))];
            object?[] places = [.. Enumerable.Range(0, count).Select(_ => random.Next(3) is var place and > 0 ? (object?)place : null)];
            var apart = new HashSet<(int, int)>();
            for (var pair = random.Next(4); pair > 0; pair--)
            {
                var (one, other) = (random.Next(6), random.Next(6));
                apart.UnionWith([(one, other), (other, one)]);
            }

            // Some parties are of a class, all of which are apart.
            object?[] classes = [.. Enumerable.Range(0, 6).Select(_ => random.Next(4) is var kind and > 1 ? (object?)kind : null)];
            apart.UnionWith(
                from one in Enumerable.Range(0, 6)
                from other in Enumerable.Range(0, 6)
                where one != other && classes[one] is not null && Equals(classes[one], classes[other])
                select (one, other));

            bool AreApart(int one, int other) => apart.Contains((parties[one], parties[other]));
            var sweep = new ClashSweep(count, (one, other) => parties[one] == parties[other], AreApart, default, thing => classes[parties[thing]]);
            sweep.Look(ranges, index => places[index]);

            Assert.Equal(Clashing(ranges, parties, places, AreApart), sweep.Groups.SelectMany(group => group.Select(thing => parties[thing])).Distinct().Order());
            foreach (var group in sweep.Groups)
            {
                Assert.True(group.Select(thing => parties[thing]).Distinct().Skip(1).Any());
                Assert.True(AreConnected(group, ranges, parties, places, AreApart));
            }
        }
    }

    [Fact]
    public void A_thousand_things_of_one_number_take_few_steps()
    {
        int Steps(int count)
        {
            var taken = 0;
            var sweep = new ClashSweep(count, (one, other) => one == other, (_, _) => false, new Steps(() => taken++, default));
            sweep.Look(Enumerable.Range(0, count).Select(index => new OwnedRange(1, 2 + index, index)), index => index % 3 == 0 ? null : index % 7);
            Assert.Equal(count, Assert.Single(sweep.Groups).Count);
            return taken;
        }

        Assert.True(Steps(4000) < 5 * Steps(1000), $"{Steps(1000)} {Steps(4000)}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Things_of_a_class_that_never_meet_take_few_steps(int kinds)
    {
        int Steps(int count)
        {
            var taken = 0;
            var sweep = new ClashSweep(
                count, (one, other) => one == other, (one, other) => one % kinds == other % kinds, new Steps(() => taken++, default), thing => thing % kinds);
            sweep.Look(Enumerable.Range(0, count).Select(index => new OwnedRange(1, 2 + index, index)), _ => null);
            Assert.Equal(kinds == 1 ? 0 : 1, sweep.Groups.Count());
            return taken;
        }

        Assert.True(Steps(4000) < 5 * Steps(1000), $"{Steps(1000)} {Steps(4000)}");
    }

    private static IEnumerable<int> Clashing(OwnedRange[] ranges, int[] parties, object?[] places, Func<int, int, bool> areApart) =>
        Enumerable.Range(0, ranges.Length)
            .Where(one => Enumerable.Range(0, ranges.Length).Any(other => parties[one] != parties[other] && !areApart(one, other) && Meet(one, other, ranges, places)))
            .Select(thing => parties[thing]).Distinct().Order();

    private static bool AreConnected(IReadOnlyList<int> group, OwnedRange[] ranges, int[] parties, object?[] places, Func<int, int, bool> areApart)
    {
        var seen = new HashSet<int> { group[0] };
        var queue = new Queue<int>(seen);
        while (queue.Count > 0)
        {
            var one = queue.Dequeue();
            foreach (var other in Enumerable.Range(0, ranges.Length))
            {
                if (Meet(one, other, ranges, places) && (parties[one] == parties[other] || !areApart(one, other)) && seen.Add(other))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return group.All(seen.Contains);
    }

    private static bool Meet(int one, int other, OwnedRange[] ranges, object?[] places) =>
        (places[one] is null || places[other] is null || places[one]!.Equals(places[other]))
        && Math.Max(ranges[one].Start, ranges[other].Start) < Math.Min(ranges[one].End, ranges[other].End);
}
