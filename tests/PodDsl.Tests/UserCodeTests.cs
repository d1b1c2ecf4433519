using System.Reflection;
using HomeServer;

namespace PodDsl.Tests;

public sealed class UserCodeTests
{
    [Fact]
    public void Settings_of_a_record_are_in_its_metadata()
    {
        var network = typeof(MariaDb).GetCustomAttribute<NetworkAttribute<Backend>>(inherit: false);
        var maps = typeof(MariaDb).GetCustomAttributes<UidMapAttribute>(inherit: false);

        Assert.NotNull(network);
        Assert.Equal("10.89.1.2", network.IP);
        Assert.Equal(["db", "sql"], network.Aliases);
        Assert.Equal([(0L, 105000L, 4999L), (65534L, 109999L, 1L)], maps.Select(map => (map.ContainerId, map.HostId, map.Size)));
    }

    [Fact]
    public void Settings_of_a_base_record_are_inherited()
    {
        Assert.Equal("Europe/Berlin", typeof(MariaDb).GetCustomAttribute<TimezoneAttribute>(inherit: true)?.Zone);
    }

    [Fact]
    public void Constants_become_variables()
    {
        var variables = typeof(MariaDb).GetFields()
            .Where(field => field.IsDefined(typeof(EnvAttribute)))
            .Select(field => (field.GetCustomAttribute<EnvAttribute>()!.Name ?? field.Name, field.GetRawConstantValue()));

        Assert.Equal([("MYSQL_DATABASE", "cloud"), ("MYSQL_USER", "cloud")], variables);
    }

    [Fact]
    public void A_specifier_is_a_mark_within_constant_text()
    {
        var volume = typeof(Nextcloud).GetCustomAttribute<VolumeAttribute>();

        Assert.Equal("\uFDD0h/cloud", volume?.Source);
    }

    [Fact]
    public void A_unit_may_be_called_like_an_attribute_or_kind()
    {
        Assert.Equal(443, typeof(HomeServer.Publish).GetCustomAttribute<PublishAttribute>()?.ContainerPort);
        Assert.NotNull(typeof(HomeServer.Publish).GetCustomAttribute<NetworkAttribute<HomeServer.Network>>());
        Assert.True(typeof(HomeServer.Secret).GetCustomAttribute<ImageAttribute<HomeServer.Image>>()?.PullOnStart);
        Assert.Equal("10.89.0.0/24", typeof(HomeServer.Network).GetCustomAttribute<NetworkAttribute>()?.Subnet);
    }

    [Fact]
    public void Defaults_of_named_settings_are_those_of_their_docs()
    {
        var publish = new PublishAttribute(80);
        var map = new UidMapAttribute(0, 100000);

        Assert.Equal((0, 1, PortProtocol.Tcp, null), (publish.HostPort, publish.Count, publish.Protocol, publish.HostAddress));
        Assert.Equal((1L, false, false), (map.Size, map.Extend, map.HostIdOfParent));
        Assert.Equal(Relabel.None, new VolumeAttribute("/a").Relabel);
        Assert.Equal(DependencyStrength.Wants, new DependsOnAttribute("a.service").Strength);
        Assert.Equal(SecretType.Mount, new SecretAttribute("a").Type);
        Assert.True(new ReadOnlyAttribute().Value);
    }
}
