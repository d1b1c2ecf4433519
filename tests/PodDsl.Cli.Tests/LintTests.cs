using System.Text.RegularExpressions;

namespace PodDsl.Cli.Tests;

public sealed class LintTests : Tool
{
    private const string Image = "Image=docker.io/library/nginx:1.29\n";
    private const string OneMap = "[Container]\n" + Image + "UIDMap=0:110000:65536\n" + Started;

    [Fact]
    public async Task Text_says_where_what_why_and_the_way_out()
    {
        Write("units/web.container", "[Container]\n" + Image + "\tUIDMap=0:110000:65536\n" + Started);

        var result = await RunAsync("lint", "units");

        Assert.Equal(
            """
            units/web.container: 1 warning
            units/web.container:3:2: warning POD1006: 'web' maps UIDs and says nothing of GIDs, so podman maps GIDs by the same entries. State the map of GIDs too, even if it is the same.
                3 | 	UIDMap=0:110000:65536
                  = fix: State the same map for GIDs (additive: --fix)

            POD1006  1 warning  Only one of the two id maps is stated
            'poddsl explain POD1006' tells more of a rule.

            1 warning in 1 file. 1 of them has a fix: --fix, or --diff to see first.

            """,
            result.Output);
        Assert.Equal((1, ""), (result.Code, result.Error));
    }

    [Fact]
    public async Task Findings_of_a_unit_stand_together_with_those_in_its_drop_ins()
    {
        Write("a.container", OneMap);
        Write("b.container", OneMap.Replace("110000", "310000", StringComparison.Ordinal));
        Write("a.container.d/label.conf", "[Container]\nPorts=80\n");

        var result = await RunAsync("lint", ".", "--rule", "POD1006,POD5002", "--rule", "pod5020");

        Assert.Equal(
            ["a.container: ", "a.container:3:1", "a.container.d/label.conf:2", "b.container: ", "b.container:3:1"],
            result.Output.Split('\n').Where(line => line.StartsWith("a.", StringComparison.Ordinal) || line.StartsWith("b.", StringComparison.Ordinal))
                .Select(line => Regex.Match(line, @"^(\S+: (?=\d)|\S+\.container:\d+:\d+|\S+conf:\d+)").Value));
    }

    [Fact]
    public async Task Quiet_prints_a_line_for_each_finding()
    {
        Write("web.container", OneMap);
        var result = await RunAsync("lint", ".", "--quiet");
        var lines = result.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("web.container:3:1: warning POD1006: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("1 warning in 1 file.", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Summary_counts_what_each_rule_finds_the_worst_first()
    {
        Write("a.container", OneMap);
        Write("b.container", OneMap.Replace("110000", "310000", StringComparison.Ordinal));
        Write("c.container", "[Container]\n" + Image + "Ports=80\n" + Started);

        var result = await RunAsync("lint", ".", "--summary");

        Assert.Equal(
            """
            POD5020  1 error     Quadlet refuses the file
            POD1006  2 warnings  Only one of the two id maps is stated
            'poddsl explain POD5020' tells more of a rule.

            1 error, 2 warnings in 3 files. 2 of them have a fix: --fix, or --diff to see first.

            """,
            result.Output);
    }

    [Fact]
    public async Task Only_rules_that_are_asked_for_report_mend_and_fail()
    {
        Write("web.container", OneMap);

        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), await RunAsync("lint", ".", "--rule", "POD1003"));
        Assert.Equal("0 mended.\n", (await RunAsync("lint", ".", "--rule", "POD1003", "--fix")).Error);
        Assert.Equal("1 mended.\n", (await RunAsync("lint", ".", "--rule", "POD1006", "--fix")).Error);
    }

