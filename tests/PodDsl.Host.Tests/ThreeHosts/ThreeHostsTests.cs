using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests.ThreeHosts;

/// <summary>The sample ThreeHosts on three hosts, each with the podman that it says.</summary>
public sealed partial class ThreeHostsTests(Hosts hosts) : IClassFixture<Hosts>
{
    /// <summary>The accounts of the images that stand in.</summary>
    private static readonly Dictionary<string, long> Accounts = new() { ["root"] = 0, ["www-data"] = 33, ["mysql"] = 999 };

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static TheoryData<string> Names => [.. HomeHost.All.Select(host => host.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task All_units_start(string name)
    {
        var (home, host) = await StartedAsync(name);

        Assert.Empty((await host.RunAsync("systemctl", "--failed", "--plain", "--no-legend")).Lines);
        if (home.User is { } user)
        {
            Assert.Empty((await OfUserAsync(host, user, "--failed", "--plain", "--no-legend")).Lines);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Processes_have_the_ids_that_the_tool_tells(string name)
    {
        var (home, host) = await StartedAsync(name);

        await AssertIdsAsync(home, host);
    }

    /// <summary>Nobody has logged in: the systemd of the user lingers.</summary>
    [Fact]
    public Task After_a_reboot_all_is_as_before() => Task.WhenAll(HomeHost.All.Select(async home =>
    {
        var (_, host) = await StartedAsync(home.Name);

        await host.RebootAsync();

        await WaitAsync(home, host);
        await AssertIdsAsync(home, host);
    }));

    /// <summary>The README gives folders of the host to ids of containers.</summary>
    [Theory]
    [InlineData("cellar", "paperless", "1000:1000", "/usr/src/paperless/media", "/srv/documents")]
    [InlineData("cellar", "syncthing", "1000:1000", "/var/syncthing", "/srv/sync")]
    [InlineData("pi", "home-assistant", "0:0", "/config", "/srv/home-assistant")]
    public async Task A_container_writes_to_a_folder_with_the_ids_that_the_tool_tells(string name, string container, string ids, string inside, string outside)
    {
        var (home, host) = await StartedAsync(name);

        _ = (await host.RunAsync("podman", "exec", "--user", ids, container, "touch", $"{inside}/written")).Output;

        var owners = await OwnersAsync(home, host, ofUser: false);
        var id = owners[container](long.Parse(ids.Split(':')[0], CultureInfo.InvariantCulture));
        Assert.Equal($"{id}:{id}", (await host.RunAsync("stat", "--format", "%u:%g", $"{outside}/written")).Output);
        Assert.Equal($"{id}:{id}", (await host.RunAsync("stat", "--format", "%u:%g", outside)).Output);
    }

    /// <summary>What an editor says on hover over a record with a block.</summary>
    [Fact]
    public async Task A_user_gives_a_folder_to_a_container_by_the_numbers_of_its_block()
    {
        var (home, host) = await StartedAsync("attic");
        var number = IdPool.Of(Target.Default with { Scope = UnitScope.User }).StartOf(1);

        var owner = (await host.ShellAsync($"{home.AsUser($"sh -c 'mkdir -p ~/given; podman unshare chown {number}:{number} ~/given'")}; stat --format %u:%g /home/{home.User}/given")).Output;

        var id = (await OwnersAsync(home, host, ofUser: true))["navidrome"](0);
        Assert.Equal($"{id}:{id}", owner);
    }

    private async Task<(HomeHost Home, RealHost Host)> StartedAsync(string name)
    {
        // Whoever comes first has all of them boot at the same time.
        var started = HomeHost.All.ToDictionary(home => home.Name, home => (Home: home, Host: hosts.GetAsync(home.Suite, nameof(ThreeHostsTests), home.InstallAsync)));
        var (home, host) = (started[name].Home, await started[name].Host);
        await WaitAsync(home, host);
        return (home, host);
    }

    private static async Task WaitAsync(HomeHost home, RealHost host)
    {
        await WaitAsync(host, home.Services(ofUser: false), arguments => host.RunAsync(["systemctl", .. arguments]));
        if (home.User is { } user)
        {
            await WaitAsync(host, home.Services(ofUser: true), arguments => OfUserAsync(host, user, arguments));
        }
    }

    /// <summary>Waits until all units of one systemd are active.</summary>
    private static async Task WaitAsync(RealHost host, string[] units, Func<string[], Task<CommandResult>> systemctl)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var states = await systemctl(["show", "--property=ActiveState", "--value", .. units]);
            string[] waiting = [.. units.Zip(states.StandardOutput.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Where(unit => unit.Second != "active").Select(unit => $"{unit.First} is {unit.Second}")];
            if (states.ExitCode == 0 && waiting.Length == 0)
            {
                return;
            }

            if (watch.Elapsed > Patience)
            {
                Assert.Fail($"After {Patience} on {host.Suite}: {string.Join(", ", waiting)}\n{states}\n{(await host.RunAsync("journalctl", "--no-pager", "--lines=100")).StandardOutput}");
            }

            await Task.Delay(200, TestContext.Current.CancellationToken);
        }
    }

    private static Task<CommandResult> OfUserAsync(RealHost host, string user, params string[] arguments) =>
        host.RunAsync(["systemctl", "--user", "-M", user + "@", .. arguments]);

    /// <summary>Each process of each container has the ids of the host that belong to its account in the container.</summary>
    private static async Task AssertIdsAsync(HomeHost home, RealHost host)
    {
        bool[] managers = home.User is null ? [false] : [false, true];
        foreach (var ofUser in managers)
        {
            var owners = await OwnersAsync(home, host, ofUser);
            var containers = owners.Keys.Where(container => home.Services(ofUser).Contains(container + ".service")).Order().ToList();
            Assert.NotEmpty(containers);

            // The worker forks a moment after the service is active.
            var processes = await ProcessesAsync(host, ofUser);
            for (var attempt = 0; attempt < 100 && containers.Exists(container => processes[container].Count() < 2); attempt++)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
                processes = await ProcessesAsync(host, ofUser);
            }

            Assert.Equal(
                containers.SelectMany(container => processes[container].Select(process => $"{container} {process.Account} {owners[container](Accounts[process.Account])}")),
                containers.SelectMany(container => processes[container].Select(process => $"{container} {process.Account} {process.Id}")));
            Assert.All(containers, container => Assert.Equal(2, processes[container].Count()));
        }
    }

    /// <summary>The processes in the containers of each service: the account in the container, and the user and group of the host.</summary>
    private static async Task<ILookup<string, (string Account, long Id)>> ProcessesAsync(RealHost host, bool ofUser) =>
        (await host.RunAsync("ps", "-e", "-o", "uid=", "-o", "gid=", "-o", "cgroup:400=", "-o", "args=")).Lines
            .Select(line => Process().Match(line))
            .Where(match => match.Success && match.Groups["user"].Success == ofUser)
            .ToLookup(
                match => match.Groups["unit"].Value,
                match => (
                    match.Groups["account"] is { Success: true, Value: var account } ? account : "root",
                    match.Groups["uid"].Value == match.Groups["gid"].Value ? long.Parse(match.Groups["uid"].Value, CultureInfo.InvariantCulture) : -1));

    /// <summary>What <c>poddsl ids</c> says: the id of the host for an id of each container.</summary>
    private static async Task<Dictionary<string, Func<long, long>>> OwnersAsync(HomeHost home, RealHost host, bool ofUser)
    {
        var facts = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(facts, await FactsAsync(home, host, ofUser), TestContext.Current.CancellationToken);
            string[] options = ofUser ? ["--user", home.User!, "--host-facts", facts] : ["--scope", "system"];
            var told = JsonNode.Parse((await Command.RunAsync(
                ["dotnet", BuildFacts.Read("Tool"), "ids", HomeHost.Assembly, "--host", home.Name, "--format", "json", .. options])).Output)!;
            Assert.Empty(told["unknown"]!.AsArray());
            var ranges = told["owned"]!.AsArray().ToLookup(owned => Path.GetFileNameWithoutExtension((string)owned!["unit"]!), owned => owned!);
            var owners = ranges.ToDictionary(unit => unit.Key, unit => IdsOf([.. unit]));
            foreach (var (pod, members) in told["pods"]!.AsObject())
            {
                foreach (var member in members!.AsArray())
                {
                    owners.Add(Path.GetFileNameWithoutExtension((string)member!), owners[Path.GetFileNameWithoutExtension(pod)]);
                }
            }

            return owners;
        }
        finally
        {
            File.Delete(facts);
        }
    }

    private static Func<long, long> IdsOf(IReadOnlyList<JsonNode> ranges) => id => Assert.Single(ranges
        .Where(range => (long)range["containerId"]! <= id && id < (long)range["containerId"]! + (long)range["size"]!)
        .Select(range => (long)range["hostId"]! + id - (long)range["containerId"]!)
        .Distinct());

    /// <summary>What the script for host facts says when the user runs it.</summary>
    private static async Task<string> FactsAsync(HomeHost home, RealHost host, bool ofUser)
    {
        if (!ofUser)
        {
            return "";
        }

        const string script = "/usr/local/bin/poddsl-host-facts";
        await host.WriteFileAsync(script, await File.ReadAllTextAsync(Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.BuildTasks/tools/poddsl-host-facts")));
        return (await host.ShellAsync($"chmod 755 {script}; {home.AsUser(script)}")).Output;
    }

    [GeneratedRegex(@"^\s*(?<uid>\d+)\s+(?<gid>\d+)\s+0::(/system\.slice|(?<user>/user\.slice/\S*/app\.slice))/(?<unit>[a-z-]+)\.service(/\S*)?\s+(/bin/sh /usr/local/bin/serve |httpd .* -u (?<account>\S+) )")]
    private static partial Regex Process();
}
