using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD4032 says of a unit that requires one whose first start fails.</summary>
public sealed class FinalDependencyTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Who_requires_what_fails_once_stays_down(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync("/etc/systemd/system/db.service", "[Service]\nExecStartPre=/bin/sh -c 'test -e /run/again || { touch /run/again; exit 1; }'\nExecStart=/bin/sleep 1000\nRestart=on-failure\nRestartSec=500ms\n");
        foreach (var directive in new[] { "Requires", "Wants" })
        {
            await host.WriteFileAsync($"/etc/systemd/system/{directive}.service", $"[Unit]\n{directive}=db.service\nAfter=db.service\n[Service]\nExecStart=/bin/sleep 1000\nRestart=always\nRestartSec=100ms\n");
        }

        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start --no-block Requires.service Wants.service")).Output;
        await host.RetryAsync(TimeSpan.FromSeconds(30), "db.service", "systemctl", "is-active", "--quiet", "db.service");
        _ = (await host.ShellAsync("sleep 2")).Output;
        Assert.Equal("inactive", (await host.RunAsync("systemctl", "is-active", "Requires.service")).StandardOutput.Trim());
        Assert.Equal("active", (await host.RunAsync("systemctl", "is-active", "Wants.service")).StandardOutput.Trim());
        Assert.Contains("Dependency failed", (await host.RunAsync("journalctl", "-u", "Requires.service", "--no-pager", "-o", "cat")).Output, StringComparison.Ordinal);
    }
}
