using System.Diagnostics;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>The Nextcloud of the samples, in both styles, on real systemd and real podman.</summary>
public sealed class NextcloudTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Service = "nextcloud.service";
    private const string Image = "docker.io/library/nextcloud:stable";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    /// <summary>Debian 12 has no Quadlet.</summary>
    public static TheoryData<UnitStyle, Suite> Cases => new()
    {
        { UnitStyle.Classic, Suite.Bookworm },
        { UnitStyle.Classic, Suite.Trixie },
        { UnitStyle.Quadlet, Suite.Trixie },
        { UnitStyle.Quadlet, Suite.Forky },
        { UnitStyle.Quadlet, Suite.Experimental },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task All_units_start(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);

        foreach (var unit in Deployment.Units(Files(style)))
        {
            await host.WaitUntilActiveAsync(unit);
        }

        Assert.Empty((await host.RunAsync("systemctl", "--failed", "--plain", "--no-legend")).Lines);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Processes_run_under_the_mapped_host_ids(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);

        var first = (await host.RunAsync("podman", "inspect", "--format", "{{.State.Pid}}", "nextcloud")).Output;
        var processes = await host.ShellAsync(
            $"""ps -e -o pidns= -o pid= -o uid= -o gid= -o args= | awk -v ns="$(stat -Lc %i /proc/{first}/ns/pid)" '$1 == ns'""");
        var ids = processes.Lines
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToLookup(columns => columns[1] == first ? "first" : columns[4], columns => $"{columns[2]}:{columns[3]}");

        Assert.Equal(["110000:110000"], ids["first"]);
        Assert.Equal(["110033:110033"], ids["httpd"]);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Files_belong_to_the_mapped_host_ids(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        var source = (await host.RunAsync(
            "podman", "inspect", "--format", """{{range .Mounts}}{{if eq .Destination "/var/www/html"}}{{.Source}}{{end}}{{end}}""", "nextcloud")).Output;

        foreach (var (inside, outside) in new[] { (0, 110000), (33, 110033), (65534, 114999) })
        {
            _ = (await host.RunAsync("podman", "exec", "--user", $"{inside}:{inside}", "nextcloud", "touch", $"/var/www/html/of-{inside}")).Output;
            Assert.Equal($"{outside}:{outside}", (await host.RunAsync("stat", "--format", "%u:%g", $"{source}/of-{inside}")).Output);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Published_port_answers_on_loopback_only(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        _ = (await host.RunAsync("ip", "address", "replace", "192.0.2.1/32", "dev", "lo")).Output;

        Assert.Equal("nextcloud", (await host.RunAsync("curl", "-sS", "--max-time", "5", "http://127.0.0.1:8888/")).Output);
        var elsewhere = await host.RunAsync("curl", "-sS", "--max-time", "5", "http://192.0.2.1:8888/");
        Assert.NotEqual(0, elsewhere.ExitCode);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Output_of_the_container_is_in_the_journal_of_the_unit(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);

        _ = await host.RetryAsync(Patience, Service, "/bin/sh", "-euc", $"journalctl --unit {Service} --output cat | grep -F 'nextcloud: ready for connections on port 80'");
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Restart_replaces_the_container(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        var before = await ContainerIdAsync(host);

        _ = (await host.RunAsync("systemctl", "restart", Service)).Output;

        await AnswersAsync(host);
        await host.WaitUntilActiveAsync(Service);
        Assert.NotEqual(before, await ContainerIdAsync(host));
        Assert.Single((await host.RunAsync("podman", "ps", "--all", "--quiet", "--filter", "name=^nextcloud$")).Lines);
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Stale_container_of_the_same_name_is_replaced(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        _ = await host.RunAsync("systemctl", "stop", Service);
        var stale = (await host.RunAsync("podman", "create", "--name", "nextcloud", Image)).Output;

        _ = (await host.RunAsync("systemctl", "start", Service)).Output;

        await AnswersAsync(host);
        Assert.NotEqual(stale, await ContainerIdAsync(host));
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Stop_leaves_no_container_and_no_process_behind(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        await AllContainersRunAsync(host, Files(style));

        _ = (await host.RunAsync(["systemctl", "stop", .. Deployment.Units(Files(style))])).Output;

        Assert.Empty((await host.RunAsync("podman", "ps", "--all", "--quiet")).Lines);
        _ = await host.RetryAsync(Patience, Service, "/bin/sh", "-euc", "! ps -e -o args= | grep -E '[c]onmon|[h]ttpd'");
    }

    [Theory, MemberData(nameof(Cases))]
    public async Task Reboot_starts_it_again(UnitStyle style, Suite suite)
    {
        var host = await RunningAsync(style, suite);
        var before = await ContainerIdAsync(host);
        await host.WriteFileAsync("/run/before-the-reboot", "");

        await host.RebootAsync();

        Assert.Equal(1, (await host.RunAsync("test", "-e", "/run/before-the-reboot")).ExitCode);
        await host.WaitUntilActiveAsync(Service);
        await AnswersAsync(host);
        Assert.NotEqual(before, await ContainerIdAsync(host));
    }

    [Theory]
    [InlineData(Suite.Bookworm)]
    [InlineData(Suite.Trixie)]
    public async Task Failed_pull_does_not_prevent_the_start(Suite suite)
    {
        var host = await RunningAsync(UnitStyle.Classic, suite);

        var watch = Stopwatch.StartNew();
        var pull = await host.RunAsync("podman", "pull", Image);
        Assert.NotEqual(0, pull.ExitCode);
        // Otherwise the start below would reach systemd's limit of 90 seconds a command.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));

        _ = (await host.RunAsync("systemctl", "restart", Service)).Output;
        await AnswersAsync(host);
        var started = (await host.RunAsync("systemctl", "show", "--property=ExecStartPre", "--value", Service)).Lines;
        Assert.Contains(started, line => line.Contains("podman pull", StringComparison.Ordinal) && line.Contains("status=125", StringComparison.Ordinal));
    }

    private static string[] Files(UnitStyle style) => style switch
    {
        UnitStyle.Classic => EmittedUnits.ToInstall("EscapeFromTheDock", "service"),
        _ => EmittedUnits.ToInstall("HomeServer", "quadlet"),
    };

    /// <summary>The host of this case, with all its units installed, started and answering.</summary>
    private async Task<RealHost> RunningAsync(UnitStyle style, Suite suite)
    {
        var files = Files(style);
        var host = await hosts.GetAsync(suite, $"nextcloud-{style}", host => Deployment.InstallAsync(host, files));
        string[] units = Deployment.Units(files);
        // Many starts in a short time are normal here, and no reason for systemd to give up.
        _ = await host.RunAsync(["systemctl", "reset-failed", .. units]);
        var start = await host.RunAsync(["systemctl", "start", .. units]);
        Assert.True(start.ExitCode == 0, $"{start}\n{await host.DescribeAsync(Service)}");
        await host.WaitUntilActiveAsync(Service);
        await AnswersAsync(host);
        return host;
    }

    // A foreground service is active as soon as `podman run` is called. KillMode=none leaves that podman alone. If a stop comes before it
    // has made its container, it makes the container afterwards, and the container stays.
    private static async Task AllContainersRunAsync(RealHost host, IEnumerable<string> files)
    {
        foreach (var file in files.Where(file => Path.GetExtension(file) is ".container" or ".service"))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            _ = await host.RetryAsync(Patience, UnitNames.Unit(file), "/bin/sh", "-euc",
                $$$"""test "$(podman inspect --format '{{.State.Status}}' {{{name}}})" = running""");
        }
    }

    private static Task<CommandResult> AnswersAsync(RealHost host) =>
        host.RetryAsync(Patience, Service, "/bin/sh", "-euc",
            (host.Suite == Suite.Bookworm ? ForgetForwardingToRemovedContainers : "")
            + "curl -sS --fail --max-time 5 http://127.0.0.1:8888/");

    // Podman 4.3: when `podman rm -f` meets the cleanup that conmon starts for the same container, both may skip the
    // network, and the port then leads to the removed container for good (containers/podman issues 5097 and 11594).
    private const string ForgetForwardingToRemovedContainers = """
        address=$(podman inspect --format '{{.NetworkSettings.IPAddress}}' nextcloud)
        test -n "$address"
        iptables -t nat -S | sed -n 's/^-A \(NETAVARK-DN-.* --dport 8888 .*--to-destination\)/-D \1/p' | grep -vF -- "--to-destination $address:" |
          while read -r rule; do iptables -t nat $rule; done

        """;

    private static async Task<string> ContainerIdAsync(RealHost host) =>
        (await host.RunAsync("podman", "inspect", "--format", "{{.Id}}", "nextcloud")).Output;
}
