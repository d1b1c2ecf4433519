using System.Globalization;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>The harness itself.</summary>
public sealed class HostTests(Hosts hosts) : IClassFixture<Hosts>
{
    public static TheoryData<Suite, string, string> Versions => new()
    {
        { Suite.Bookworm, "podman version 4.3.", "systemd 252 " },
        { Suite.Trixie, "podman version 5.4.", "systemd 257 " },
        { Suite.Forky, "podman version 5.", "systemd 2" },
        { Suite.Experimental, "podman version ", "systemd 2" },
    };

    [Theory, MemberData(nameof(Versions))]
    public async Task Host_runs_the_systemd_and_podman_of_its_suite(Suite suite, string podman, string systemd)
    {
        var host = await hosts.GetAsync(suite, nameof(HostTests));

        var version = (await host.RunAsync("podman", "--version")).Output;
        Assert.StartsWith(podman, version, StringComparison.Ordinal);
        Assert.Equal($"podman version {suite.Podman()}", version);
        Assert.StartsWith(systemd, (await host.RunAsync("systemctl", "--version")).Lines[0], StringComparison.Ordinal);
        Assert.Equal("systemd\n", await host.ReadFileAsync("/proc/1/comm"));
        Assert.Equal("running", (await host.RunAsync("systemctl", "is-system-running")).Output);
    }

    [Fact]
    public async Task Commands_report_exit_code_and_both_outputs()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(HostTests));

        var result = await host.ShellAsync("echo out; echo err >&2; exit 3");

        Assert.Equal((3, "out\n", "err\n"), (result.ExitCode, result.StandardOutput, result.StandardError));
    }

    [Fact]
    public async Task Files_keep_their_text_and_hosts_do_not_share_them()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(HostTests));
        var text = "ä $HOME %n \"'\\ \t\n\n";

        await host.WriteFileAsync("/etc/made here/a file", text);

        Assert.Equal(text, await host.ReadFileAsync("/etc/made here/a file"));
        await using var other = await RealHost.StartAsync(Suite.Trixie);
        Assert.Equal(1, (await other.RunAsync("test", "-e", "/etc/made here/a file")).ExitCode);
    }

    [Fact]
    public async Task Reboot_keeps_the_disk_and_empties_run()
    {
        await using var host = await RealHost.StartAsync(Suite.Trixie);
        await host.WriteFileAsync("/run/gone", "");
        await host.WriteFileAsync("/etc/kept", "kept");
        _ = (await host.RunAsync("podman", "volume", "create", "kept")).Output;

        await host.RebootAsync();

        Assert.Equal(1, (await host.RunAsync("test", "-e", "/run/gone")).ExitCode);
        Assert.Equal("kept", await host.ReadFileAsync("/etc/kept"));
        Assert.Equal("kept", (await host.RunAsync("podman", "volume", "ls", "--quiet")).Output);
    }

    [Fact]
    public async Task Network_of_a_host_is_its_own()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(HostTests));

        var links = (await host.RunAsync("ip", "-oneline", "link")).Lines;

        Assert.Contains("lo", Assert.Single(links), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_that_fails_is_reported_with_its_journal()
    {
        var host = await hosts.GetAsync(Suite.Trixie, nameof(HostTests));
        await host.WriteFileAsync("/etc/systemd/system/broken.service", "[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo no luck today; exit 7'\n");
        _ = await host.RunAsync("systemctl", "daemon-reload");
        _ = await host.RunAsync("systemctl", "start", "broken.service");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => host.WaitUntilActiveAsync("broken.service"));

        Assert.Contains("no luck today", failure.Message, StringComparison.Ordinal);
        _ = await host.RunAsync("systemctl", "reset-failed");
    }

    [Fact]
    public async Task Ended_host_leaves_nothing_behind()
    {
        var host = await RealHost.StartAsync(Suite.Trixie);
        var (supervisor, init) = (host.Supervisor, host.Init);
        Assert.NotEmpty(Traces(supervisor));

        await host.DisposeAsync();

        Assert.False(Directory.Exists($"/proc/{init}"));
        Assert.Empty(Traces(supervisor));
    }

    [Fact]
    public async Task Killed_test_run_leaves_no_process_and_its_traces_are_cleared_by_the_next()
    {
        var host = await RealHost.StartAsync(Suite.Trixie);
        var (supervisor, init) = (host.Supervisor, host.Init);
        host.KillSupervisor();
        for (var attempt = 0; Directory.Exists($"/proc/{init}") && attempt < 100; attempt++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.False(Directory.Exists($"/proc/{init}"));
        await using var next = await RealHost.StartAsync(Suite.Trixie);
        Assert.Empty(Traces(supervisor));
    }

    private static string[] Traces(int supervisor)
    {
        var cgroups = File.ReadLines("/proc/mounts").Select(line => line.Split(' ')).First(mount => mount[2] == "cgroup2")[1];
        var pattern = string.Create(CultureInfo.InvariantCulture, $"poddsl-host-*-{supervisor}-*");
        return [.. Directory.GetDirectories(cgroups, pattern), .. Directory.GetDirectories(Path.GetTempPath(), pattern)];
    }
}
