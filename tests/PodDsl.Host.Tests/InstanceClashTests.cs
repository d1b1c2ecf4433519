using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD9013 says of instances of a template.</summary>
public sealed class InstanceClashTests
{
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task A_second_instance_takes_the_name_and_gets_no_port_and_no_address(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/etc/containers/systemd/n.network", "[Network]\nSubnet=10.90.0.0/24\n");
        await WriteAsync(host, "port", "PublishPort=8081:80");
        await WriteAsync(host, "address", "Network=n.network\nIP=10.90.0.66");
        await WriteAsync(host, "option", "Network=n.network:ip=10.90.0.77");
        await WriteAsync(host, "name", "ContainerName=same");
        await WriteAsync(host, "free", "PublishPort=80");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start port@a address@a option@a name@a free@a free@b")).Output;

        foreach (var (name, words) in new[] { ("port", "address already in use"), ("address", "already allocated"), ("option", "already allocated") })
        {
            Assert.NotEqual(0, (await host.RunAsync("systemctl", "start", name + "@b.service")).ExitCode);
            Assert.Contains(words, (await host.RunAsync("journalctl", "-u", name + "@b.service", "--no-pager", "-o", "cat")).Output, StringComparison.Ordinal);
        }

        _ = (await host.RunAsync("systemctl", "start", "name@b.service")).Output;
        await host.RetryAsync(TimeSpan.FromSeconds(20), "name@a.service", "/bin/sh", "-c", "test \"$(systemctl is-active name@a.service)\" != active");
    }

    private static Task WriteAsync(RealHost host, string name, string lines) => host.WriteFileAsync(
        $"/etc/containers/systemd/{name}@.container",
        $"[Container]\nImage=docker.io/library/nextcloud:stable\nExec=sleep 1000\nStopTimeout=1\n{lines}\n");
}
