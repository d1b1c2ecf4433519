using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD3007 says of containers that share files and no ids.</summary>
public sealed class ForeignIdsTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Files_of_other_ids_belong_to_nobody(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        _ = (await host.ShellAsync("mkdir /srv/data; chown 100000:100000 /srv/data")).Output;
        _ = (await RunAsync(host, "100000", "echo word >/data/file; chmod 600 /data/file")).Output;
        Assert.Equal("word", (await RunAsync(host, "100000", "cat /data/file")).Output);
        Assert.Equal("65534", (await RunAsync(host, "200000", "stat -c %u /data/file")).Output);
        Assert.NotEqual(0, (await RunAsync(host, "200000", "cat /data/file")).ExitCode);
        Assert.NotEqual(0, (await RunAsync(host, "200000", "touch /data/other")).ExitCode);
    }

    private static Task<CommandResult> RunAsync(RealHost host, string ids, string script) => host.RunAsync(
        "podman", "run", "--rm", "--uidmap", $"0:{ids}:65535", "--gidmap", $"0:{ids}:65535", "-v", "/srv/data:/data", "docker.io/library/nextcloud:stable", "sh", "-c", script);
}
