using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;
using PodDsl.Host.Tests.Harness;
using PodDsl.Host.Tests.Meaning;
using PodDsl.Import;
using PodDsl.Import.Compose;
using PodDsl.Import.Ids;

namespace PodDsl.Host.Tests;

/// <summary>A project with data from before gets id blocks, its files go to them by the printed commands, and its containers see what they saw.</summary>
public sealed class ImportedIdsTests(Hosts hosts) : IClassFixture<Hosts>
{
    private const string Image = IdBlockTests.Image;

    private const string Compose = """
        name: app
        services:
          web:
            image: docker.io/library/nextcloud:stable
            user: "33:33"
            command: sleep 1000
            network_mode: none
            stop_grace_period: 1s
            volumes: ["/srv/old data/web:/data", "shared:/shared", "/srv/settings:/settings:ro"]
          job:
            image: docker.io/library/nextcloud:stable
            command: sleep 1000
            network_mode: none
            stop_grace_period: 1s
            volumes: ["shared:/shared"]
          lone:
            image: docker.io/library/nextcloud:stable
            command: sleep 1000
            network_mode: none
            stop_grace_period: 1s
            volumes: ["new:/new", "/srv/lone:/lone"]
        volumes: {shared: {}, new: {}}
        """;

    /// <summary>Files of three owners that nobody else may read, names that a shell takes apart, a link and a second name.</summary>
    private const string OldData = """
        mkdir -p "/srv/old data/web/a b" /srv/lone /srv/settings
        podman run --rm --network none -v "/srv/old data/web:/data" -v app_shared:/shared -v /srv/lone:/lone -v /srv/settings:/settings IMAGE sh -euc '
          echo web >"/data/a b/it is \$HOME"; echo root >/data/root; echo nobody >/data/nobody; ln -s /etc/passwd /data/link; ln /data/root /data/second
          echo shared >/shared/file; echo lone >/lone/file; echo settings >/settings/file
          chmod 600 /data/root /data/nobody /data/a*/* /shared/file /lone/file /settings/file; chmod 700 /data "/data/a b" /shared /lone
          chown 33:33 /data "/data/a b" "/data/a b/it is \$HOME" /settings/file; chown 65534:33 /data/nobody; chown 33:0 /shared/file; chown 33 /shared'
        """;

    /// <summary>All that a container sees of its files, with the owners as it counts them.</summary>
    private const string List = "cd /; find data shared settings lone new -exec stat -c '%n %u %g %a %F' {} + 2>/dev/null | sort; cat data/a*/* data/nobody shared/file settings/file lone/file 2>&1; true";

    public static TheoryData<Suite, UnitFormat> Cases => new(
        (Suite.Trixie, UnitFormat.Quadlet), (Suite.Forky, UnitFormat.Quadlet), (Suite.Bookworm, UnitFormat.Service));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Containers_with_blocks_see_the_owners_that_they_saw(Suite suite, UnitFormat format)
    {
        var host = await hosts.GetAsync(suite, nameof(ImportedIdsTests));
        _ = (await host.ShellAsync(OldData.Replace("IMAGE", Image, StringComparison.Ordinal))).Output;
        const string Mounts = "-v '/srv/old data/web:/data' -v app_shared:/shared -v /srv/settings:/settings";
        var before = (await host.ShellAsync($"podman run --rm --network none {Mounts} {Image} sh -c \"{List}\"")).Output;
        var target = suite.Target() with { IdPool = new IdPool(1_000_000, 65_536) };
        var plan = IdBlockPlanner.Plan([Read()], new IdBlockOptions(target));
        Assert.Equal([("web", 0L), ("job", 0L), ("lone", 1L)], plan.Blocks.Select(block => (block.FileName.Split('.')[0], block.Number)));

        // Without the commands the container cannot read what it could before.
        var maps = "--uidmap 0:1000000:65536 --gidmap 0:1000000:65536";
        Assert.Contains("denied", (await host.ShellAsync($"podman run --rm --network none {maps} {Mounts} {Image} sh -c \"{List}\"")).Output, StringComparison.Ordinal);

        foreach (var command in plan.Imports.SelectMany(imported => imported.Preparations).Select(preparation => preparation.Command).Concat(plan.Moves.Select(move => move.Command)))
        {
            _ = (await host.ShellAsync(command)).Output;
        }

        // A second time changes nothing.
        var owners = (await host.ShellAsync("find /srv /var/lib/containers/storage/volumes/app_shared -exec stat -c '%n %u:%g' {} +")).Output;
        foreach (var move in plan.Moves)
        {
            _ = await host.ShellAsync(move.Command);
        }

        Assert.Equal(owners, (await host.ShellAsync("find /srv /var/lib/containers/storage/volumes/app_shared -exec stat -c '%n %u:%g' {} +")).Output);

        await InstallAsync(host, plan, format, target);
        foreach (var name in new[] { "web", "job", "lone" })
        {
            _ = (await host.RunAsync("systemctl", "start", name + ".service")).Output;
            await host.WaitUntilActiveAsync(name + ".service");
        }

        Assert.Equal("1000033:1000033", await IdsOfAsync(host, "app-web-1"));
        Assert.Equal("1000000:1000000", await IdsOfAsync(host, "app-job-1"));
        Assert.Equal("1065536:1065536", await IdsOfAsync(host, "app-lone-1"));
        var after = (await host.RunAsync("podman", "exec", "--user", "0", "app-web-1", "sh", "-c", List)).Output;
        Assert.Equal(before, after);
        Assert.Equal("shared", (await host.RunAsync("podman", "exec", "app-job-1", "cat", "/shared/file")).Output);
        Assert.Equal("lone", (await host.RunAsync("podman", "exec", "app-lone-1", "cat", "/lone/file")).Output);

        // The program itself reads and writes, and a new volume is the container's.
        _ = (await host.RunAsync("podman", "exec", "app-web-1", "sh", "-c", "cat /data/a*/* && echo new >/data/new && echo new >/shared/new")).Output;
        _ = (await host.RunAsync("podman", "exec", "app-lone-1", "sh", "-c", "echo new >/new/file && echo new >/lone/new")).Output;
        Assert.Equal("1000033:1000033", (await host.RunAsync("stat", "-c", "%u:%g", "/srv/old data/web/new")).Output);

        _ = await host.ShellAsync("systemctl stop web job lone; podman volume rm -f app_shared app_new; rm -rf /srv/*");
    }

