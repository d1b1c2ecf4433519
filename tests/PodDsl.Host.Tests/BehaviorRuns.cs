using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>The table of what podman does says of each suite's podman what that does on a real host.</summary>
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

    /// <summary>Commands that end well where podman does what the row says, or do not where it refuses something by it.</summary>
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

    /// <summary>What every podman makes of near misses, so that no rule is an error for one.</summary>
    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Near_misses_are_taken(Suite suite)
    {
        var host = await HostAsync(suite);
        foreach (var command in (string[])
        [
            "create -p 8080:80 -p 8080:80 IMAGE", "create -p 8080:80 -p 127.0.0.1:8080:81 IMAGE", "create -p 8080:80 -p 8080:80/udp IMAGE",
            "create -p 127.0.0.1:8080:80 -p 127.0.0.2:8080:81 IMAGE", "network create --opt isolate=true isolated",
        ])
        {
            var result = await PodmanAsync(host, command);
            Assert.True(result.ExitCode == 0, result.ToString());
        }
    }

    /// <summary>Podman refuses it to root by name, where it knows it.</summary>
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
            podman rm -f -t 0 web >/dev/null
            """;

        var reached = (await host.ShellAsync(script)).Lines;

        Assert.Equal(["reached", suite.Podman().Has(Behaviors.IsolatesNetworks) ? "missed" : "reached"], reached);
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

    /// <summary>In a root that is not booted no control groups are mounted.</summary>
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
