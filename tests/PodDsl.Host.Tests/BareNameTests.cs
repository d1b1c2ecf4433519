using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD2017 says of bare names beside the files of that name.</summary>
public sealed class BareNameTests
{
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task A_bare_name_leads_to_nothing_or_to_a_second_volume(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/etc/containers/systemd/shop.network", "[Network]\n");
        await host.WriteFileAsync("/etc/containers/systemd/idle.network", "[Network]\nNetworkName=idle\n");
        await host.WriteFileAsync("/etc/containers/systemd/sites.volume", "[Volume]\n");
        await WriteAsync(host, "web", "Network=none\nVolume=sites.volume:/sites");
        await WriteAsync(host, "queue", "Network=none\nVolume=sites:/sites");
        await WriteAsync(host, "shopper", "Network=shop");
        await WriteAsync(host, "idler", "Network=idle");
        await WriteAsync(host, "guest", "Network=container:web");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start web queue shop-network")).Output;

        Assert.Equal(["sites", "systemd-sites"], (await host.RunAsync("podman", "volume", "ls", "--format", "{{.Name}}")).Lines.Order());
        Assert.Contains("unable to find network with name or ID shop: network not found", await FailAsync(host, "shopper"), StringComparison.Ordinal);
        Assert.Contains("unable to find network with name or ID idle: network not found", await FailAsync(host, "idler"), StringComparison.Ordinal);
        Assert.Contains("no container with name or ID \"web\" found", await FailAsync(host, "guest"), StringComparison.Ordinal);
    }

    private static Task WriteAsync(RealHost host, string name, string lines) => host.WriteFileAsync(
        $"/etc/containers/systemd/{name}.container",
        $"[Container]\nImage=docker.io/library/nextcloud:stable\nExec=sleep 1000\nStopTimeout=1\n{lines}\n");

    /// <summary>What the journal has of a start that fails.</summary>
    private static async Task<string> FailAsync(RealHost host, string name)
    {
        var started = await host.RunAsync("systemctl", "start", name + ".service");
        Assert.NotEqual(0, started.ExitCode);
        return (await host.RunAsync("journalctl", "-u", name + ".service", "--no-pager", "-o", "cat")).Output;
    }
}
