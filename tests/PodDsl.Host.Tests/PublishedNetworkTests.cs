using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD2005 and POD2006 say of published ports and networks.</summary>
public sealed class PublishedNetworkTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Nobody_reaches_a_port_of_an_internal_network(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.ShellAsync(
            """
            podman network create --internal back >/dev/null
            podman network create front >/dev/null
            podman run -d --network back -p 8081:80 docker.io/library/nextcloud:stable
            podman run -d --network back --network front -p 8082:80 docker.io/library/nextcloud:stable
            podman pod create --name p --network back -p 8083:80
            podman run -d --pod p docker.io/library/nextcloud:stable
            """)).Output;
        await host.RetryAsync(TimeSpan.FromSeconds(20), "", "curl", "--silent", "--fail", "--output", "/dev/null", "http://127.0.0.1:8082/");
        foreach (var port in new[] { "8081", "8083" })
        {
            Assert.NotEqual(0, (await host.RunAsync("curl", "--silent", "--max-time", "3", "--output", "/dev/null", $"http://127.0.0.1:{port}/")).ExitCode);
        }
    }

    /// <summary>Before Quadlet, <c>podman kube play</c> published no ports.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Modes_without_a_bridge_take_no_ports_of_kubernetes(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/tmp/web.yaml", "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n  - name: web\n    image: docker.io/library/nextcloud:stable\n    command: [sleep, \"1000\"]\n");
        _ = (await host.ShellAsync("podman run -d --name other docker.io/library/nextcloud:stable sleep 1000; podman network create n")).Output;
        foreach (var mode in new[] { "private", "host", "none", "container:other", "ns:/proc/1/ns/net" })
        {
            AssertRefuses(await host.RunAsync("podman", "kube", "play", "--replace", "--network", mode, "--publish", "8081:80", "/tmp/web.yaml"));
        }

        _ = (await host.RunAsync("podman", "kube", "play", "--replace", "--network", "n", "--publish", "8081:80", "/tmp/web.yaml")).Output;
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Modes_without_a_bridge_take_no_ports_of_pods(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        foreach (var mode in new[] { "private", "host", "none", "ns:/proc/1/ns/net" })
        {
            AssertRefuses(await host.RunAsync("podman", "pod", "create", "--network", mode, "--publish", "8081:80"));
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_private_network_is_no_bridge_but_for_ports_of_containers(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.RunAsync("podman", "network", "create", "n")).Output;
        _ = (await host.RunAsync("podman", "run", "-d", "--network", "private", "--publish", "8082:80", "docker.io/library/nextcloud:stable", "sleep", "1000")).Output;
        foreach (var options in new[] { new[] { "--ip", "10.88.0.99" }, ["--network-alias", "x"], ["--mac-address", "02:42:ac:11:00:02"], ["--network", "n"] })
        {
            Assert.NotEqual(0, (await host.RunAsync(["podman", "run", "-d", "--network", "private", .. options, "docker.io/library/nextcloud:stable", "sleep", "1000"])).ExitCode);
        }
    }

    private static void AssertRefuses(CommandResult result)
    {
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("PortMappings can only be used with Bridge", result.StandardError, StringComparison.Ordinal);
    }
}
