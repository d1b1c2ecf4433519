using CsCheck;
using PodDsl.Core.IdMaps;

namespace PodDsl.Core.Tests.IdMaps;

public sealed class RangeSweepTests
{
    private static readonly Gen<OwnedRange[]> Ranges = Gen.Select(
        Gen.Int[0, 60], Gen.Int[0, 12], (start, size) => (start, size)).Array[0, 30]
        .Select(ranges => ranges.Select((range, index) =>
            new OwnedRange(range.start, range.start + range.size, index)).ToArray());

    [Fact]
    public void Every_pair_that_shares_an_id_is_found_once() => Ranges.Sample(ranges =>
    {
        var found = new List<(int, int)>();
        RangeSweep.FindOverlaps(ranges, (first, second) =>
        {
            Assert.True(first.Start <= second.Start);
            found.Add((Math.Min(first.Owner, second.Owner), Math.Max(first.Owner, second.Owner)));
            return true;
        });

        var expected = from left in ranges
                       from right in ranges
                       where left.Owner < right.Owner && Bits(left).Overlaps(Bits(right))
                       select (left.Owner, right.Owner);
        Assert.Equal(expected.Order(), found.Order());
    });

    [Fact]
    public void Who_has_heard_enough_hears_no_more() => Ranges.Sample(ranges =>
    {
        var heard = new List<int>();
        RangeSweep.FindOverlaps(ranges, (_, second) =>
        {
            heard.Add(second.Owner);
            return false;
        });
        Assert.Distinct(heard);
    });

    [Fact]
    public void Ranges_that_touch_do_not_overlap() =>
        RangeSweep.FindOverlaps(
            [new OwnedRange(0, 10, 0), new OwnedRange(10, 20, 1), new OwnedRange(5, 5, 2)],
            (_, _) => throw new InvalidOperationException());

    private static HashSet<long> Bits(OwnedRange range) =>
        [.. Enumerable.Range(0, (int)(range.End - range.Start)).Select(offset => range.Start + offset)];
}
