using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>podman takes and refuses networks, pods and mounts as the pages of the rules say.</summary>
public sealed class RefusalTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = "localhost/refused:1";
    private const string NotBridge = "can only be set when the network mode is bridge";

    private const string Prepare = $$"""
        mkdir -p /srv/image/bin /srv/a /srv/b
        cp /bin/busybox /srv/image/bin/busybox
        tar -C /srv/image -cf /srv/image.tar .
        podman import --quiet /srv/image.tar {{Image}}
        podman network create --subnet 10.99.1.0/24 one
        podman network create --subnet 10.99.2.0/24 two
        podman pod create --name group
        podman pod create --name alone --share ipc
        podman pod create --name mounts -v /srv/a:/x
        podman create --name peer {{Image}} /bin/busybox sleep 1
        """;

    public static IEnumerable<TheoryDataRow<Suite, string, string, string>> Refused => Each(
    [
        ("POD1011", "create --pod group --uidmap 0:100000:5000 IMAGE", "pod with"),
        ("POD1011", "create --pod group --userns auto IMAGE", "pod"),
        ("POD2003", "create --pod group -p 8080:80 IMAGE", "published or exposed ports must be defined when the pod is created"),
        ("POD2003", "create --pod group --ip 10.88.0.9 IMAGE", "networks must be defined when the pod is created"),
        ("POD2003", "create --pod group --network-alias x IMAGE", "networks must be defined when the pod is created"),
        ("POD2003", "create --pod group --add-host x:10.0.0.1 IMAGE", "extra host entries must be specified on the pod"),
        ("POD2003", "create --pod group --hostname x IMAGE", "cannot set hostname when joining the pod UTS namespace"),
        ("POD2003", "create --pod group --network one --hostname x IMAGE", "cannot set hostname when joining the pod UTS namespace"),
        ("POD2005", "create --network host --ip 10.88.0.9 IMAGE", NotBridge),
        ("POD2005", "create --network none --network-alias x IMAGE", NotBridge),
        ("POD2005", "create --network pasta --mac-address 92:d0:c6:0a:29:33 IMAGE", NotBridge),
        ("POD2005", "create --network none --dns 9.9.9.9 IMAGE", "conflicting options: dns and the network mode: none"),
        ("POD2005", "create --network container:peer --dns-option ndots:1 IMAGE", "conflicting options: dns and the network mode: container"),
        ("POD2005", "create --network container:peer --add-host x:10.0.0.1 IMAGE", "cannot set extra host entries"),
        ("POD2005", "create --network host --network one IMAGE", "cannot set multiple networks without bridge network mode"),
        ("POD2005", "create --network one --network none IMAGE", "can only set extra network names"),
        ("POD2005", "create --network one --network two --ip 10.99.1.9 IMAGE", "--ip can only be set for a single network"),
        ("POD2005", "pod create --network host -p 8080:80", "PortMappings can only be used with Bridge"),
        ("POD2005", "pod create --network container:peer", "pods presently do not support network mode container"),
        ("POD2007", "run --network one --ip 10.91.1.5 IMAGE /bin/busybox true", "not in any subnet on network one"),
        ("POD2008", "network create --subnet 10.88.1.0/24 x", "is already used on the host or by another config"),
        ("POD2008", "network create --subnet 10.99.1.128/25 x", "is already used on the host or by another config"),
        ("POD3003", "create -v /srv/a:/x -v /srv/b:/x/ IMAGE", "duplicate mount destination"),
        ("POD3003", "create -v /srv/a:/x --tmpfs /x IMAGE", "duplicate mount destination"),
        ("POD3003", "create -v /srv/a:/x -v /srv/a:/x:ro IMAGE", "duplicate mount destination"),
        ("POD3003", "create --tmpfs /x --tmpfs /x:size=1m IMAGE", "duplicate mount destination"),
        ("POD3003", "create --pod mounts -v /srv/b:/x IMAGE", "duplicate mount destination"),
        ("POD3003", "create --pod mounts -v /srv/a:/x IMAGE", "duplicate mount destination"),
        ("POD3003", "create -v /srv/a:x IMAGE", "must be an absolute path"),
        ("POD3003", "create -v ~/data:/x IMAGE", "names must match"),
        ("POD3003", "create -v srv/data:/x IMAGE", "names must match"),
        ("POD3003", "create -v /srv/a:/x:z,Z IMAGE", "can only specify 1 'z', 'Z', or 'O' option"),
        ("POD3003", "create -v /srv/a:/x: IMAGE", "invalid option type"),
        ("POD3003", "create -v /srv/a:/x:noatime IMAGE", "invalid option type"),
        ("POD3003", "create --tmpfs /x:uid=1000 IMAGE", "unknown mount option"),
    ]);

    public static IEnumerable<TheoryDataRow<Suite, string, string, string>> Taken => Each(
    [
        ("POD1011", "create --pod alone --hostname x -p 8080:80 IMAGE", ""),
        ("POD2003", "create --pod group --dns 9.9.9.9 --expose 80 IMAGE", ""),
        ("POD2003", "create --pod group --network one -p 8080:80 --network-alias x --add-host x:10.0.0.1 IMAGE", ""),
        ("POD2005", "create --network host --dns 9.9.9.9 --add-host x:10.0.0.1 --hostname x IMAGE", ""),
        ("POD2006", "create --network host -p 8080:80 IMAGE", "Port mappings have been discarded"),
        ("POD2006", "create --network none -p 8080:80 IMAGE", "Port mappings have been discarded"),
        ("POD2008", "network create --driver macvlan --subnet 10.88.1.0/24 mac", ""),
        ("POD2013", "create --network one --ip 10.99.1.1 IMAGE", ""),
        ("POD3003", "create -v /srv/a:/x -v /srv/a:/x IMAGE", ""),
        ("POD3003", "create -v data:/x -v data:/x:ro IMAGE", ""),
        ("POD3003", "create --tmpfs /x --tmpfs /x IMAGE", ""),
        ("POD3003", "create --mount type=bind,source=/srv/a,destination=/x -v /srv/a:/x IMAGE", ""),
    ]);

    [Theory, MemberData(nameof(Refused))]
    public async Task Podman_refuses_it(Suite suite, string rule, string command, string reason)
    {
        var result = await PodmanAsync(suite, command);
        Assert.True(result.ExitCode != 0 && result.StandardError.Contains(reason, StringComparison.Ordinal), $"{rule}: {result}");
    }

    [Theory, MemberData(nameof(Taken))]
    public async Task Podman_takes_it(Suite suite, string rule, string command, string warning)
    {
        var result = await PodmanAsync(suite, command);
        Assert.True(result.ExitCode == 0 && result.StandardError.Contains(warning, StringComparison.Ordinal), $"{rule}: {result}");
    }

    /// <summary>POD2002: the clashes of <c>HostPortClashRule</c>, one container after the other.</summary>
    [Theory]
    [InlineData("8080:80", "8080:81", true)]
    [InlineData("8080:80", "127.0.0.1:8080:80", true)]
    [InlineData("127.0.0.1:8080:80", "0.0.0.0:8080:80", true)]
    [InlineData("8080-8082:80-82", "8082:80", true)]
    [InlineData("127.0.0.1:8080:80", "127.0.0.2:8080:80", false)]
    [InlineData("8080:80", "8080:80/udp", false)]
    public Task Two_containers_clash(string first, string second, bool isRefused) => ClashAsync(Suites.Newest, first, second, isRefused);

    private async Task ClashAsync(Suite suite, string first, string second, bool isRefused)
    {
        var host = await HostAsync(suite);
        var result = await host.RunAsync(
            "/bin/sh",
            "-uc",
            $"""
            podman run -d --name first -p '{first}' {Image} /bin/busybox sleep 60 >/dev/null || exit 9
            podman run --rm --name second -p '{second}' {Image} /bin/busybox true
            code=$?
            podman rm -f -t 0 first >/dev/null
            exit $code
            """);
        Assert.True(
            isRefused ? result.StandardError.Contains("address already in use", StringComparison.Ordinal) : result.ExitCode == 0,
            result.ToString());
    }

    /// <summary>POD2009: the names that a network knows, from outside of a pod.</summary>
    [Fact]
    public async Task Names_are_those_of_containers_and_pods()
    {
        var host = await HostAsync(Suites.Newest);
        var script = $$"""
            podman run -d --name web --hostname webhost --network one:alias=www {{Image}} /bin/busybox sleep 60
            podman pod create --name site --network one
            podman run -d --pod site --name member {{Image}} /bin/busybox sleep 60
            podman run -d --name other {{Image}} /bin/busybox sleep 60
            """;
        _ = (await host.ShellAsync(script)).Output;
        Assert.Equal(["web", "webhost", "www", "site"], await KnownAsync("--network one"));
        Assert.Empty(await KnownAsync(""));

        async Task<string[]> KnownAsync(string network) => (await host.ShellAsync($$"""
            podman run --rm {{network}} {{Image}} /bin/busybox sh -c 'for name in web webhost www site member other; do
              /bin/busybox nslookup $name 2>&1 | /bin/busybox grep -q ^Name: && echo $name; done; true'
            """)).Lines;
    }

    private static IEnumerable<TheoryDataRow<Suite, string, string, string>> Each((string Rule, string Command, string Text)[] cases) =>
        from suite in Suites.Generating
        from item in cases
        select new TheoryDataRow<Suite, string, string, string>(suite, item.Rule, item.Command, item.Text);

    private async Task<CommandResult> PodmanAsync(Suite suite, string command) => await (await HostAsync(suite)).RunAsync(
        [
            "podman",
            .. command.Split(' ').Select(word => word == "IMAGE" ? Image : word),
            .. command.EndsWith("IMAGE", StringComparison.Ordinal) ? ["/bin/busybox", "true"] : Array.Empty<string>(),
        ]);

    private Task<RealHost> HostAsync(Suite suite) =>
        hosts.GetAsync(suite, "refusals", async host => _ = (await host.ShellAsync(Prepare)).Output);
}
