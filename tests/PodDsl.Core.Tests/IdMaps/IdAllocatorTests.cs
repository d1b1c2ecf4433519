using CsCheck;
using PodDsl.Core.IdMaps;

namespace PodDsl.Core.Tests.IdMaps;

public sealed class IdAllocatorTests
{
    private static readonly int[] Sizes = [1, 2, 7, 50, 120];

    [Theory]
    [InlineData(5_000, 110_000, 117_000)]
    [InlineData(5_000, 0, 100_000)]
    [InlineData(65_536, 110_000, 165_536)]
    [InlineData(1, 116_999, 116_999)]
    [InlineData(1, 112_000, 116_999)]
    [InlineData(4_000, 105_500, 106_000)]
    public void The_next_free_range_starts_at_a_round_number(long size, long from, long expected)
    {
        var allocator = new IdAllocator([new OwnedRange(110_000, 114_999, 0), new OwnedRange(112_000, 116_999, 1)]);
        Assert.Equal(expected, allocator.Allocate(size, from));
    }

    [Fact]
    public void Nothing_is_given_out_twice()
    {
        var allocator = new IdAllocator([new OwnedRange(100_000, 105_000, 0)]);
        Assert.Equal(105_000, allocator.Allocate(5_000, 100_000));
        Assert.Equal(110_000, allocator.Allocate(5_000, 100_000));
        Assert.False(allocator.IsFree(114_999, 1));
        Assert.True(allocator.IsFree(115_000, 1));
    }

    [Fact]
    public void At_the_end_of_the_ids_it_starts_again_at_the_lowest()
    {
        var allocator = new IdAllocator([new OwnedRange(100_000, 102_000, 0)]);
        Assert.Equal(102_000, allocator.Allocate(10_000, uint.MaxValue - 5_000L));
    }

    [Fact]
    public void Where_there_is_no_room_there_is_no_answer() =>
        Assert.Null(new IdAllocator([new OwnedRange(0, uint.MaxValue - 10L, 0)]).Allocate(5_000, 100_000));

    [Fact]
    public void What_is_given_out_was_free() => Gen.Select(
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 30]).Array[0, 20],
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 4].Select(index => Sizes[index])).Array[1, 20]).Sample((taken, wanted) =>
    {
        var used = new HashSet<long>();
        foreach (var (start, size) in taken)
        {
            used.UnionWith(Ids(IdAllocator.FirstHostId + start, size));
        }

        var allocator = new IdAllocator(taken.Select(range => new OwnedRange(
            IdAllocator.FirstHostId + range.Item1, IdAllocator.FirstHostId + range.Item1 + range.Item2, 0)));
        foreach (var (offset, size) in wanted)
        {
            var from = IdAllocator.FirstHostId + offset;
            var step = size >= 100 ? 1_000 : 1;
            var expected = from % step == 0 ? from : from + step - (from % step);
            while (Ids(expected, size).Any(used.Contains))
            {
                expected += step;
            }

            Assert.Equal(expected, allocator.Allocate(size, from));
            Assert.All(Ids(expected, size), id => Assert.False(allocator.IsFree(id, 1)));
            used.UnionWith(Ids(expected, size));
        }
    });

    private static IEnumerable<long> Ids(long start, int size) =>
        Enumerable.Range(0, size).Select(offset => start + offset);
}
