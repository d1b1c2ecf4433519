using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD2026 says of the settings of a container in a pod.</summary>
public sealed class PodMemberTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Memory_and_resolver_are_those_of_the_pod(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.ShellAsync("podman network create n >/dev/null; podman network create own >/dev/null; podman pod create --name p --network n >/dev/null")).Output;
        await RunAsync(host, "plain", "--pod", "p");
        await RunAsync(host, "member", "--pod", "p", "--shm-size", "1g", "--dns", "10.0.0.53", "--dns-search", "example.com", "--dns-option", "ndots:3");
        await RunAsync(host, "sysctl", "--pod", "p", "--sysctl", "net.core.somaxconn=1024");
        await RunAsync(host, "alone", "--network", "n", "--shm-size", "1g", "--dns", "10.0.0.53");
        await RunAsync(host, "joined", "--pod", "p", "--network", "own", "--dns-search", "example.com");

        Assert.Equal(await AskAsync(host, "plain", "cat /etc/resolv.conf"), await AskAsync(host, "member", "cat /etc/resolv.conf"));
        Assert.Equal("64000", await AskAsync(host, "member", Memory));
        Assert.Equal("1024", await AskAsync(host, "plain", "cat /proc/sys/net/core/somaxconn"));
        Assert.Equal("1048576", await AskAsync(host, "alone", Memory));
        Assert.Contains("example.com", await AskAsync(host, "joined", "cat /etc/resolv.conf"), StringComparison.Ordinal);

        _ = (await host.ShellAsync("podman pod create --name q --network n --shm-size 1g --dns-search example.com >/dev/null")).Output;
        await RunAsync(host, "inner", "--pod", "q");
        Assert.Equal("1048576", await AskAsync(host, "inner", Memory));
        Assert.Contains("example.com", await AskAsync(host, "inner", "cat /etc/resolv.conf"), StringComparison.Ordinal);
    }

    private const string Memory = "df -k /dev/shm | awk 'END { print $2 }'";

    private static async Task RunAsync(RealHost host, string name, params string[] options) =>
        _ = (await host.RunAsync(["podman", "run", "-d", "--name", name, .. options, "docker.io/library/nextcloud:stable", "sleep", "1000"])).Output;

    private static async Task<string> AskAsync(RealHost host, string name, string script) => (await host.RunAsync("podman", "exec", name, "sh", "-c", script)).Output;
}
