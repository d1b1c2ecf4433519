using System.Text.Json.Nodes;

namespace PodDsl.Cli.Tests;

/// <summary>Who owns which ids of the host.</summary>
public sealed class IdsTests : Tool
{
    private const string Facts = """
        {
          "schema": 1,
          "user": "media",
          "accounts": [{ "name": "media", "uid": 1001, "gid": 1002, "login": true }],
          "subuid": [{ "name": "media", "start": 300000, "count": 1000 }, { "name": "media", "start": 500000, "count": 65536 }],
          "subgid": [{ "name": "media", "start": 700000, "count": 65536 }]
        }
        """;

    private void WriteUnits()
    {
        Write("units/maria-db.container", Container("UIDMap=0:105000:4999\nUIDMap=65534:109999:1\nGIDMap=0:105000:4999\nGIDMap=65534:109999:1\n"));
        Write("units/nextcloud.container", Container("UIDMap=0:115000:4999\nGIDMap=0:116000:4999\n"));
        Write("units/app.pod", "[Pod]\nUIDMap=0:200000:65536\nGIDMap=0:200000:65536\n");
        Write("units/api.container", Container("Pod=app.pod\n"));
        Write("units/job.container", Container("Pod=app.pod\n"));
        Write("units/web.container", Container(""));
        Write("units/cache.container", Container("UserNS=auto:size=5000\n"));
    }

    private static string Container(string settings) => "[Container]\nImage=docker.io/library/x:1\n" + settings;

    [Fact]
    public async Task The_table_has_each_range_and_each_gap_in_order()
    {
        WriteUnits();

        var result = await RunAsync("ids", "units", "--scope", "system");

        Assert.Equal(new ToolResult(0, """
            HOST IDS        SIZE  KIND  OWNER           CONTAINER IDS
            105000-109998   4999  both  maria-db        0-4998
            109999             1  both  maria-db        65534
            110000-114999   5000        (free)
            115000-119998   4999  UID   nextcloud       0-4998
            116000-120998   4999  GID   nextcloud       0-4998
            120999-199999  79001        (free)
            200000-265535  65536  both  app (api, job)  0-65535

            Without a map, with the ids of the host: root in them is root on the host: web.
            Known on the host only: cache, by UserNS=auto:size=5000.

            """, ""), result);
    }

    [Fact]
    public async Task An_id_on_disk_has_a_name()
    {
        WriteUnits();
        Assert.Equal(
            new ToolResult(0, "105033 is UID and GID 33 of maria-db.\n200007 is UID and GID 7 of app (api, job).\n115000 is UID 0 of nextcloud.\n", ""),
            await RunAsync("ids", "units", "--scope", "system", "--host-id", "105033", "--host-id", "200007", "--host-id", "115000"));
    }

    [Fact]
    public async Task An_id_of_nobody_leads_to_exit_code_1()
    {
        WriteUnits();
        Assert.Equal(
            new ToolResult(1, "110000 belongs to no unit with an id map.\n", ""), await RunAsync("ids", "units", "--scope", "system", "--host-id", "110000"));
    }

    [Fact]
    public async Task A_container_id_has_a_command_for_each_unit()
    {
        WriteUnits();
        Assert.Equal(
            new ToolResult(0, """
                app: 65534 is 265534 on the host. chown 265534:265534 FOLDER
                maria-db: 65534 is 109999 on the host. chown 109999:109999 FOLDER
                nextcloud: 65534 is not mapped.

                """, ""),
            await RunAsync("ids", "units", "--scope", "system", "--container-id", "65534"));
        Assert.Equal(1, (await RunAsync("ids", "units", "--scope", "system", "--container-id", "70000")).Code);
    }

    [Fact]
    public async Task Ids_that_differ_are_told_apart()
    {
        Write("units/web.container", Container("UIDMap=0:115000:100\nGIDMap=0:116000:50\n"));
        Assert.Equal(
            "web: UID 33 is 115033 and GID 33 is 116033 on the host. chown 115033:116033 FOLDER\nweb: UID 60 is 115060 on the host, and GID 60 is not mapped. chown 115060 FOLDER\n",
            (await RunAsync("ids", "units", "--container-id", "33", "--container-id", "60")).Output);
    }

    [Fact]
    public async Task Ids_of_a_user_are_those_of_the_host_if_its_facts_are_known()
    {
        Write("units/web.container", Container("UIDMap=0:1:2000\nGIDMap=0:0:2000\n"));
        Write("facts.json", Facts);

        var result = await RunAsync("ids", "units", "--scope", "user", "--host-facts", "facts.json", "--host-id", "500000", "--host-id", "1002");

        Assert.Equal(new ToolResult(0, "500000 is UID 1000 of web.\n500000 is a subordinate UID of 'media' on the host.\n1002 is GID 0 of web.\n", ""), result);
    }

