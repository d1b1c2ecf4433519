using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD4029 and POD4030 say of what follows a failed health check.</summary>
public sealed class HealthActionTests
{
    private const string EndsWell = "sh -c 'trap \"exit 0\" TERM; while :; do sleep 0.1; done'";

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Podman_restarts_behind_systemd(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await WriteAsync(host, "web", "HealthOnFailure=restart", "Restart=always", unit: "OnFailure=told.service");
        await host.WriteFileAsync("/etc/systemd/system/told.service", "[Service]\nExecStart=/bin/sleep 1000\n");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start web")).Output;
        var id = await IdAsync(host);
        var pid = await PidAsync(host);
        await host.RetryAsync(TimeSpan.FromSeconds(60), "web.service", "/bin/sh", "-c", $"pid=$(podman inspect --format '{{{{.State.Pid}}}}' web); test \"$pid\" -gt 0 && test \"$pid\" != {pid}");

        Assert.Equal(id, await IdAsync(host));
        Assert.Equal(["active", "0"], await ShowAsync(host, "web", "ActiveState,NRestarts"));
        Assert.Equal("inactive", (await ShowAsync(host, "told", "ActiveState"))[0]);
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Who_ends_well_stays_down(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await WriteAsync(host, "web", "HealthOnFailure=stop", "Restart=on-failure\nRestartSec=100ms", EndsWell);
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start web")).Output;
        await host.RetryAsync(TimeSpan.FromSeconds(60), "web.service", "/bin/sh", "-c", "test \"$(systemctl is-active web.service)\" = inactive");
        _ = (await host.ShellAsync("sleep 2")).Output;
        Assert.Equal(["inactive", "success", "0"], (await ShowAsync(host, "web", "ActiveState,Result,NRestarts")).OrderBy(value => Array.IndexOf(["inactive", "success", "0"], value)));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Who_is_killed_is_restarted_by_systemd_alone(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        foreach (var policy in new[] { "no", "on-success", "on-abnormal", "on-abort", "on-watchdog", "on-failure", "always" })
        {
            await WriteAsync(host, policy, "HealthOnFailure=kill", $"Restart={policy}\nRestartSec=1h");
        }

        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start --no-block no on-success on-abnormal on-abort on-watchdog on-failure always")).Output;
        foreach (var policy in new[] { "no", "on-success", "on-abnormal", "on-abort", "on-watchdog" })
        {
            await host.RetryAsync(TimeSpan.FromSeconds(60), policy + ".service", "systemctl", "is-failed", "--quiet", policy + ".service");
        }

        foreach (var policy in new[] { "on-failure", "always" })
        {
            await host.RetryAsync(TimeSpan.FromSeconds(60), policy + ".service", "/bin/sh", "-c", $"test \"$(systemctl show --value --property SubState {policy}.service)\" = auto-restart");
        }
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Nothing_happens_to_an_unhealthy_container(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await WriteAsync(host, "web", "", "Restart=always");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start web")).Output;
        await host.RetryAsync(TimeSpan.FromSeconds(60), "web.service", "/bin/sh", "-c", "podman inspect --format '{{.State.Health.Status}} {{.State.Health.FailingStreak}}' web | grep -E 'unhealthy ([3-9]|..)'");
        Assert.Equal(["active", "0"], await ShowAsync(host, "web", "ActiveState,NRestarts"));
    }

    private static Task WriteAsync(RealHost host, string name, string action, string service, string exec = "sleep 1000", string unit = "") => host.WriteFileAsync(
        $"/etc/containers/systemd/{name}.container",
        $"""
         [Unit]
         {unit}
         [Container]
         Image=docker.io/library/nextcloud:stable
         ContainerName={name}
         Exec={exec}
         Network=none
         StopTimeout=1
         HealthCmd=/bin/false
         HealthInterval=1s
         HealthRetries=2
         {action}
         [Service]
         {service}
         """ + "\n");

    private static async Task<string[]> ShowAsync(RealHost host, string name, string properties) =>
        (await host.RunAsync("/bin/sh", "-euc", string.Join("; ", properties.Split(',').Select(property => $"systemctl show --value --property {property} {name}.service")))).Lines;

    private static async Task<string> IdAsync(RealHost host) => (await host.RunAsync("podman", "inspect", "--format", "{{.Id}}", "web")).Output;

    private static async Task<string> PidAsync(RealHost host) => (await host.RunAsync("podman", "inspect", "--format", "{{.State.Pid}}", "web")).Output;
}
