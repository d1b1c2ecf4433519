using System.Globalization;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD3006 says of logs in files.</summary>
public sealed class LogSizeTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_file_of_logs_grows_unless_its_size_is_limited(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        foreach (var driver in new[] { "k8s-file", "json-file" })
        {
            Assert.InRange(await SizeAsync(host, driver), 1_000_000, long.MaxValue);
            Assert.InRange(await SizeAsync(host, driver, "--log-opt", "max-size=100kb"), 1, 200_000);
        }

        _ = (await host.ShellAsync("podman run --rm --log-driver k8s-file --log-opt path=/var/tmp/kept.log docker.io/library/nextcloud:stable echo word >/dev/null; grep word /var/tmp/kept.log")).Output;
    }

    /// <summary>The size of the log of a container that writes more than a megabyte.</summary>
    private static async Task<long> SizeAsync(RealHost host, string driver, params string[] options)
    {
        _ = (await host.RunAsync(
            ["podman", "run", "--name", "log", "--log-driver", driver, .. options, "docker.io/library/nextcloud:stable", "sh", "-c", "i=0; while [ $i -lt 12000 ]; do echo 0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789; i=$((i+1)); done"])).Output;
        var size = (await host.ShellAsync("stat --format %s \"$(podman inspect --format '{{.HostConfig.LogConfig.Path}}' log)\"; podman rm log >/dev/null")).Output;
        return long.Parse(size, CultureInfo.InvariantCulture);
    }
}
