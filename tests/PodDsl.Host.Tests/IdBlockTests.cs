using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Core.View;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>The ids of a record with an id block, on hosts with each podman.</summary>
public sealed class IdBlockTests(Hosts hosts) : IClassFixture<Hosts>
{
    internal const string Image = "docker.io/library/nextcloud:stable";

    /// <summary>A user with room for two blocks, and images in memory: the disk of the host does not support theirs.</summary>
    internal const string MakeUser =
        """
        useradd --uid 1000 --create-home app
        printf 'app:3000000:131072\n' | tee /etc/subuid >/etc/subgid
        mkdir -p /run/user/1000
        chown app:app /run/user/1000
        podman save -q -o /tmp/image.tar IMAGE
        chmod 644 /tmp/image.tar
        cd /
        su app -c 'XDG_RUNTIME_DIR=/run/user/1000 XDG_DATA_HOME=/tmp/data podman --cgroup-manager=cgroupfs load -q -i /tmp/image.tar'
        """;

    [Theory, MemberData(nameof(Suites.All), MemberType = typeof(Suites))]
    public async Task Processes_run_under_the_ids_of_the_block(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(IdBlockTests));
        await StartAsync(host, "root", 3, new IdPool(1_000_000, 65_536), "");
        await StartAsync(host, "www", 3, new IdPool(1_000_000, 65_536), "User=33\nGroup=33");
        await StartAsync(host, "small", 2, new IdPool(110_000, 5_000), "User=65534\nGroup=65534");

        Assert.Equal("1196608:1196608", await IdsOfAsync(host, "root"));
        Assert.Equal("1196641:1196641", await IdsOfAsync(host, "www"));
        Assert.Equal("124999:124999", await IdsOfAsync(host, "small"));
    }

    [Theory, MemberData(nameof(Suites.Quadlet), MemberType = typeof(Suites))]
    public async Task The_block_of_a_user_is_cut_from_its_subordinate_ids(Suite suite)
    {
        var host = await hosts.GetAsync(suite, nameof(IdBlockTests) + "OfUser", async host =>
            _ = (await host.ShellAsync(MakeUser.Replace("IMAGE", Image, StringComparison.Ordinal))).Output);
        foreach (var (number, uid) in new[] { (0L, 3_000_033L), (1L, 3_065_569L) })
        {
            var unit = Record("web", number, new Target(PodmanVersion.Newest, UnitScope.User), "");
            var maps = string.Join(" ", unit.Settings.Where(setting => setting.IsOfBlock).Select(setting => $"{setting.Option.Flag}={setting.Value.ToArgument().Marked}"));
            _ = (await host.RunAsync(
                "su", "app", "-c", $"XDG_RUNTIME_DIR=/run/user/1000 XDG_DATA_HOME=/tmp/data podman --cgroup-manager=cgroupfs run -d --name web-{number} --pull never --network none --log-driver none --cgroups=disabled --user 33:33 {maps} {Image} sleep 600{number}")).Output;
            Assert.Equal([$"{uid}:{uid}"], await IdsOfCommandAsync(host, $"sleep 600{number}"));
        }
    }

    private static async Task StartAsync(RealHost host, string name, long number, IdPool pool, string lines)
    {
        var target = new Target(PodmanVersion.TryParse("4.3", out var oldest) ? oldest : PodmanVersion.Newest, UnitScope.System) { IdPool = pool };
        var unit = Record(name, number, target, lines);
        WrittenFile file = Assert.Single(ServiceWriter.Write(unit, target, default).Files);
        await host.WriteFileAsync("/etc/systemd/system/" + file.FileName, file.Text);
        _ = (await host.ShellAsync($"systemctl daemon-reload; systemctl start {name}.service")).Output;
    }

    /// <summary>The record as rules and writers see it.</summary>
    private static Unit Record(string name, long number, Target target, string lines)
    {
        var text = FormattableString.Invariant($"[Container]\nImage={Image}\nNetwork=none\nContainerName={name}\nExec=sleep 600\n# poddsl: IdBlock={number}\n{lines}\n");
        var unit = Assert.Single(QuadletReader.Read([new QuadletSource($"/units/{name}.container", text)]).Units).Unit;
        return IdBlocks.Expand(unit with { Language = Core.Primitives.Language.CSharp }, target);
    }

    private static async Task<string> IdsOfAsync(RealHost host, string name)
    {
        var process = (await host.RunAsync("podman", "inspect", "--format", "{{.State.Pid}}", name)).Output;
        return (await host.ShellAsync($"ps -o uid= -o gid= -p {process} | awk '{{ print $1 \":\" $2 }}'")).Output;
    }

    private static async Task<IReadOnlyList<string>> IdsOfCommandAsync(RealHost host, string command) =>
        (await host.ShellAsync($"ps -e -o uid= -o gid= -o args= | awk '$3 \" \" $4 == \"{command}\" {{ print $1 \":\" $2 }}'")).Lines;
}
