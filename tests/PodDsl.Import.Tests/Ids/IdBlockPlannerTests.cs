using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Import.Ids;

namespace PodDsl.Import.Tests.Ids;

/// <summary>Who gets a block, who shares one, who keeps the ids of the host, and which files have to change their owners.</summary>
public sealed class IdBlockPlannerTests
{
    private static readonly Target Pool = Target.Default with { IdPool = new IdPool(1_000_000, 65_536) };

    [Fact]
    public void Each_container_gets_a_block_of_its_own()
    {
        var plan = ImportText.Script("podman run -d --rm --name a quay.io/a:1\npodman run -d --rm --name b quay.io/b:1").Plan(Pool);

        Assert.Equal([new BlockOfUnit("a.container", 0, 1_000_000, 65_536), new BlockOfUnit("b.container", 1, 1_065_536, 65_536)], plan.Blocks);
        Assert.Contains("UIDMap=0:1065536:65536\n", plan.Imports[0].Text("b.container", Pool), StringComparison.Ordinal);
        Assert.Contains("# poddsl: IdBlock=1\n", plan.Imports[0].Text("b.container", Pool), StringComparison.Ordinal);
        Assert.Empty(plan.Moves);
    }

    [Fact]
    public void Blocks_of_others_are_left_out()
    {
        var plan = ImportText.Quadlet(
            ("a.container", "[Container]\nImage=quay.io/a:1\n"),
            ("b.container", "[Container]\nImage=quay.io/b:1\nUIDMap=0:1131072:1000\nGIDMap=0:1131072:1000\n")).Plan(Pool, first: 2);

        Assert.Equal([3L], plan.Blocks.Select(static block => block.Number));
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Told id block: 'b' says UIDMap=", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_shares_files_that_one_writes_shares_the_block_and_says_so()
    {
        var plan = ImportText.Compose("""
            name: app
            services:
              web: {image: a:1, volumes: ["data:/data", "/srv/media/music:/music:ro"]}
              job: {image: b:1, volumes: ["data:/old:ro"]}
              sync: {image: c:1, volumes: ["/srv/media:/media"]}
              alone: {image: d:1, volumes: ["/srv/medias:/media"]}
            volumes: {data: {}}
            """).Plan(Pool);

        Assert.Equal([("web", 0L), ("job", 0L), ("sync", 0L), ("alone", 1L)], plan.Blocks.Select(static block => (block.FileName.Split('.')[0], block.Number)));
        Assert.Contains("# poddsl: SharesIdsWith=web.container\n", plan.Imports[0].Text("job.container", Pool), StringComparison.Ordinal);
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Told id block: 'job' shares volume 'app_data' with 'web', so both have the same block", StringComparison.Ordinal));
        Assert.Equal(["app_data", "/srv/media", "/srv/medias"], plan.Moves.Select(static move => move.Path));

        // They say so to each other, or a rule would report it.
        Assert.DoesNotContain("POD1026", Findings(plan));
    }

    [Fact]
    public void Files_that_all_only_read_stay_whose_they_are()
    {
        var plan = ImportText.Compose("""
            services:
              a: {image: a:1, volumes: ["/srv/certs:/certs:ro", "/etc/localtime:/etc/localtime:ro"]}
              b: {image: b:1, volumes: ["/srv/certs/b:/certs:ro"]}
              c: {image: c:1, volumes: ["/srv/c:/c:ro"]}
            """).Plan(Pool);

        Assert.Equal([0L, 1L, 2L], plan.Blocks.Select(static block => block.Number));
        Assert.Equal(["/srv/c"], plan.Moves.Select(static move => move.Path));
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Changed id block: Several containers read '/srv/certs'", StringComparison.Ordinal) && line.EndsWith("chmod -R o+rX /srv/certs", StringComparison.Ordinal));
        Assert.DoesNotContain(plan.Imports[0].Lines(), static line => line.Contains("localtime", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("userns_mode: host", "says UserNS=host")]
    [InlineData("privileged: true", "is privileged")]
    [InlineData("network_mode: \"container:vpn\"", "is in the network of another container (container:vpn)")]
    [InlineData("pid: host", "shares the processes with the host")]
    [InlineData("ipc: \"container:x\"", "shares the shared memory with another container")]
    [InlineData("cap_add: [SYS_TIME]", "has the capability SYS_TIME")]
    [InlineData("cap_add: [NET_ADMIN]\n    network_mode: host", "has the capability NET_ADMIN")]
    [InlineData("devices: [/dev/ttyUSB0]", "uses /dev/ttyUSB0")]
    [InlineData("volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]", "uses the socket %t/podman/podman.sock")]
    [InlineData("user: \"70000\"", "has the id 70000, for which a block of 65536 ids has no place")]
    [InlineData("environment: {PUID: 70000}", "has the id 70000")]
    public void What_needs_the_ids_of_the_host_keeps_them_and_so_does_who_shares_its_files(string field, string reason)
    {
        var plan = ImportText.Compose($"services:\n  web:\n    image: a:1\n    {field}\n  bound:\n    image: b:1\n    volumes_from: [web]\n  free: {{image: c:1}}\n").Plan(Pool);

        Assert.Equal(["free.container"], plan.Blocks.Select(static block => block.FileName));
        Assert.Contains(plan.Imports[0].Lines(), line => line.StartsWith("Told id block: 'web' " + reason, StringComparison.Ordinal) && line.Contains("so it keeps its ids", StringComparison.Ordinal));
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Told id block: 'bound' shares ", StringComparison.Ordinal) && line.Contains("'web' keeps its ids", StringComparison.Ordinal));
        Assert.DoesNotContain("IdBlock", plan.Imports[0].Text("web.container", Pool), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cap_add: [NET_ADMIN, SYS_PTRACE]")]
    [InlineData("devices: [/dev/net/tun, /dev/fuse]")]
    [InlineData("privileged: false")]
    [InlineData("user: \"65535\"")]
    [InlineData("volumes: [\"/etc/localtime:/etc/localtime:ro\"]")]
    public void What_works_with_ids_of_its_own_gets_them(string field) =>
        Assert.Single(ImportText.Compose($"services:\n  web:\n    image: a:1\n    {field}\n").Plan(Pool).Blocks);

    [Fact]
    public void A_reader_that_is_root_of_the_host_keeps_nobody_from_a_block()
    {
        var plan = ImportText.Compose("""
            services:
              backup: {image: a:1, privileged: true, volumes: ["/srv/data:/data:ro"]}
              web: {image: b:1, volumes: ["/srv/data:/data"]}
            """).Plan(Pool);

        Assert.Equal(["web.container"], plan.Blocks.Select(static block => block.FileName));
    }

    [Fact]
    public void The_block_of_a_pod_is_that_of_its_containers()
    {
        var plan = ImportText.Script("podman pod create --name p\npodman run -d --rm --pod p --name a -v /srv/a:/a quay.io/a:1\npodman run -d --rm --pod p --name b -v /srv/b:/b --user 1000 quay.io/b:1").Plan(Pool);

        Assert.Equal(["p.pod"], plan.Blocks.Select(static block => block.FileName));
        Assert.DoesNotContain("UIDMap", plan.Imports[0].Text("a.container", Pool), StringComparison.Ordinal);
        Assert.Contains("UIDMap=0:1000000:65536\n", plan.Imports[0].Text("p.pod", Pool), StringComparison.Ordinal);
        Assert.Equal([("/srv/a", 1_000_000L), ("/srv/b", 1_001_000L)], plan.Moves.Select(static move => (move.Path, move.User)));
    }

    [Fact]
    public void A_folder_of_the_host_is_never_given_away()
    {
        var plan = ImportText.Compose("services: {web: {image: a:1, volumes: [\"/etc/app:/a\", \"/home/tom:/b\", \"~/data:/c\", \"/:/d:ro\"]}}").Plan(Pool);

        Assert.Equal(["%h/data"], plan.Moves.Select(static move => new Text(move.Path).ToString()));
        Assert.Contains("readlink -f /root/data", plan.Moves[0].Command, StringComparison.Ordinal);
        Assert.Equal(2, plan.Imports[0].Lines().Count(static line => line.StartsWith("Changed id block: ", StringComparison.Ordinal) && line.Contains("is of the host, so it stays whose it is", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_command_quotes_what_a_shell_would_take_apart()
    {
        var move = Assert.Single(ImportText.Compose("services: {web: {image: a:1, volumes: [\"/srv/it's $$HOME;x:/a\"]}}").Plan(Pool).Moves);

        Assert.Contains("readlink -f '/srv/it'\\''s $HOME;x'", move.Command, StringComparison.Ordinal);
        Assert.Equal("chown -R 1000000:1000000 '/srv/it'\\''s $HOME;x'", move.OneOwnerCommand);
    }

    [Fact]
    public void A_user_gives_files_away_in_a_namespace_and_needs_subordinate_ids()
    {
        var target = Target.Default with { Scope = UnitScope.User };
        var plan = ImportText.Compose("services: {web: {image: a:1, user: \"1000:1001\", volumes: [\"~/data:/c\"]}, b: {image: b:1}}").Plan(target);

        var move = Assert.Single(plan.Moves);
        Assert.StartsWith("podman unshare sh -c 'p=$(readlink -f \"$HOME\"/data) && ", move.Command, StringComparison.Ordinal);
        Assert.Equal("podman unshare chown -R 1001:1002 \"$HOME\"/data", move.OneOwnerCommand);
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Changed id block: The blocks need 131072 subordinate UIDs and GIDs of the user", StringComparison.Ordinal));
    }

    [Fact]
    public void A_small_block_has_nobody_as_its_last_id()
    {
        var small = Target.Default with { IdPool = new IdPool(110_000, 5_000) };
        var plan = ImportText.Script("podman run -d --rm --name a -v /srv/a:/a --user 65534 quay.io/a:1").Plan(small);

        var move = Assert.Single(plan.Moves);
        Assert.Equal(114_999, move.User);
        Assert.Contains("$1 < 4999 ? $1 + 110000 : $1 == 65534 ? 114999 : $1", move.Command, StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_that_is_a_folder_is_that_folder_and_one_of_another_machine_stays()
    {
        var plan = ImportText.Compose("""
            services: {a: {image: a:1, volumes: ["bound:/a"]}, b: {image: b:1, volumes: ["/srv/bound:/b"]}, c: {image: c:1, volumes: ["nfs:/c"]}}
            volumes:
              bound: {driver_opts: {type: none, o: bind, device: /srv/bound}}
              nfs: {driver_opts: {type: nfs, o: addr=10.0.0.1, device: ":/export"}}
            """).Plan(Pool);

        Assert.Equal([("a.container", 0L), ("b.container", 0L)], plan.Blocks.Select(static block => (block.FileName, block.Number)));
        Assert.Equal(["/srv/bound"], plan.Moves.Select(static move => move.Path));
        Assert.Contains(plan.Imports[0].Lines(), static line => line.Contains("'c' mounts the volume 'app_nfs', whose file system has owners of its own", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pool_without_room_is_a_loss()
    {
        var target = Target.Default with { IdPool = new IdPool(1_000_000, 65_536, Count: 1) };
        var plan = ImportText.Script("podman run -d --rm --name a quay.io/a:1\npodman run -d --rm --name b quay.io/b:1").Plan(target);

        Assert.Single(plan.Blocks);
        Assert.Contains(plan.Imports[0].Lines(), static line => line.StartsWith("Lost id block: The pool has no block left for 'b'", StringComparison.Ordinal));
    }

    [Fact]
    public void The_units_say_in_comments_what_to_run()
    {
        var plan = ImportText.Script("podman run -d --rm --name a -v /srv/a:/a quay.io/a:1").Plan(Pool);

        var summary = Assert.Single(NoteComments.Add(plan.Imports[0])).Summary!;
        Assert.Contains("Id block 0: UIDs and GIDs 1000000 to 1065535 of the host.", summary, StringComparison.Ordinal);
        Assert.Contains("Run once: " + plan.Moves[0].Command, summary, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(IdBlockPlan plan)
    {
        var units = plan.Imports.SelectMany(static imported => imported.Units).Select(static unit => IdBlockPlanner.Expand(unit, Pool)).ToEquatableArray();
        return units.SelectMany(static unit => UnitRules.Check(unit, Pool)).Concat(SetRules.Check(new UnitSet(units), Pool)).Select(static finding => finding.Rule.Id);
    }
}
