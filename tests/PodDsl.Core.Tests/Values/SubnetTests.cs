using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class SubnetTests
{
    [Theory]
    [InlineData("10.89.0.0/24", "10.89.0.0/24")]
    [InlineData("10.89.0.7/24", "10.89.0.0/24")]
    [InlineData("192.0.2.1", "192.0.2.1/32")]
    [InlineData("0.0.0.0/0", "0.0.0.0/0")]
    [InlineData("fd00:0::7/64", "fd00::/64")]
    [InlineData("::1", "::1/128")]
    public void Networks_are_read(string text, string expected) => Assert.Equal(expected, Subnet.ParseRoute(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("10.89/16")]
    [InlineData("10.89.0.0/33")]
    [InlineData("10.89.0.0/-1")]
    [InlineData("10.89.0.0/")]
    [InlineData("fe80::1%eth0")]
    [InlineData("podman")]
    public void Other_texts_are_not(string text) => Assert.Null(Subnet.ParseRoute(text));

    [Theory]
    [InlineData("10.89.0.0/24", "10.89.0.128/25", true)]
    [InlineData("10.89.0.0/24", "10.0.0.0/8", true)]
    [InlineData("10.89.0.0/24", "10.89.1.0/24", false)]
    [InlineData("0.0.0.0/0", "::/0", false)]
    [InlineData("fd00::/64", "fd00:0:0:1::/64", false)]
    public void Overlap_is_having_an_address_in_common(string left, string right, bool expected)
    {
        Assert.Equal(expected, Subnet.Parse(left)!.Overlaps(Subnet.Parse(right)!));
        Assert.Equal(expected, Subnet.Parse(right)!.Overlaps(Subnet.Parse(left)!));
    }

    [Fact]
    public void The_next_one_is_of_the_same_size() =>
        Assert.Equal("10.90.0.0/24", Subnet.Parse("10.89.255.0/24")!.Next.ToString());
}
