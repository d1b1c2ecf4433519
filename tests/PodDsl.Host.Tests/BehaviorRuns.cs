using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>For each suite's podman, the table of behaviours agrees with a real host.</summary>
public sealed class BehaviorRuns(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "localhost/behaves:1";

    private const string Prepare = $$"""
        mkdir -p /srv/image/bin
        cp /bin/busybox /srv/image/bin/busybox
        tar -C /srv/image -cf /srv/image.tar .
        podman import --quiet /srv/image.tar {{Image}}
        podman network create --subnet 10.99.1.0/24 one
        podman network create --subnet 10.99.2.0/24 two
        """;

    /// <summary>Commands that succeed if podman has the behaviour of the row, or fail if the row is a refusal.</summary>
    private static readonly (Behavior Behavior, string Command, bool IsTaken)[] Commands =
    [
        (Behaviors.ReadsIdMapFlags, "create --uidmap 0:100000:5000 --uidmap +1:200000:1 IMAGE", true),
        (Behaviors.HasSlirp, "create --network slirp4netns IMAGE", true),
        (Behaviors.HasSlirp, "create --network slirp4netns:mtu=1500 IMAGE", true),
        (Behaviors.HasSlirp, "pod create --network slirp4netns", true),
        (Behaviors.RefusesPortTwice, "create -p 8080:80 -p 8080:81 IMAGE", false),
        (Behaviors.RefusesPortTwice, "create -p 127.0.0.1:8080:80 -p 127.0.0.1:8080:81 IMAGE", false),
        (Behaviors.RefusesPortTwice, "create -p 8080-8082:80-82 -p 8082:99 IMAGE", false),
        (Behaviors.RefusesPortTwice, "pod create -p 8080:80 -p 8080:81", false),
        (Behaviors.ReadsIsolateStrictly, "network create --opt isolate=1 number", false),
        (Behaviors.ReadsIsolateStrictly, "network create --opt isolate=F letter", false),
        (Behaviors.ReadsIsolateStrictly, "network create --opt isolate=True capital", false),
        (Behaviors.KnowsStrictIsolation, "network create --opt isolate=strict strict", true),
        (Behaviors.KeepsWhatExists, "network create --ignore --subnet 10.99.1.0/24 one", true),
        (Behaviors.KeepsWhatExists, "volume create --ignore kept", true),
    ];

    public static TheoryData<Suite, int> Cases => new(
        from suite in Enum.GetValues<Suite>()
        from index in Enumerable.Range(0, Commands.Length)
        select (suite, index));

    [Theory, MemberData(nameof(Cases))]
    public async Task Podman_does_what_the_table_says(Suite suite, int index)
    {
        var (behavior, command, isTaken) = Commands[index];
        var host = await HostAsync(suite);

        var result = await PodmanAsync(host, command);

        Assert.True((result.ExitCode == 0) == (suite.Podman().Has(behavior) == isTaken), $"{behavior}: {result}");
    }

    /// <summary>Near misses that every podman takes, so that no rule reports an error for one.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Near_misses_are_taken(Suite suite)
    {
        var host = await HostAsync(suite);
        foreach (var command in (string[])
        [
            "create -p 8080:80 -p 8080:80 IMAGE", "create -p 8080:80 -p 127.0.0.1:8080:81 IMAGE", "create -p 8080:80 -p 8080:80/udp IMAGE",
            "create -p 127.0.0.1:8080:80 -p 127.0.0.2:8080:81 IMAGE", "network create --opt isolate=true isolated",
            "network create --opt isolate=false open", "create -p 0.0.0.0:8080:80 -p [::]:8080:80 IMAGE",
        ])
        {
            var result = await PodmanAsync(host, command);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Files_with_ids_are_removed_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        var script = $"""
            podman run -d --rm --cidfile=/run/of.cid {Image} /bin/busybox sleep 60
            podman rm -v -f -i --cidfile=/run/of.cid
            podman pod create --pod-id-file=/run/of.pod-id
            podman pod rm --ignore --force --pod-id-file=/run/of.pod-id
            ls /run/of.cid /run/of.pod-id 2>/dev/null | wc -l
            rm -f /run/of.cid /run/of.pod-id
            """;

        var left = (await host.ShellAsync(script)).Lines[^1];

        Assert.Equal(suite.Podman().Has(Behaviors.RemovesIdFiles) ? "0" : "2", left);
    }

    /// <summary>POD2015 reports it for every podman.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Isolate_is_neither_yes_nor_a_word_with_capitals(Suite suite)
    {
        var host = await HostAsync(suite);
        foreach (var value in (string[])["yes", "Strict", "on", "2", "TrUe"])
        {
            var result = await PodmanAsync(host, $"network create --opt isolate={value} odd");
            Assert.True(result.ExitCode != 0 && result.StandardError.Contains($"\"{value}\"", StringComparison.Ordinal), result.ToString());
        }
    }

    /// <summary>POD2016: without a value the option means false, until podman refuses it.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Isolate_without_a_value_means_false_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        var isTaken = suite.Podman().Has(Behaviors.KnowsStrictIsolation) && !suite.Podman().Has(Behaviors.ReadsIsolateStrictly);
        foreach (var (option, name) in ((string, string)[])[("isolate", "nothing"), ("isolate=", "empty")])
        {
            var result = await PodmanAsync(host, $"network create --opt {option} {name}");
            Assert.True((result.ExitCode == 0) == isTaken, result.ToString());
            if (isTaken)
            {
                Assert.Equal("map[isolate:false]", (await host.RunAsync("podman", "network", "inspect", "--format", "{{.Options}}", name)).Output);
            }
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task A_port_twice_in_a_kubernetes_file_is_refused_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        await host.WriteFileAsync(
            "/srv/twice.yaml",
            $$"""
            apiVersion: v1
            kind: Pod
            metadata: {name: twice}
            spec:
              containers:
              - {name: first, image: {{Image}}, command: [/bin/busybox, sleep, "60"]}
            """);

        var result = await PodmanAsync(host, "kube play --publish 8080:80 --publish 8080:81 /srv/twice.yaml");
        _ = await PodmanAsync(host, "kube down /srv/twice.yaml");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(
            suite.Podman().Has(Behaviors.RefusesPortTwiceInKube),
            result.StandardError.Contains("was already assigned in another port mapping", StringComparison.Ordinal));
    }

    /// <summary>POD2002: without an address, and only then.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Ports_of_both_families_clash_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        var script = $"""
            clash() (
              podman run -d --name first -p "$1" {Image} /bin/busybox sleep 60 >/dev/null
              podman run --rm --name second -p "$2" {Image} /bin/busybox true >/dev/null 2>/tmp/error && echo both || grep -o 'address already in use' /tmp/error
              podman rm -f -t 0 first >/dev/null
            )
            clash 8080:80 '[::]:8080:80'
            clash 8080:80 '[::1]:8080:80'
            clash '[::1]:8080:80' 8080:80
            clash 8080:80/udp '[::]:8080:80/udp'
            clash 0.0.0.0:8080:80 '[::]:8080:80'
            clash 127.0.0.1:8080:80 '[::]:8080:80'
            """;

        var clashes = (await host.ShellAsync(script)).Lines;

        var unsaid = suite.Podman().Has(Behaviors.BindsBothFamilies) ? "address already in use" : "both";
        Assert.Equal([unsaid, unsaid, unsaid, unsaid, "both", "both"], clashes);
    }

    /// <summary>POD2002: mappings that are one if no address means those of IPv4.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task All_addresses_of_one_family_are_said_and_unsaid_as_the_table_says(Suite suite)
    {
        var result = await PodmanAsync(await HostAsync(suite), "run --rm -p 8080:80 -p 0.0.0.0:8080:80 IMAGE");

        Assert.True((result.ExitCode == 0) == !suite.Podman().Has(Behaviors.BindsBothFamilies), result.ToString());
    }

    /// <summary>If podman knows it, it refuses it to root by name.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Pasta_is_known_as_the_table_says(Suite suite)
    {
        var result = await PodmanAsync(await HostAsync(suite), "create --network pasta IMAGE");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Equal(
            suite.Podman().Has(Behaviors.HasPasta),
            result.StandardError.Contains("pasta networking is only supported for rootless mode", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Networks_are_isolated_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        var script = $"""
            podman run -d --name web --network one --ip 10.99.1.50 {Image} /bin/busybox httpd -f -p 80 >/dev/null
            reach() (
              podman run --rm --network "$1" {Image} /bin/busybox wget -T 3 -q -O /dev/null http://10.99.1.50/ 2>&1 | grep -q 404 && echo reached || echo missed
            )
            reach one
            reach two
            reach podman
            podman rm -f -t 0 web >/dev/null
            """;

        var reached = (await host.ShellAsync(script)).Lines;

        var other = suite.Podman().Has(Behaviors.IsolatesNetworks) ? "missed" : "reached";
        Assert.Equal(["reached", other, other], reached);
    }

    /// <summary>POD2009 ignores networks that both name the option; none of them reaches a network that does not.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Networks_that_name_isolate_reach_each_other(Suite suite)
    {
        var host = await HostAsync(suite);
        var script = $"""
            podman network create --subnet 10.99.4.0/24 --opt isolate=false first >/dev/null
            podman network create --subnet 10.99.5.0/24 --opt isolate=true second >/dev/null
            podman run -d --name web --network first --ip 10.99.4.50 {Image} /bin/busybox httpd -f -p 80 >/dev/null
            for network in second one; do
              podman run --rm --network $network {Image} /bin/busybox wget -T 3 -q -O /dev/null http://10.99.4.50/ 2>&1 | grep -q 404 && echo reached || echo missed
            done
            podman rm -f -t 0 web >/dev/null
            """;

        var reached = (await host.ShellAsync(script)).Lines;

        Assert.Equal(["reached", suite.Podman().Has(Behaviors.IsolatesNetworks) ? "missed" : "reached"], reached);
    }

    /// <summary>POD4001: a pod ends well when its last container does, so only <c>Restart=always</c> starts it and its members again.</summary>
    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task Restart_of_a_pod_starts_its_members_again_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);
        foreach (var policy in (string[])["always", "on-failure"])
        {
            await host.WriteFileAsync("/etc/containers/systemd/again.pod", $"[Pod]\n[Unit]\nStartLimitIntervalSec=0\n[Service]\nRestart={policy}\nRestartSec=1\n");
            await host.WriteFileAsync("/etc/containers/systemd/fails.container", $"[Container]\nImage={Image}\nPod=again.pod\nExec=/bin/busybox sh -c \"echo tried; exit 3\"\n");
            _ = (await host.ShellAsync("systemctl daemon-reload; systemctl start again-pod.service")).Output;
            var isKept = policy == "always" && suite.Podman().Has(Behaviors.KeepsPodRestart);
            if (isKept)
            {
                _ = await host.RetryAsync(
                    TimeSpan.FromSeconds(60), "again-pod.service", "/bin/sh", "-euc", "test $(systemctl show -P NRestarts again-pod.service) -gt 1");
            }
            else
            {
                _ = await host.RetryAsync(
                    TimeSpan.FromSeconds(60), "again-pod.service", "/bin/sh", "-euc", "test $(systemctl show -P ActiveState again-pod.service) = inactive");
            }

            Assert.Equal(isKept, (await host.RunAsync("systemctl", "show", "-P", "NRestarts", "again-pod.service")).Output != "0");
            _ = (await host.ShellAsync("systemctl stop again-pod.service; rm /etc/containers/systemd/again.pod /etc/containers/systemd/fails.container; systemctl daemon-reload; systemctl reset-failed")).Output;
        }
    }

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task The_host_is_named_in_its_own_network_as_the_table_says(Suite suite)
    {
        var host = await HostAsync(suite);

        var names = (await host.RunAsync("podman", "run", "--rm", "--network", "host", Image, "/bin/busybox", "cat", "/etc/hosts")).Output;

        Assert.Equal(
            suite.Podman().Has(Behaviors.LeadsHostNameToLoopback),
            names.Split('\n').Any(line => line.StartsWith("127.0.0.1", StringComparison.Ordinal) && line.Contains("host.containers.internal", StringComparison.Ordinal)));
    }

    /// <summary>A root that is not booted has no mounted control groups.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Control_groups_are_needed_as_the_table_says(Suite suite)
    {
        await HostRoot.RequireAsync(suite);
        var folder = Directory.CreateTempSubdirectory("poddsl-cgroups-");
        var result = await Command.RunAsync([HostRoot.Script("in-root"), HostRoot.Name(suite), folder.FullName, "podman", "info"]);
        folder.Delete();

        Assert.Equal(
            suite.Podman().Has(Behaviors.NeedsControlGroups2),
            result.StandardError.Contains("Error determining cgroups mode", StringComparison.Ordinal));
    }

    private Task<RealHost> HostAsync(Suite suite) =>
        hosts.GetAsync(suite, nameof(BehaviorRuns), async host => _ = (await host.ShellAsync(Prepare)).Output);

    private static Task<CommandResult> PodmanAsync(RealHost host, string command) => host.RunAsync(
        [
            "podman",
            .. command.Split(' ').Select(word => word == "IMAGE" ? Image : word),
            .. command.EndsWith("IMAGE", StringComparison.Ordinal) ? ["/bin/busybox", "true"] : Array.Empty<string>(),
        ]);
}