    [Theory]
    [InlineData("", ": suggestion POD7008")]
    [InlineData("dotnet_diagnostic.POD7008.severity = error\n", ": error POD7008")]
    [InlineData("dotnet_diagnostic.POD7008.severity = none\n", "Nothing found")]
    public async Task A_rule_that_is_off_by_default_is_on_for_who_asks_for_it(string line, string expected)
    {
        Write(".editorconfig", "root = true\n[*]\n" + line);
        Write("web.container", "[Container]\n" + Image + Started);
        Assert.DoesNotContain("POD7008", (await RunAsync("lint", ".", "--rule", "POD1006")).Output, StringComparison.Ordinal);
        Assert.Contains(expected, (await RunAsync("lint", ".", "--rule", "POD7008")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clean_files_end_with_zero()
    {
        Write("web.container", "[Container]\n" + Image + Started);
        var result = await RunAsync("lint", "web.container");
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), result);
    }

    [Fact]
    public async Task A_file_named_alone_has_its_drop_ins_and_no_others()
    {
        Write("web.container", "[Container]\n" + Image + Started);
        Write("web.container.d/map.conf", "[Container]\nUIDMap=0:110000:65536\n");
        Write("db.container.d/map.conf", "[Container]\n# poddsl: disable POD1006\nUIDMap=0:110000:65536\n");

        var result = await RunAsync("lint", "web.container");

        Assert.StartsWith("web.container: 1 warning\nweb.container.d/map.conf:2:1: warning POD1006", result.Output, StringComparison.Ordinal);
        Assert.Contains("\n1 warning in 2 files.", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("system", "etc/containers/systemd", "Nothing found in 2 files.\n", "poddsl: warning: *etc/containers/systemd/users is left out: Quadlet reads it for users only. Name it and --scope user to have it read.\n")]
    [InlineData("system", ".", "Nothing found in 2 files.\n", "poddsl: warning: *etc/containers/systemd/users is left out: *")]
    [InlineData("user", "etc/containers/systemd/users", "Nothing found in 1 file.\n", "")]
    [InlineData("system", "etc/containers/systemd/users", "Nothing found in 1 file.\n", "")]
    [InlineData("user", "etc/containers/systemd", "Nothing found in 3 files.\n", "poddsl: warning: *etc/containers/systemd/users/1000 is left out: Quadlet reads it for the user with that id only. Name it too to have it read.\n")]
    [InlineData("system", "srv/units", "Nothing found in 1 file.\n", "")]
    public async Task Folder_of_users_is_none_of_the_system(string scope, string folder, string output, string messages)
    {
        var web = "[Container]\n" + Image + (scope == "user" ? Started.Replace("multi-user", "default", StringComparison.Ordinal) : Started);
        Write(folder == "srv/units" ? "srv/units/users/db.container" : "etc/containers/systemd/web.container", web);
        Write("etc/containers/systemd/application/db.container", web);
        Write("etc/containers/systemd/users/own.container", web);
        if (scope == "user" && folder == "etc/containers/systemd")
        {
            Write("etc/containers/systemd/users/1000/cache.container", web);
        }

        var result = await RunAsync("lint", "--scope", scope, folder);

        Assert.Equal((0, output), (result.Code, result.Output));
        Assert.Matches("^" + Regex.Escape(messages).Replace("\\*", ".*", StringComparison.Ordinal) + "$", result.Error.Replace("\r", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_files_are_looked_at_together()
    {
        const string map = "UIDMap=0:110000:65536\nGIDMap=0:110000:65536\n";
        Write("a/web.container", "[Container]\n" + Image + map);
        Write("b/db.container", "[Container]\n" + Image + map);

        var result = await RunAsync("lint", "a", "b");

        Assert.Contains("b/db.container:3:1: warning POD1003", result.Output, StringComparison.Ordinal);
        Assert.Contains("= see also: a/web.container:3:1", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a/web.container:3:1: warning POD1003", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", "error", 1)]
    [InlineData("error", "warning", 1)]
    [InlineData("error", "never", 0)]
    [InlineData("warning", "error", 0)]
    [InlineData("warning", null, 1)]
    [InlineData("suggestion", null, 0)]
    [InlineData("suggestion", "suggestion", 1)]
    public async Task Exit_code_says_whether_anything_is_bad_enough(string severity, string? failOn, int code)
    {
        Write("web.container", severity switch
        {
            "error" => "[Container]\n" + Image + "Ports=80\n",
            "warning" => OneMap,
            _ => "# poddsl: disable POD1006\n[Container]\n" + Image,
        });
        var result = failOn is null ? await RunAsync("lint", ".") : await RunAsync("lint", ".", "--fail-on", failOn);
        Assert.Equal(code, result.Code);
        Assert.Contains($": {severity} POD", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[*]\ndotnet_diagnostic.POD1006.severity = none\n", null)]
    [InlineData("[*.container]\ndotnet_diagnostic.POD1006.severity = error\n", "error")]
    [InlineData("[*.{pod,container}]\ndotnet_diagnostic.pod1006.severity = silent\n", null)]
    [InlineData("[*.cs]\ndotnet_diagnostic.POD1006.severity = error\n", "warning")]
    [InlineData("[db.*]\ndotnet_diagnostic.POD1006.severity = error\n", "warning")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-PodDsl.IdMaps.severity = suggestion\n", "suggestion")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.category-PodDsl.Network.severity = suggestion\n", "warning")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = error\n", "error")]
    [InlineData("[*]\ndotnet_analyzer_diagnostic.severity = none\ndotnet_analyzer_diagnostic.category-PodDsl.IdMaps.severity = suggestion\ndotnet_diagnostic.POD1006.severity = error\n", "error")]
    [InlineData("[*]\ndotnet_diagnostic.POD1006.severity = default\n", "warning")]
    public async Task Editorconfig_sets_severities(string text, string? severity)
    {
        Write(".editorconfig", "root = true\n" + text);
        Write("units/web.container", OneMap);
        var result = await RunAsync("lint", "units", "--fail-on", "suggestion");
        Assert.Equal(severity is null ? 0 : 1, result.Code);
        Assert.Equal(severity is not null, result.Output.Contains($": {severity} POD1006", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("dotnet_analyzer_diagnostic.severity = error\n", null)]
    [InlineData("dotnet_analyzer_diagnostic.category-PodDsl.Security.severity = error\n", null)]
    [InlineData("dotnet_diagnostic.POD7008.severity = warning\n", "warning")]
    public async Task What_is_off_by_default_is_reported_and_mended_only_if_it_is_asked_for_by_id(string line, string? severity)
    {
        Write(".editorconfig", "root = true\n[*]\n" + line);
        Write("web.container", "[Container]\n" + Image + Started);
        var result = await RunAsync("lint", ".", "--fail-on", "suggestion");
        Assert.Equal(severity is null ? 0 : 1, result.Code);
        Assert.DoesNotContain("POD7007", result.Output, StringComparison.Ordinal);
        Assert.Equal(severity is not null, result.Output.Contains($": {severity} POD7008", StringComparison.Ordinal));
        await RunAsync("lint", ".", "--fix");
        Assert.DoesNotContain("NoNewPrivileges", Read("web.container"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_editorconfig_wins_and_root_ends_the_search()
    {
        const string none = "[*]\ndotnet_diagnostic.POD1006.severity = none\n";
        Write(".editorconfig", none);
        Write("near/.editorconfig", "[*]\ndotnet_diagnostic.POD1006.severity = error\n");
        Write("near/a.container", OneMap.Replace("110000", "200000", StringComparison.Ordinal));
        Write("root/.editorconfig", "root = true\n");
        Write("root/b.container", OneMap.Replace("110000", "300000", StringComparison.Ordinal));
        Write("far/c.container", OneMap);

        var result = await RunAsync("lint", ".");

        Assert.Contains("near/a.container:3:1: error POD1006", result.Output, StringComparison.Ordinal);
        Assert.Contains("root/b.container:3:1: warning POD1006", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("far/c.container", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Podman_and_scope_are_what_the_files_are_for()
    {
        const string text = "[Container]\n" + Image + "GroupAdd=audio\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536\n";
        Write("a.container", text);
        Write("b.container", text);
        var system = await RunAsync("lint", ".", "--podman", "5.0");
        Assert.Contains("POD8001", system.Output, StringComparison.Ordinal);
        Assert.Contains("POD1003", system.Output, StringComparison.Ordinal);
        var user = await RunAsync("lint", ".", "--scope", "user");
        Assert.DoesNotContain("POD8001", user.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("POD1003", user.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("absent.json", "absent.json: error: The file cannot be read")]
    [InlineData("broken.json", "broken.json:2:1: error: The host facts in 'broken.json' cannot be read at line 2, column 1")]
    public async Task Host_facts_must_be_readable(string file, string message)
    {
        Write("web.container", "[Container]\n" + Image);
        Write("broken.json", "{\n");
        var result = await RunAsync("lint", ".", "--host-facts", file);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Host_facts_are_for_the_rules_about_the_host()
    {
        Write("web.container", "[Container]\n" + Image + "PublishPort=8080:80\n");
        Write("facts.json", """{ "schema": 1, "listeners": [{ "protocol": "tcp", "address": "0.0.0.0", "port": 8080, "process": "haproxy" }] }""");
        Assert.Equal(0, (await RunAsync("lint", ".")).Code);
        var result = await RunAsync("lint", ".", "--host-facts", "facts.json");
        Assert.Contains("web.container:3:1: warning POD2020", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comment_of_the_file_suppresses()
    {
        Write("web.container", OneMap.Replace("UIDMap", "# poddsl: disable POD1006 -- meant\nUIDMap", StringComparison.Ordinal));
        Assert.Equal(0, (await RunAsync("lint", ".", "--fail-on", "suggestion")).Code);
    }

    [Theory]
    [InlineData("There is no such file", "absent")]
    [InlineData("not a Quadlet file", "notes.txt")]
    [InlineData("not UTF-8", "latin.container")]
    [InlineData("There is no Quadlet file in this folder", "empty")]
    public async Task What_cannot_be_read_ends_with_two(string message, string path)
    {
        Write("notes.txt", "");
        Write("empty/notes.txt", "");
        await File.WriteAllBytesAsync(PathOf("latin.container"), [(byte)'[', 0xe4, (byte)']'], TestContext.Current.CancellationToken);
        var result = await RunAsync("lint", path);
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", ".", "--format", "xml")]
    [InlineData("lint", ".", "--fail-on", "all")]
    [InlineData("lint", ".", "--podman", "new")]
    [InlineData("lint", ".", "--scope", "root")]
    [InlineData("lint", ".", "--fix-key", "AddTwinIdMap")]
    public async Task Bad_usage_ends_with_two(params string[] arguments)
    {
        Write("web.container", "[Container]\n" + Image);
        var result = await RunAsync(arguments);
        Assert.Equal(2, result.Code);
        Assert.StartsWith("poddsl: error: ", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("See poddsl lint --help.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_every_option_and_the_exit_codes()
    {
        var result = await RunAsync("lint", "--help");
        Assert.Equal(0, result.Code);
        Assert.All(
            ["--format", "--fail-on", "--podman", "--scope", "--fix", "--fix-key", "--diff", "Exit code: 0"],
            option => Assert.Contains(option, result.Output, StringComparison.Ordinal));
    }
}
