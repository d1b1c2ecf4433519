using System.Globalization;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>
/// The facts behind POD4003 on <c>Notify=healthy</c>: podman waits for a check that passes as long as systemd lets it, and only
/// <c>HealthOnFailure=</c> ends the start of an unhealthy container.
/// </summary>
public sealed class HealthyStartTests
{
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Start_lasts_until_a_check_passes_or_systemd_ends_it(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        await WriteAsync(host, "late", "HealthCmd=test -e /tmp/ok", "TimeoutStartSec=110");

        // Once the time of the start is over, the stop waits for a process that takes no SIGTERM.
        await WriteAsync(host, "never", "HealthCmd=/bin/false", "TimeoutStartSec=20\nTimeoutStopSec=2");
        await WriteAsync(host, "killed", "HealthCmd=/bin/false\nHealthOnFailure=kill", "TimeoutStartSec=110");
        await WriteAsync(host, "period", "HealthCmd=/bin/false\nHealthOnFailure=kill\nHealthStartPeriod=12s", "TimeoutStartSec=110");
        await WriteAsync(host, "startup", "HealthCmd=/bin/true\nHealthStartupCmd=test -e /tmp/ok\nHealthStartupInterval=2s", "TimeoutStartSec=110");
        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start --no-block late never killed period startup")).Output;

        // Two failed checks make it unhealthy; the third and the fourth do not end the start either.
        await host.RetryAsync(TimeSpan.FromSeconds(60), "late.service", "/bin/sh", "-c", "podman inspect --format '{{.State.Health.Status}} {{.State.Health.FailingStreak}}' late | grep -E 'unhealthy ([4-9]|..)'");
        Assert.Equal("activating", await ShowAsync(host, "late", "ActiveState"));
        Assert.Equal("activating", await ShowAsync(host, "startup", "ActiveState"));
        _ = (await host.ShellAsync("podman exec late touch /tmp/ok; podman exec startup touch /tmp/ok")).Output;
        await host.WaitUntilActiveAsync("late.service");
        await host.WaitUntilActiveAsync("startup.service");

        Assert.Equal("timeout", await ResultAsync(host, "never"));
        Assert.InRange(await SecondsAsync(host, "never"), 19, double.MaxValue);
        Assert.NotEqual("timeout", await ResultAsync(host, "killed"));

        // No failure counts within the first 12 s.
        Assert.NotEqual("timeout", await ResultAsync(host, "period"));
        Assert.InRange(await SecondsAsync(host, "period"), 12, double.MaxValue);
    }

    private static Task WriteAsync(RealHost host, string name, string health, string service) => host.WriteFileAsync(
        $"/etc/containers/systemd/{name}.container",
        $"""
         [Container]
         Image=docker.io/library/nextcloud:stable
         ContainerName={name}
         Exec=sleep 1000
         Network=none
         StopTimeout=1
         Notify=healthy
         {health}
         HealthInterval=4s
         HealthRetries=2
         [Service]
         {service}
         """ + "\n");

    private static async Task<string> ResultAsync(RealHost host, string name)
    {
        await host.RetryAsync(TimeSpan.FromSeconds(150), $"{name}.service", "systemctl", "is-failed", "--quiet", $"{name}.service");
        return await ShowAsync(host, name, "Result");
    }

    /// <summary>The time until the start failed.</summary>
    private static async Task<double> SecondsAsync(RealHost host, string name) =>
        (await MicrosecondsAsync(host, name, "InactiveEnterTimestampMonotonic") - await MicrosecondsAsync(host, name, "ExecMainStartTimestampMonotonic")) / 1e6;

    private static async Task<long> MicrosecondsAsync(RealHost host, string name, string property) =>
        long.Parse(await ShowAsync(host, name, property), CultureInfo.InvariantCulture);

    private static async Task<string> ShowAsync(RealHost host, string name, string property) =>
        (await host.RunAsync("systemctl", "show", "--property=" + property, "--value", $"{name}.service")).Output;
}
