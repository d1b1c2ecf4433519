using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Values;

public sealed class NetworkJoinTests
{
    private static readonly UnitReference Backend = new(UnitKind.Network, "backend", "backend-net", "backend-network");

    [Theory]
    [InlineData("host", NetworkMode.Host)]
    [InlineData("none", NetworkMode.None)]
    [InlineData("container:web", NetworkMode.Container)]
    [InlineData("web.container", NetworkMode.Container)]
    [InlineData("pasta:--mtu,1500", NetworkMode.Other)]
    [InlineData("slirp4netns:allow_host_loopback=true", NetworkMode.Other)]
    [InlineData("ns:/run/netns/a", NetworkMode.Other)]
    [InlineData("private", NetworkMode.Unknown)]
    [InlineData("", NetworkMode.Unknown)]
    [InlineData("bridge", NetworkMode.Bridge)]
    [InlineData("bridge:ip=10.88.0.5", NetworkMode.Bridge)]
    [InlineData("backend", NetworkMode.Bridge)]
    [InlineData("backend.network:ip=10.0.0.5", NetworkMode.Bridge)]
    public void A_text_has_a_mode(string text, NetworkMode mode) => Assert.Equal(mode, NetworkJoin.Parse(text).Value!.Mode);

    [Fact]
    public void A_text_that_starts_with_a_colon_names_no_network() =>
        Assert.Equal("it names no network", NetworkJoin.Parse(":ip=10.0.0.5").Refusal!.Reason.ToString());

    [Fact]
    public void Nobody_knows_the_mode_of_a_name_with_a_specifier() =>
        Assert.Equal(NetworkMode.Unknown, NetworkJoin.Parse(Text.Specifier('i')).Value!.Mode);

    [Fact]
    public void Options_have_addresses_and_aliases()
    {
        var join = NetworkJoin.Parse("backend:ip=10.0.0.5,alias=db,ip6=fd00::5,alias=mariadb,isolate").Value!;
        Assert.Equal(["10.0.0.5", "fd00::5"], join.Addresses.Select(address => address.Marked));
        Assert.Equal(["db", "mariadb"], join.Aliases.Select(alias => alias.Marked));
        Assert.Equal(
            "backend:ip=10.0.0.5,alias=db,ip6=fd00::6,alias=mariadb,isolate",
            join.WithAddress("fd00::5", "fd00::6").ToArgument().Marked);
    }

    [Fact]
    public void A_unit_is_named_by_its_file_and_joined_by_its_name()
    {
        var join = NetworkJoin.Of(Backend, [new NamedOption("ip", "10.0.0.5")]);
        Assert.Equal("backend-net:ip=10.0.0.5", join.ToArgument().Marked);
        Assert.Equal("backend.network:ip=10.0.0.5", join.ToQuadlet().Marked);
        Assert.Equal(Backend, join.Reference);
    }

    [Fact]
    public void A_container_is_joined_by_its_namespace()
    {
        var join = NetworkJoin.Of(new UnitReference(UnitKind.Container, "web", "web-1", "web"), []);
        Assert.Equal("container:web-1", join.ToArgument().Marked);
        Assert.Equal("web.container", join.ToQuadlet().Marked);
        Assert.Equal(NetworkMode.Container, join.Mode);
    }

    [Fact]
    public void The_argument_is_the_text_again() => Property.ArgumentIsTheTextAgain(
        NetworkJoin.Parse, "host", "bridge", "backend", ":ip=", "10.0.0.5", ",alias=", "container:", "private");
}
