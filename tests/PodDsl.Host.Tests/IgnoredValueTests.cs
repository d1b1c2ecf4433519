using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD5013 and POD5014 say of what counts instead, on a running systemd.</summary>
public sealed class IgnoredValueTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task The_default_counts_instead(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await host.WriteFileAsync(
            "/etc/systemd/system/ignored.service",
            """
            [Unit]
            Restart=always
            StartLimitBurst=five
            [Service]
            Type=exec
            ExecStart=/bin/false
            Restart=unless-stopped
            RestartSecs=7
            RestartSec=5secs
            TimeoutStartSec=abc
            TimeoutStopSec=never
            StartLimitIntervalSec=60
            MemoryMax=512m
            MemoryHigh=1gb
            CPUQuota=2
            TasksMax=max
            KillSignal=sigint
            LimitNOFILE=unlimited
            Environment=NAME
            RemainAfterExit=enabled
            """ + "\n");
        await host.WriteFileAsync("/etc/systemd/system/before.service", "[Service]\nExecStart=/bin/sleep 1000\nRestart=on-failure\nRestart=unless-stopped\n");
        await host.WriteFileAsync("/etc/systemd/system/always.service", "[Service]\nExecStart=/bin/sleep 1000\nRestart=always\nRestartSec=100ms\n");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start ignored || true; systemctl start always; systemctl stop always; sleep 2")).Output;

        Assert.Equal("no", await ShowAsync(host, "ignored", "Restart"));
        Assert.Equal("0", await ShowAsync(host, "ignored", "NRestarts"));
        Assert.Equal("100ms", await ShowAsync(host, "ignored", "RestartUSec"));
        Assert.Equal("1min 30s", await ShowAsync(host, "ignored", "TimeoutStartUSec"));
        Assert.Equal("1min 30s", await ShowAsync(host, "ignored", "TimeoutStopUSec"));
        Assert.Equal("10s", await ShowAsync(host, "ignored", "StartLimitIntervalUSec"));
        Assert.Equal("5", await ShowAsync(host, "ignored", "StartLimitBurst"));
        Assert.Equal("infinity", await ShowAsync(host, "ignored", "MemoryMax"));
        Assert.Equal("infinity", await ShowAsync(host, "ignored", "MemoryHigh"));
        Assert.Equal("infinity", await ShowAsync(host, "ignored", "CPUQuotaPerSecUSec"));
        Assert.Equal(await ShowAsync(host, "before", "TasksMax"), await ShowAsync(host, "ignored", "TasksMax"));
        Assert.Equal(await ShowAsync(host, "before", "LimitNOFILE"), await ShowAsync(host, "ignored", "LimitNOFILE"));
        Assert.Equal("15", await ShowAsync(host, "ignored", "KillSignal"));
        Assert.Equal("", await ShowAsync(host, "ignored", "Environment"));
        Assert.Equal("no", await ShowAsync(host, "ignored", "RemainAfterExit"));

        Assert.Equal("on-failure", await ShowAsync(host, "before", "Restart"));

        // What unless-stopped means elsewhere is what always does here.
        Assert.Equal("inactive", await ShowAsync(host, "always", "ActiveState"));
    }

    private static async Task<string> ShowAsync(RealHost host, string name, string property) =>
        (await host.RunAsync("systemctl", "show", "--property=" + property, "--value", name + ".service")).Output;
}
