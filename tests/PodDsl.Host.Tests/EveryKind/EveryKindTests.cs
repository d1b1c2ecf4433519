using System.Globalization;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.EveryKind;

/// <summary>Each kind of unit, a timer and a socket, started on a real host in both formats.</summary>
public sealed class EveryKindTests(Hosts hosts) : IClassFixture<Hosts>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The units that a person starts; dependencies, the timer and the socket start the others.</summary>
    private static readonly string[] Started = ["site-pod.service", "clock.service", "visitor.timer", "greeter.socket"];

    public static TheoryData<Suite, string> Cases => new()
    {
        { Suite.Forky, "quadlet" },
        { Suite.Forky, "service" },
        { Suite.Experimental, "quadlet" },
        { Suite.Experimental, "service" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Image_is_pulled_out_of_its_file(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        Assert.Equal("active", (await host.RunAsync("systemctl", "is-active", "busybox-image.service")).Output);
        _ = (await host.RunAsync("podman", "image", "exists", "localhost/busybox:1")).Output;
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Build_adds_its_steps_to_the_image(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        var below = await LayersAsync(host, "localhost/busybox:1");
        var built = await LayersAsync(host, "localhost/site:1");
        Assert.True(built.Length > below.Length);
        Assert.Equal(below, built[..below.Length]);
        Assert.Equal("success", (await host.RunAsync("systemctl", "show", "-P", "Result", "site-image-build.service")).Output);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Containers_of_the_pod_talk_over_localhost(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        Assert.Equal("One unit of every kind", await FetchAsync(host, "front.service", "127.0.0.1:8080/"));
        Assert.Contains("Nobody was here", await FetchAsync(host, "guest-book.service", "127.0.0.1:8080/cgi-bin/guests"), StringComparison.Ordinal);
        Assert.NotEqual(0, (await host.RunAsync("curl", "-sS", "--max-time", "5", "127.0.0.1:8081")).ExitCode);
        Assert.Equal(["front", "guest-book", "site-infra"], await MembersAsync(host, "site"));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Pod_has_an_address_of_the_network(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        var address = (await host.RunAsync(
            "podman", "inspect", "--format", "{{.NetworkSettings.Networks.backend.IPAddress}}", "site-infra")).Output;
        Assert.StartsWith("10.89.2.", address, StringComparison.Ordinal);
        Assert.Equal("One unit of every kind", await FetchAsync(host, "front.service", address));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Volume_has_its_label_and_what_the_image_holds(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        Assert.Equal("daily", (await host.RunAsync("podman", "volume", "inspect", "--format", "{{.Labels.backup}}", "guests")).Output);
        Assert.Equal("Nobody was here", (await GuestsAsync(host))[0]);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Timer_runs_a_container_to_its_end(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);
        _ = (await host.RunAsync("systemctl", "restart", "visitor.timer")).Output;
        var before = (await GuestsAsync(host)).Length;

        _ = await host.RetryAsync(Patience, "visitor.service", "/bin/sh", "-euc", $"test $(wc -l <\"{await GuestsFileAsync(host)}\") -gt {before}");

        Assert.Matches("^Here at [0-9]{2}:[0-9]{2}, with 100% of my /root$", (await GuestsAsync(host))[^1]);
        _ = await host.RetryAsync(Patience, "visitor.service", "/bin/sh", "-euc", "test $(systemctl show -P ActiveState visitor.service) = inactive");
        Assert.Equal("success", (await host.RunAsync("systemctl", "show", "-P", "Result", "visitor.service")).Output);
        Assert.NotEmpty((await host.RunAsync("systemctl", "show", "-P", "LastTriggerUSec", "visitor.timer")).Output);
        Assert.Empty((await host.RunAsync("podman", "ps", "--all", "--quiet", "--filter", "name=^visitor$")).Lines);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Client_of_the_socket_starts_the_container_and_gets_the_artifact(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);
        _ = (await host.RunAsync("systemctl", "stop", "greeter.service", "greeting-artifact.service")).Output;
        _ = await host.RunAsync("podman", "artifact", "rm", "--all");
        Assert.Equal("active", (await host.RunAsync("systemctl", "is-active", "greeter.socket")).Output);
        Assert.Empty((await host.RunAsync("podman", "ps", "--all", "--quiet", "--filter", "name=^greeter$")).Lines);

        var answer = await GreetAsync(host);

        Assert.True(answer.StandardOutput == EveryKindHost.Greeting + "\n", $"{answer}\n{await host.DescribeAsync("greeter.service")}");
        await host.WaitUntilActiveAsync("greeter.service");
        Assert.Equal("active", (await host.RunAsync("systemctl", "is-active", "greeting-artifact.service")).Output);
        Assert.Contains("localhost:5000/greeting", (await host.RunAsync("podman", "artifact", "ls")).Output, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Pod_of_the_kubernetes_file_runs(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        var first = await TimeAsync(host);
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);

        Assert.True(await TimeAsync(host) > first);
        Assert.Contains("clock-server", await MembersAsync(host, "clock"));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Systemd_finds_no_fault_with_any_unit(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);

        Assert.Empty((await host.RunAsync("systemctl", "--failed", "--plain", "--no-legend")).Lines);
        var units = Deployment.Units(EmittedUnits.ToInstall("EveryKind", format));
        // The machine below may keep the pids controller to itself, which systemd reports for every unit.
        var warnings = (await host.RunAsync("journalctl", "--output=cat", "--priority=warning", "_PID=1")).Lines
            .Where(line => !line.Contains("pids.max", StringComparison.Ordinal));
        Assert.DoesNotContain(warnings, line => units.Any(unit => line.Contains(unit, StringComparison.Ordinal)));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Stop_leaves_nothing_but_images_and_data(Suite suite, string format)
    {
        var host = await RunningAsync(suite, format);
        Assert.Equal(EveryKindHost.Greeting, (await GreetAsync(host)).Output);
        var guests = await GuestsAsync(host);

        // The socket and the timer first: they would start their services again.
        _ = (await host.RunAsync("systemctl", "stop", "greeter.socket", "visitor.timer")).Output;
        _ = (await host.RunAsync(["systemctl", "stop", .. Deployment.Units(EmittedUnits.ToInstall("EveryKind", format))])).Output;

        Assert.Empty((await host.RunAsync("podman", "ps", "--all", "--quiet")).Lines);
        Assert.Empty((await host.RunAsync("podman", "pod", "ps", "--quiet")).Lines);
        Assert.DoesNotContain("backend", (await host.RunAsync("podman", "network", "ls", "--format", "{{.Name}}")).Lines);
        _ = await host.RetryAsync(Patience, "site-pod.service", "/bin/sh", "-euc",
            "! ps -e -o args= | grep -vF 127.0.0.1:5000 | grep -E '[c]onmon|[h]ttpd|[p]erl|[c]atatonit|[a]ardvark'");
        Assert.Equal(guests, await GuestsAsync(host));
        Assert.Empty((await host.RunAsync("systemctl", "--failed", "--plain", "--no-legend")).Lines);
    }

    private async Task<RealHost> RunningAsync(Suite suite, string format)
    {
        var host = await hosts.GetAsync(suite, $"every-kind-{format}", host => EveryKindHost.PrepareAsync(host, format));
        var start = await host.RunAsync(["systemctl", "start", .. Started]);
        Assert.True(start.ExitCode == 0, $"{start}\n{await host.DescribeAsync("site-pod.service")}");
        foreach (var unit in (string[])["site-pod.service", "front.service", "guest-book.service", "clock.service"])
        {
            await host.WaitUntilActiveAsync(unit);
        }

        return host;
    }

    private static async Task<string> FetchAsync(RealHost host, string unit, string address) =>
        (await host.RetryAsync(Patience, unit, "curl", "-sS", "--fail", "--max-time", "5", "http://" + address)).Output;

    private static Task<CommandResult> GreetAsync(RealHost host) =>
        host.RunAsync("perl", "-MIO::Socket::INET", "-e", """print IO::Socket::INET->new("127.0.0.1:7777")->getlines""");

    private static async Task<long> TimeAsync(RealHost host) =>
        long.Parse(await FetchAsync(host, "clock.service", "127.0.0.1:8082/now"), CultureInfo.InvariantCulture);

    private static async Task<string[]> LayersAsync(RealHost host, string image) =>
        (await host.RunAsync("podman", "image", "inspect", "--format", """{{range .RootFS.Layers}}{{println .}}{{end}}""", image)).Lines;

    private static async Task<string[]> MembersAsync(RealHost host, string pod) =>
        [.. (await host.RunAsync("podman", "ps", "--filter", "pod=" + pod, "--format", "{{.Names}}")).Lines.Order(StringComparer.Ordinal)];

    private static async Task<string[]> GuestsAsync(RealHost host) => (await host.RunAsync("cat", await GuestsFileAsync(host))).Lines;

    private static async Task<string> GuestsFileAsync(RealHost host) =>
        (await host.RunAsync("podman", "volume", "inspect", "--format", "{{.Mountpoint}}", "guests")).Output + "/index.html";
}
