using CsCheck;
using PodDsl.Core.Tests.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class IdMapParserTests
{
    [Theory]
    [InlineData("0:110000:4999", "0:110000:4999")]
    [InlineData("0:110000", "0:110000:1")]
    [InlineData("+5:@7:1", "+5:@7:1")]
    [InlineData("u0:1:2", "u0:1:2")]
    [InlineData("g+0:1:2", "+g0:1:2")]
    [InlineData("ug0:1:2", "0:1:2")]
    [InlineData("0:1:2:5:6:7", "0:1:2 5:6:7")]
    [InlineData("0:1:2:+5:6:7", "0:1:2 +5:6:7")]
    [InlineData("0:1:2,5:6", "0:1:2 5:6:1")]
    [InlineData("0:1:2,,", "0:1:2")]
    [InlineData("\"0:1:2\"", "0:1:2")]
    [InlineData("007:1:2", "7:1:2")]
    [InlineData("0:0:4294967295", "0:0:4294967295")]
    [InlineData("", "")]
    public void Entries_are_read_as_podman_reads_them(string text, string expected)
    {
        Assert.True(IdMapParser.TryParse(text, out var entries, out var problem), problem);
        Assert.Equal(expected, string.Join(" ", entries));
    }

    [Theory]
    [InlineData("0", "the host id is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("0:1:2:3", "it has 4 numbers, write [+ug]container:[@]host[:size], with the size in each when entries are joined by colons")]
    [InlineData("0:1:2:3:4", "it has 5 numbers, write [+ug]container:[@]host[:size], with the size in each when entries are joined by colons")]
    [InlineData(":1:2", "the container id is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("+:1:2", "the container id is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("0::2", "the host id is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("0:@:2", "the host id is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("0:1:", "the size is missing, write [+ug]container:[@]host[:size]")]
    [InlineData("-1:5:1", "the container id '-1' is negative, ids start at 0")]
    [InlineData("0:-5:1", "the host id '-5' is negative, numbers start at 0")]
    [InlineData("0:+5:1", "the host id '+5' is not a number")]
    [InlineData("0:1:many", "the size 'many' is not a number")]
    [InlineData("x0:1:1", "'x' is not a flag, only '+', 'u' and 'g' may stand before the container id")]
    [InlineData("@0:1:1", "'@' is not a flag, only '+', 'u' and 'g' may stand before the container id")]
    [InlineData("0:4294967296:1", "the host id '4294967296' is too big, the largest id is 4294967294")]
    [InlineData("99999999999999999999999:1:1", "the container id '99999999999999999999999' is too big, the largest id is 4294967294")]
    [InlineData("\"0:1:1,5:1:1\"", "'\"' is not a flag, only '+', 'u' and 'g' may stand before the container id")]
    public void What_podman_refuses_is_a_problem_with_a_remedy(string text, string expected)
    {
        Assert.False(IdMapParser.TryParse(text, out var entries, out var problem));
        Assert.Equal(expected, problem);
        Assert.True(entries.IsEmpty);
    }

    [Fact]
    public void An_entry_is_read_back_from_its_text() =>
        IdMapGenerators.Entry.Sample(entry =>
        {
            Assert.True(IdMapParser.TryParse(entry.ToString(), out var entries, out _));
            Assert.Equal(entry, Assert.Single(entries));
        });
}
