using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD3005 says of file systems that only root mounts.</summary>
public sealed class UserMountTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_user_namespace_mounts_few_file_systems(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);

        // What the kernel does not know it cannot be asked for; it refuses a user before it looks at the device.
        var known = (await host.ShellAsync("awk '{ print $NF }' /proc/filesystems")).Lines;
        var reported = known.Where(IsReported).ToList();
        Assert.Contains("ext4", reported);
        foreach (var type in reported)
        {
            var mounted = await host.RunAsync("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", type, "/dev/null", "/mnt");
            Assert.NotEqual(0, mounted.ExitCode);
            Assert.Contains("permission denied", mounted.StandardError, StringComparison.OrdinalIgnoreCase);
        }

        Assert.False(IsReported("tmpfs"));
        _ = (await host.RunAsync("unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt")).Output;
    }

    private static bool IsReported(string type) => QuadletLint
        .Check([new QuadletSource("/units/a.volume", $"[Volume]\nType={type}\nDevice=/dev/null\n")], Target.Default with { Scope = UnitScope.User })
        .Findings.Any(finding => finding.Rule.Id == "POD3005");
}