    /// <summary>One file has the ids of all users, and the units are those of one.</summary>
    [Fact]
    public async Task Ids_are_those_of_the_user_that_is_named()
    {
        Write("units/web.container", Container("UIDMap=0:1:10\nGIDMap=0:1:10\n"));
        Write("facts.json", Facts.Replace("\"user\": \"media\",", "", StringComparison.Ordinal));

        Assert.Contains("300000-300009      10  UID   web", (await RunAsync("ids", "units", "--user", "media", "--host-facts", "facts.json")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "web, since its ids count from those of its user, whom the host facts do not name. Give --user.",
            (await RunAsync("ids", "units", "--scope", "user", "--host-facts", "facts.json")).Output, StringComparison.Ordinal);
        Assert.Contains(
            "web, since the host facts do not say which ids 'alice' has.",
            (await RunAsync("ids", "units", "--user", "alice", "--host-facts", "facts.json")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Attic")]
    [InlineData("Home")]
    public async Task The_facts_of_a_project_are_those_that_its_host_names(string record)
    {
        Write("home/home.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        Write("home/attic.facts.json", Facts);
        WriteAssembly("home/bin/Debug/net10.0/home.dll", "quadlet", [(Container("UIDMap=0:1:10\nGIDMap=0:1:10\n"), "attic", "media")], (record, "attic.facts.json"));

        var result = await RunAsync("ids", "home", "--user", "media");
        Assert.Equal("", result.Error);
        Assert.Contains("300000-300009      10  UID   web", result.Output, StringComparison.Ordinal);

        // Other facts may be named, and a file that is gone is told.
        Write("other.json", Facts.Replace("300000", "200000", StringComparison.Ordinal));
        Assert.Contains("200000-200009", (await RunAsync("ids", "home", "--user", "media", "--host-facts", "other.json")).Output, StringComparison.Ordinal);
        File.Delete(PathOf("home/attic.facts.json"));
        Assert.Contains("names the host facts 'attic.facts.json', which do not exist", (await RunAsync("ids", "home", "--user", "media")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_facts_the_ids_of_a_user_are_not_guessed()
    {
        Write("units/web.container", Container("UIDMap=0:1:2000\n"));
        Assert.Equal(
            new ToolResult(0, "No unit has an id map whose ids are known.\nKnown on the host only: web, since its ids count from those of its user. Give --host-facts.\n", ""),
            await RunAsync("ids", "units", "--scope", "user"));
    }

    [Fact]
    public async Task Programs_get_the_same()
    {
        WriteUnits();

        var json = JsonNode.Parse((await RunAsync("ids", "units", "--scope", "system", "--format", "json", "--host-id", "105033", "--container-id", "33")).Output)!;

        Assert.Equal("system", (string?)json["scope"]);
        Assert.Equal(8, json["owned"]!.AsArray().Count);
        Assert.Equal("""{"unit":"maria-db.container","kind":"uid","hostId":105000,"containerId":0,"size":4999}""", json["owned"]![0]!.ToJsonString());
        Assert.Equal("""[{"hostId":110000,"size":5000},{"hostId":120999,"size":79001}]""", json["free"]!.ToJsonString());
        Assert.Equal("""["web.container"]""", json["withoutMap"]!.ToJsonString());
        Assert.Equal("""[{"unit":"cache.container","reason":"by UserNS=auto:size=5000"}]""", json["unknown"]!.ToJsonString());
        Assert.Equal("""{"app.pod":["api.container","job.container"]}""", json["pods"]!.ToJsonString());
        Assert.Equal(2, json["hostIds"]![0]!["owners"]!.AsArray().Count);
        Assert.Equal(200033, (long)json["containerIds"]![0]!["uid"]!);
    }

    [Fact]
    public async Task A_block_is_named()
    {
        Write("units/web.container", Container("# poddsl: IdBlock=3\nUIDMap=0:720896:65536\nGIDMap=0:720896:65536\n"));
        Assert.Equal(
            new ToolResult(0, "HOST IDS        SIZE  KIND  OWNER         CONTAINER IDS\n720896-786431  65536  both  web, block 3  0-65535\n", ""),
            await RunAsync("ids", "units", "--scope", "system"));
        Assert.Equal("720929 is UID and GID 33 of web, block 3.\n", (await RunAsync("ids", "units", "--scope", "system", "--host-id", "720929")).Output);
        Assert.Equal(
            """{"unit":"web.container","kind":"uid","hostId":720896,"containerId":0,"size":65536,"block":3}""",
            JsonNode.Parse((await RunAsync("ids", "units", "--scope", "system", "--format", "json")).Output)!["owned"]![0]!.ToJsonString());
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("4294967295")]
    [InlineData("www-data")]
    public async Task What_is_no_id_is_refused(string id)
    {
        WriteUnits();
        var result = await RunAsync("ids", "units", "--host-id=" + id);
        Assert.Equal(2, result.Code);
        Assert.Contains($"'{id}' is not an id. Write a number from 0 to 4294967294.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_file_is_not_passed_over_in_silence()
    {
        Write("units/web.container", "[Container]\nUIDMap=0:1000000:100\n");
        var result = await RunAsync("ids", "units");
        Assert.Contains("Quadlet refuses 1 of the files or settings", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("home")]
    [InlineData("home/home.csproj")]
    [InlineData("home/bin/Debug/net10.0/home.dll")]
    public async Task A_project_is_read_from_its_newest_assembly(string input)
    {
        Write("home/home.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        WriteAssembly("home/bin/Release/net10.0/home.dll", "quadlet", Container("UIDMap=0:300000:10\n"));
        File.SetLastWriteTimeUtc(PathOf("home/bin/Release/net10.0/home.dll"), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        WriteAssembly("home/bin/Debug/net10.0/home.dll", "quadlet", Container("UIDMap=0:200000:10\n"));
        WriteAssembly("home/bin/Debug/net10.0/ref/home.dll", "quadlet", Container("UIDMap=0:400000:10\n"));

        Assert.Equal(
            new ToolResult(0, "HOST IDS       SIZE  KIND  OWNER  CONTAINER IDS\n200000-200009    10  both  web    0-9\n", ""),
            await RunAsync("ids", input, "--scope", "system"));
    }

    /// <summary>A podman without Quadlet gets services alone.</summary>
    [Theory]
    [InlineData("ExecStart=/usr/bin/podman run --name web --uidmap 0:200000:10 --gidmap 0:300000:10 --rm localhost/web:1 run --uidmapping x", "200000-200009     10  UID   web     0-9\n200010-299999  99990        (free)\n300000-300009     10  GID   web     0-9\n")]
    [InlineData("ExecStartPre=-/usr/bin/podman pull x\nExecStart=/usr/bin/podman --root /srv/x run \\\n    --uidmap=0:200000:10 \\\n    --gidmap=0:200000:10 \\\n    x", "200000-200009    10  both  web    0-9\n")]
    public async Task Services_have_ids_too(string command, string rows)
    {
        WriteAssembly("home.dll", "service", "[Service]\n" + command + "\n");
        var result = await RunAsync("ids", "home.dll", "--scope", "system");
        Assert.Equal(new ToolResult(0, rows, ""), result with { Output = result.Output[(result.Output.IndexOf('\n', StringComparison.Ordinal) + 1)..] });
    }

    [Theory]
    [InlineData("--host attic", "300000")]
    [InlineData("--host cellar", "400000")]
    [InlineData("--host attic --user media", "")]
    public async Task An_assembly_of_several_hosts_is_asked_for_one(string options, string start)
    {
        WriteHosts();
        var result = await RunAsync(["ids", "home.dll", "--format", "json", .. options.Split(' ')]);
        Assert.Contains(start, result.Output, StringComparison.Ordinal);
        Assert.All(((string[])["300000", "400000"]).Except([start]), other => Assert.DoesNotContain(other, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "It has units of several hosts. Name one with --host: attic, cellar.")]
    [InlineData("--host pi", "It has no units of the host 'pi'. Its hosts are attic, cellar.")]
    [InlineData("--host attic --user alice", "It has no units of the user 'alice' there. Its users are media.")]
    [InlineData("--host cellar --user alice", "It has no units of the user 'alice', nor of any other there. Leave --user out.")]
    public async Task An_assembly_of_several_hosts_says_which(string options, string message)
    {
        WriteHosts();
        var result = await RunAsync(["ids", "home.dll", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(2, result.Code);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    private void WriteHosts() => WriteAssembly(
        "home.dll",
        "quadlet",
        [
            (Container("UIDMap=0:300000:10\n"), "attic", null),
            (Container("UIDMap=0:400000:10\n"), "cellar", null),
            (Container("UIDMap=0:500000:10\n"), "attic", "media"),
        ]);

    private void WriteAssembly(string name, string format, string text) => WriteAssembly(name, format, [(text, null, null)]);

    private void WriteAssembly(string name, string format, (string Text, string? Host, string? User)[] units, (string Record, string Path)? facts = null) =>
        UnitAssembly.Save(PathOf(name), format, units, facts);

    /// <summary>The build has copied the hand-written files to the units of the records.</summary>
    [Theory]
    [InlineData("home", null)]
    [InlineData("home/bin/Debug/net10.0/home.dll", null)]
    [InlineData("home", "committed")]
    public async Task The_hand_written_files_of_a_project_are_among_its_units(string input, string? folder)
    {
        Write("home/home.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\" />");
        WriteAssembly("home/bin/Debug/net10.0/home.dll", "quadlet", Container("UIDMap=0:200000:10\n"));
        var units = folder is null ? "home/bin/Debug/net10.0/units" : "home/" + folder;
        if (folder is not null)
        {
            Write("home/obj/Debug/net10.0/poddsl.units.list", folder + "\nquadlet/web.container\n");
        }

        WriteCopies(units + "/quadlet", ("db.container", Container("UIDMap=0:300000:10\n")), ("db.container.d/10-more.conf", "[Container]\nUIDMap=10:300010:5\n"), ("db.env", "A=1\n"));
        Write(units + "/quadlet/foreign.container", Container("UIDMap=0:400000:10\n"));

        Assert.Equal(
            """
            HOST IDS        SIZE  KIND  OWNER   CONTAINER IDS
            200000-200009     10  both  web     0-9
            200010-299999  99990        (free)
            300000-300014     15  both  db      0-14

            """.ReplaceLineEndings("\n"),
            (await RunAsync("ids", input, "--scope", "system")).Output);

        var report = await RunAsync("report", input, "--scope", "system", "--format", "json");
        Assert.Equal(["db.container", "web.container"], JsonNode.Parse(report.Output)!["systems"]![0]!["units"]!.AsArray().Select(unit => (string)unit!["unit"]!));
    }

    [Theory]
    [InlineData("--host attic", "300000 600000")]
    [InlineData("--host attic --user media", "500000 700000")]
    [InlineData("--host cellar", "400000")]
    public async Task Hand_written_files_are_of_their_hosts_and_users(string options, string starts)
    {
        WriteHosts();
        WriteCopies("units/attic/quadlet", ("db.container", Container("UIDMap=0:600000:10\n")));
        WriteCopies("units/attic/users/media/quadlet", ("player.container", Container("UIDMap=0:700000:10\n")));
        var result = await RunAsync(["ids", "home.dll", "--format", "json", .. options.Contains("media", StringComparison.Ordinal) ? [] : new[] { "--scope", "system" }, .. options.Split(' ')]);
        foreach (var start in new[] { "300000", "400000", "500000", "600000", "700000" })
        {
            // The ids of a user are those of the host only by its facts.
            var isOf = starts.Contains(start, StringComparison.Ordinal) && !options.Contains("media", StringComparison.Ordinal);
            Assert.Equal(isOf, result.Output.Contains(start, StringComparison.Ordinal));
        }

        Assert.Equal(options.Contains("media", StringComparison.Ordinal), result.Output.Contains("player.container", StringComparison.Ordinal));
        Assert.Equal(options == "--host attic", result.Output.Contains("db.container", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_damaged_list_of_copies_is_told_with_the_way_out()
    {
        WriteAssembly("home.dll", "quadlet", Container("UIDMap=0:200000:10\n"));
        Write("units/quadlet/.poddsl-copies", "something\n");
        var result = await RunAsync("ids", "home.dll");
        Assert.Equal(2, result.Code);
        Assert.Contains("home.dll: error: The lists of its build are damaged:", result.Error, StringComparison.Ordinal);
    }

    private void WriteCopies(string folder, params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Write(folder + "/" + name, text);
        }

        Write(folder + "/.poddsl-copies", "# Written by PodDsl: the copies of hand-written files in this folder\n" + string.Concat(files.Select(file => $"{new string('0', 64)}  {file.Name}\n")));
    }

    [Fact]
    public async Task An_assembly_without_units_is_no_empty_answer()
    {
        var assembly = typeof(IdsTests).Assembly.Location;
        var result = await RunAsync("ids", assembly);
        Assert.Equal(2, result.Code);
        Assert.Contains("There is no unit in it.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_was_not_built_says_so()
    {
        Write("home/home.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><AssemblyName>homelab</AssemblyName></PropertyGroup></Project>");
        var result = await RunAsync("ids", "home");
        Assert.Equal(2, result.Code);
        Assert.Contains("There is no homelab.dll in home/bin. Build the project first", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_assembly_is_told_with_the_way_out()
    {
        Write("home.dll", "not an assembly");
        var result = await RunAsync("ids", "home.dll");
        Assert.Equal(2, result.Code);
        Assert.Contains("home.dll: error: The units cannot be read:", result.Error, StringComparison.Ordinal);
    }
}