    /// <summary>The ids of a user's first block are among the old ones: each file moves by one, and none twice.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Files_of_a_user_move_in_the_namespace_of_the_user(int number)
    {
        var host = await hosts.GetAsync(Suite.Forky, nameof(ImportedIdsTests) + "OfUser", async host =>
            _ = (await host.ShellAsync(IdBlockTests.MakeUser.Replace("IMAGE", Image, StringComparison.Ordinal))).Output);
        var podman = "podman --cgroup-manager=cgroupfs run --rm --pull never --network none --log-driver none --cgroups=disabled";
        var folder = $"$HOME/data{number}";
        const string Make = "cd /data; for id in 0 1 2 33 34 65534; do echo $id >$id; chown $id:$id $id; chmod 600 $id; done; echo x >mixed; chown 1:0 mixed; chown 33:34 .";
        const string Show = "cd /data; stat -c '%n %u %g %a' . * && cat *";
        _ = await AsUserAsync(host, $"mkdir {folder}; {podman} -v {folder}:/data {Image} sh -c '{Make}'");
        var before = await AsUserAsync(host, $"{podman} -v {folder}:/data {Image} sh -c \"{Show}\"");
        var target = Suite.Forky.Target() with { Scope = UnitScope.User };
        var imported = ComposeImport.Read(new ComposeSource(
            ["compose.yaml"], path => new SourceContent(Encoding.UTF8.GetBytes($"services: {{web: {{image: x:1, volumes: ['~/data{number}:/data']}}}}"))) { CurrentFolder = "/srv/app" });
        var plan = IdBlockPlanner.Plan([imported], new IdBlockOptions(target, number));

        _ = await AsUserAsync(host, Assert.Single(plan.Moves).Command);

        var start = Assert.Single(plan.Blocks).Start;
        var maps = $"--uidmap 0:{start}:65536 --gidmap 0:{start}:65536";
        Assert.Equal(before, await AsUserAsync(host, $"{podman} {maps} -v {folder}:/data {Image} sh -c \"{Show}\""));
    }

    private static async Task<string> AsUserAsync(RealHost host, string script) =>
        (await host.RunAsync("su", "app", "-c", "export HOME=/home/app XDG_RUNTIME_DIR=/run/user/1000 XDG_DATA_HOME=/tmp/data; cd; " + script)).Output;

    private static Imported Read() => ComposeImport.Read(
        new ComposeSource(["compose.yaml"], static path => path == "/srv/app/compose.yaml" ? new SourceContent(Encoding.UTF8.GetBytes(Compose)) : SourceContent.Missing) { CurrentFolder = "/srv/app" });

    private static async Task InstallAsync(RealHost host, IdBlockPlan plan, UnitFormat format, Target target)
    {
        foreach (var unit in plan.Imports.SelectMany(NoteComments.Add))
        {
            var written = UnitFormats.Of(format).Write(IdBlockPlanner.Expand(unit, target), target, default);
            Assert.Empty(written.Problems);
            foreach (WrittenFile file in written.Files)
            {
                await host.WriteFileAsync((format == UnitFormat.Quadlet ? "/etc/containers/systemd/" : "/etc/systemd/system/") + file.FileName, file.Text);
            }
        }

        _ = (await host.RunAsync("systemctl", "daemon-reload")).Output;
    }

    private static async Task<string> IdsOfAsync(RealHost host, string name)
    {
        var process = (await host.RunAsync("podman", "inspect", "--format", "{{.State.Pid}}", name)).Output;
        return (await host.ShellAsync($"ps -o uid= -o gid= -p {process} | awk '{{ print $1 \":\" $2 }}'")).Output;
    }
}
