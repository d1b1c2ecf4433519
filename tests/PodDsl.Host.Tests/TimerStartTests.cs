using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>What POD4027 and POD4031 say of services behind timers and paths.</summary>
public sealed class TimerStartTests
{
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_timer_starts_what_stays_active_once(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        string[] starters = ["calendar", "span", "path"];
        foreach (var starter in starters)
        {
            await WriteJobAsync(host, starter + "-stays", "RemainAfterExit=yes");
            await WriteJobAsync(host, starter + "-ends", "");
            foreach (var name in new[] { starter + "-stays", starter + "-ends" })
            {
                var (extension, lines) = starter switch
                {
                    "calendar" => ("timer", "[Timer]\nOnCalendar=*:*:0/1\nAccuracySec=10ms"),
                    "span" => ("timer", "[Timer]\nOnActiveSec=100ms\nOnUnitActiveSec=1s\nAccuracySec=10ms"),
                    _ => ("path", $"[Path]\nPathChanged=/run/{name}.in"),
                };
                await WriteAsync(host, $"{name}.{extension}", lines);
            }
        }

        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start calendar-stays.timer calendar-ends.timer span-stays.timer span-ends.timer path-stays.path path-ends.path")).Output;
        for (var touch = 0; touch < 4; touch++)
        {
            _ = (await host.ShellAsync("sleep 1; touch /run/path-stays.in /run/path-ends.in")).Output;
        }

        _ = (await host.ShellAsync("sleep 1")).Output;
        foreach (var starter in starters)
        {
            Assert.Equal(1, await RunsAsync(host, starter + "-stays"));
            Assert.InRange(await RunsAsync(host, starter + "-ends"), 2, int.MaxValue);
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task What_a_timer_requires_starts_with_it(Suite suite)
    {
        await using var host = await RealHost.StartAsync(suite);
        foreach (var (name, lines) in new[] { ("requires", "Requires=requires.service"), ("wants", "Wants=wants.service"), ("plain", "Description=plain") })
        {
            await WriteJobAsync(host, name, "");
            await WriteAsync(host, name + ".timer", $"[Unit]\n{lines}\n[Timer]\nOnCalendar=2100-01-01");
        }

        _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start requires.timer wants.timer plain.timer; sleep 1")).Output;
        Assert.Equal(1, await RunsAsync(host, "requires"));
        Assert.Equal(1, await RunsAsync(host, "wants"));
        Assert.Equal(0, await RunsAsync(host, "plain"));
    }

    private static Task WriteJobAsync(RealHost host, string name, string lines) =>
        WriteAsync(host, name + ".service", $"[Service]\nType=oneshot\n{lines}\nExecStart=/bin/sh -c 'echo run >>/run/{name}.runs'");

    private static Task WriteAsync(RealHost host, string name, string text) => host.WriteFileAsync("/etc/systemd/system/" + name, text + "\n");

    private static async Task<int> RunsAsync(RealHost host, string name) => (await host.ShellAsync($"cat /run/{name}.runs 2>/dev/null || true")).Lines.Length;
}
