using System.Text.Json;
using PodDsl.Core.Facts;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Runs the script that writes host facts on hosts, and reads the result with the reader of the rules.</summary>
public sealed class HostFactsScriptTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Script = "/usr/local/lib/poddsl-host-facts";

    // A home directory may have any character but a colon and a line end.
    private const string OddHome = "/home/o\"d\\d\u0001\t'$(id)%n ä 🦭";

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Versions_are_those_of_the_host(Suite suite)
    {
        var host = await GetAsync(suite);

        var facts = await ReadAsync(host);

        Assert.Equal($"podman version {facts.Podman!.Value.Major}.{facts.Podman.Value.Minor}.{facts.Podman.Value.Patch}", (await host.RunAsync("podman", "--version")).Output);
        Assert.StartsWith($"systemd {facts.Systemd} ", (await host.RunAsync("systemctl", "--version")).Lines[0], StringComparison.Ordinal);
        Assert.Equal("debian", facts.Os);
        Assert.Equal(2, facts.Cgroups);
        Assert.Equal(SelinuxMode.Disabled, facts.Selinux);
        Assert.Equal(1024, facts.UnprivilegedPortStart);
        Assert.Null(facts.User);
        Assert.Null(facts.UserUnits);
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Accounts_and_subordinate_ids_are_those_of_the_files(Suite suite)
    {
        var facts = await ReadAsync(await GetAsync(suite));

        Assert.Contains(new HostAccount("root", 0, 0, "/root", true), facts.Accounts!.Value);
        Assert.Contains(new HostAccount("odd", 4_294_967_290, 65534, OddHome, false), facts.Accounts.Value);
        Assert.Contains(facts.Accounts.Value, account => account is { Name: "alice", Home: "/home/alice", CanLogIn: true });
        Assert.Contains(facts.Accounts.Value, account => account is { Name: "nobody", Uid: 65534, CanLogIn: false });
        Assert.Contains(new HostGroup("root", 0), facts.Groups!.Value);
        Assert.Contains(new SubordinateIds("alice", 3_000_000_000, 65536), facts.SubUids!.Value);
        Assert.Contains(new SubordinateIds("alice", 3_000_000_000, 65536), facts.SubGids!.Value);
        Assert.DoesNotContain(facts.SubUids.Value, line => line.Name.Contains("broken", StringComparison.Ordinal));
        Assert.Equal("storage", facts.AutoUser);
        Assert.Equal(["alice"], facts.Lingering!.Value);
        Assert.Equal(["db-password", "odd-name"], facts.Secrets!.Value.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_port_that_is_listened_on_shows_with_process_and_unit(Suite suite)
    {
        var facts = await ReadAsync(await GetAsync(suite));

        Assert.Contains(new HostListener("tcp", "127.0.0.1", 8099, "busybox", "listening.service"), facts.Listeners!.Value);
        Assert.Contains(facts.Listeners.Value, listener => listener is { Protocol: "tcp", Address: "*", Port: 8100, Unit: "listening-6.service" });
        Assert.Contains(facts.Listeners.Value, listener => listener is { Protocol: "udp", Address: "0.0.0.0", Port: 8101, Process: "systemd", Unit: null });
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Units_are_told_apart_by_who_brought_them(Suite suite)
    {
        var facts = await ReadAsync(await GetAsync(suite));

        var units = facts.SystemUnits!.Value;
        Assert.Equal(units.Count, units.Select(unit => unit.Name).Distinct().Count());
        Assert.Contains(new HostUnit("systemd-journald.service", true), units);
        Assert.Contains(new HostUnit("network-online.target", true), units);
        Assert.Contains(new HostUnit("getty@.service", true), units);
        Assert.Contains(new HostUnit("listening.service", false), units);
        Assert.Contains(new HostUnit(@"mnt-a\x2db.mount", false), units);
        Assert.DoesNotContain(units, unit => unit.Name is "masked.service" or "no-such.service");
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Networks_and_routes_are_there_and_no_route_of_a_network_of_podman(Suite suite)
    {
        var facts = await ReadAsync(await GetAsync(suite));

        Assert.Contains(new HostNetwork("podman", ["10.88.0.0/16"]), facts.Networks!.Value);
        Assert.Contains(new HostNetwork("both", ["10.99.0.0/24", "fd99::/64"]), facts.Networks.Value);
        Assert.Contains(new HostRoute("192.0.2.0/24", "poddsl0"), facts.Routes!.Value);
        Assert.Contains(new HostRoute("fd77::/64", "poddsl0"), facts.Routes.Value);
        Assert.DoesNotContain(facts.Routes.Value, route => route.Destination == "10.99.0.0/24");
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_user_gets_facts_of_its_own_and_root_can_ask_for_them(Suite suite)
    {
        var host = await GetAsync(suite);

        var ofAlice = Read(await host.RunAsync("setpriv", "--reuid=alice", "--regid=alice", "--clear-groups", "env", "HOME=/home/alice", "sh", Script));
        var askedByRoot = Read(await host.RunAsync("sh", Script, "alice"));

        foreach (var facts in new[] { ofAlice, askedByRoot })
        {
            Assert.Equal("alice", facts.User);
            Assert.Contains(new HostUnit("basic.target", true), facts.UserUnits!.Value);
            Assert.Contains(new HostUnit("mine.service", false), facts.UserUnits.Value);
            Assert.Contains(new SubordinateIds("alice", 3_000_000_000, 65536), facts.SubUids!.Value);
        }

        Assert.Equal(ofAlice.Accounts, askedByRoot.Accounts);
        Assert.Contains(ofAlice.Listeners!.Value, listener => listener is { Port: 8099, Process: null, Unit: null });
    }

    /// <summary>What podman and systemd have as one user is not what they have as another, or as root.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Root_can_ask_for_several_users(Suite suite)
    {
        var facts = Read(await (await GetAsync(suite)).RunAsync("sh", Script, "bob", "alice", "no-such-user"));

        Assert.Equal(["bob", "alice", "no-such-user"], facts.Users.Select(user => user.Name));
        Assert.Contains(new HostUnit("mine.service", false), facts.For("alice").UserUnits!.Value);
        Assert.DoesNotContain(new HostUnit("mine.service", false), facts.For("bob").UserUnits!.Value);
        Assert.Equal(["tv-key"], facts.For("bob").Secrets!.Value);
        Assert.Contains(new HostNetwork("podman", ["10.88.0.0/16"]), facts.For("bob").Networks!.Value);
        Assert.DoesNotContain(facts.For("bob").Networks!.Value, network => network.Name == "both");
        Assert.Null(facts.For("alice").Secrets);
        Assert.Null(facts.For("no-such-user").UserUnits);
        Assert.Equal(["db-password", "odd-name"], facts.For(null).Secrets!.Value.Order(StringComparer.Ordinal));
        Assert.Contains(facts.For(null).Networks!.Value, network => network.Name == "both");
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_user_without_an_account_has_no_systemd(Suite suite)
    {
        var host = await GetAsync(suite);

        Assert.NotEqual(0, (await host.RunAsync("loginctl", "enable-linger", "no-such-user")).ExitCode);
        Assert.NotEqual(0, (await host.RunAsync("systemctl", "start", "user@54321.service")).ExitCode);
    }

    /// <summary>Nobody logs in here; so only what lingers has a manager that would start units.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_user_has_a_systemd_without_a_login_only_if_it_lingers(Suite suite)
    {
        var host = await GetAsync(suite);
        Assert.Equal("inactive", (await host.ShellAsync("systemctl is-active user@$(id -u carol).service")).StandardOutput.Trim());
        Assert.DoesNotContain("carol", (await ReadAsync(host)).Lingering!.Value);

        _ = (await host.RunAsync("loginctl", "enable-linger", "carol")).Output;

        _ = await host.RetryAsync(TimeSpan.FromSeconds(30), "user@.service", "/bin/sh", "-c", "systemctl is-active --quiet user@$(id -u carol).service");
        Assert.Contains("carol", (await ReadAsync(host)).Lingering!.Value);
        _ = (await host.RunAsync("loginctl", "disable-linger", "carol")).Output;
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task It_can_come_from_standard_input_and_needs_no_running_systemd(Suite suite)
    {
        var booted = await (await GetAsync(suite)).ShellAsync($"sh -s < {Script}");
        await HostRoot.RequireAsync(suite);
        var folder = Directory.CreateTempSubdirectory();
        File.Copy(ScriptPath, Path.Combine(folder.FullName, "facts"));

        var unbooted = Read(await Command.RunAsync([HostRoot.Script("in-root"), HostRoot.Name(suite), folder.FullName, "sh", "/run/units/facts"]));

        Assert.Equal(Read(booted).Podman, unbooted.Podman);
        Assert.Contains(new HostUnit("systemd-journald.service", true), unbooted.SystemUnits!.Value);
        Assert.Null(unbooted.NetworkOnline);
        folder.Delete(recursive: true);
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task It_changes_nothing(Suite suite)
    {
        var host = await GetAsync(suite);
        const string List = "find / -xdev -newer /run/before-facts -not -path '/var/log/*' -not -path '/run/*' -not -path '/tmp/*' -not -path '/proc/*' -not -path '/sys/*'";
        _ = (await host.ShellAsync("sync; touch /run/before-facts; sleep 0.1")).Output;

        _ = await ReadAsync(host);

        Assert.DoesNotContain((await host.ShellAsync(List)).Lines, line => line.StartsWith("/etc", StringComparison.Ordinal) || line.StartsWith("/var/lib", StringComparison.Ordinal) || line.StartsWith("/root", StringComparison.Ordinal));
    }

    private static string ScriptPath => Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.BuildTasks/tools/poddsl-host-facts");

    private Task<RealHost> GetAsync(Suite suite) => hosts.GetAsync(suite, nameof(HostFactsScriptTests), PrepareAsync);

    private static async Task PrepareAsync(RealHost host)
    {
        await host.WriteFileAsync(Script, await File.ReadAllTextAsync(ScriptPath));
        await host.WriteFileAsync("/etc/containers/storage.conf", "[storage]\ndriver = \"overlay\"\nrunroot = \"/run/containers/storage\"\ngraphroot = \"/var/lib/containers/storage\"\n[storage.options]\n  root-auto-userns-user = \"storage\" # not containers\n");
        await host.WriteFileAsync("/etc/containers/networks/both.json", Network);
        await host.WriteFileAsync("/etc/systemd/system/masked.target", "");
        await host.WriteFileAsync(@"/etc/systemd/system/mnt-a\x2db.mount", "[Mount]\nWhat=tmpfs\nWhere=/mnt/a-b\nType=tmpfs\n");
        await host.WriteFileAsync("/home/alice/.config/systemd/user/mine.service", "[Service]\nExecStart=true\n");

        // pam_systemd sets it, which these small roots do not have.
        await host.WriteFileAsync("/etc/systemd/system/user@.service.d/runtime.conf", "[Service]\nEnvironment=XDG_RUNTIME_DIR=/run/user/%i\n");
        _ = (await host.ShellAsync(
            """
            ln -s /dev/null /etc/systemd/system/masked.service
            useradd --home-dir /home/alice --shell /bin/bash alice
            chown -R alice:alice /home/alice
            sed -i '/^alice:/d' /etc/subuid /etc/subgid
            printf 'broken:1\nbroken:x:1\nalice:3000000000:65536\n' | tee -a /etc/subuid >> /etc/subgid
            mkdir -p /var/lib/systemd/linger
            touch /var/lib/systemd/linger/alice
            printf x | podman secret create db-password -
            printf x | podman secret create odd-name -
            useradd --create-home --shell /bin/bash bob
            useradd --create-home --shell /bin/bash carol
            mkdir -p /home/bob/.config/containers
            printf '[storage]\ndriver = "overlay"\ngraphroot = "/home/bob/.local/share/containers/storage"\n' > /home/bob/.config/containers/storage.conf
            chown -R bob:bob /home/bob/.config
            printf x | setpriv --reuid=bob --regid=bob --init-groups env HOME=/home/bob podman secret create tv-key -
            systemctl daemon-reload
            systemd-run --unit=listening busybox httpd -f -p 127.0.0.1:8099
            systemd-run --unit=listening-6 busybox httpd -f -p '[::]:8100'
            systemd-run --unit=listening-udp --socket-property=ListenDatagram=0.0.0.0:8101 busybox cat
            ip link add poddsl0 type veth peer name poddsl1
            ip link set poddsl1 up
            ip address add 192.0.2.1/24 dev poddsl0
            ip -6 address add fd77::1/64 dev poddsl0 nodad
            ip link set poddsl0 up
            ip link add podman7 type bridge
            ip address add 10.99.0.1/24 dev podman7
            ip link set podman7 up
            """)).Output;
        await host.WriteFileAsync("/etc/passwd", await host.ReadFileAsync("/etc/passwd") + $"odd:x:4294967290:65534::{OddHome}:/usr/sbin/nologin\n");
        _ = await host.RetryAsync(TimeSpan.FromSeconds(30), "listening.service", "/bin/sh", "-c", "[ $(ss -H -lntu | grep -c ':\\(8099\\|8100\\|8101\\) ') -eq 3 ]");
    }

    private static async Task<HostFacts> ReadAsync(RealHost host) => Read(await host.RunAsync("sh", Script));

    private static HostFacts Read(CommandResult result)
    {
        _ = result.Output;
        Assert.Empty(result.StandardError);
        using var parsed = JsonDocument.Parse(result.StandardOutput);
        Assert.True(HostFactsReader.TryRead(result.StandardOutput, out var facts, out var error), error?.ToString());
        return facts;
    }

    private const string Network =
        """
        {
             "name": "both",
             "id": "5b7f0c9b6a5ce3a2a1b54a0e4ae8e3f3c1e3e8b8e8f5f3b8a8e6e7a1b2c3d4e5",
             "driver": "bridge",
             "network_interface": "podman7",
             "created": "2026-01-01T00:00:00.000000000Z",
             "subnets": [
                  {
                       "subnet": "10.99.0.0/24",
                       "gateway": "10.99.0.1"
                  },
                  {
                       "subnet": "fd99::/64",
                       "gateway": "fd99::1"
                  }
             ],
             "ipv6_enabled": true,
             "internal": false,
             "dns_enabled": false,
             "ipam_options": {
                  "driver": "host-local"
             }
        }
        """;
}
