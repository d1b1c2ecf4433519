namespace PodDsl.Cli.Tests;

public sealed class ConvertTests : Tool
{
    private const string Nginx = "[Container]\nImage=docker.io/library/nginx:1\n";

    private string Output => PathOf("out");

    private string Input => PathOf("in");

    [Fact]
    public async Task Way_out_of_an_unknown_specifier_is_said_once()
    {
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nExec=date +%F\n");

        var result = await RunAsync("convert", "web.container", "--to", "service", "-o", "out");

        Assert.EndsWith("web.container:3:1: warning: There is no specifier %F; systemd refuses the text. Double the % if it is meant as such.\n", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folder_with_drop_ins_becomes_services()
    {
        Write("in/sub/web.container", Nginx + "Volume=./www:/www\n");
        Write("in/web.container.d/a.conf", "[Container]\nPublishPort=80:80\n");

        var (code, _, error) = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal((0, ""), (code, error));
        var text = Read("out/web.service");
        Assert.StartsWith("# Written by PodDsl from ", text, StringComparison.Ordinal);
        Assert.Contains("--publish 80:80", text, StringComparison.Ordinal);
        Assert.Contains($"{Root}/in/sub/www:/www", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Relative_paths_count_from_the_file_for_services_and_stay_for_quadlet()
    {
        Write("in/app.kube", "[Kube]\nYaml=deploy/app.yaml\nConfigMap=env.yaml\nSetWorkingDirectory=yaml\n");
        Write("in/app.build", "[Build]\nImageTag=localhost/app:1\nFile=Containerfile\nSetWorkingDirectory=unit\n");
        Write("in/web.container", Nginx + "EnvironmentFile=web.env\nMount=type=bind,source=./data,destination=/data\n");

        var services = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        var quadlets = await RunAsync("convert", Input, "--to", "quadlet", "-o", PathOf("again"));

        Assert.Equal(((0, ""), (0, "")), ((services.Code, services.Error), (quadlets.Code, quadlets.Error)));
        Assert.Contains($"WorkingDirectory={Input}/deploy\n", Read("out/app.service"), StringComparison.Ordinal);
        Assert.Contains($"--configmap {Input}/env.yaml", Read("out/app.service"), StringComparison.Ordinal);
        Assert.Contains($"WorkingDirectory={Input}\n", Read("out/app-build.service"), StringComparison.Ordinal);
        Assert.Contains($"--env-file {Input}/web.env", Read("out/web.service"), StringComparison.Ordinal);
        Assert.Contains($"source={Input}/data", Read("out/web.service"), StringComparison.Ordinal);
        Assert.Contains("SetWorkingDirectory=yaml\n", Read("again/app.kube"), StringComparison.Ordinal);
        Assert.Contains("SetWorkingDirectory=unit\n", Read("again/app.build"), StringComparison.Ordinal);
        Assert.Contains("EnvironmentFile=web.env\n", Read("again/web.container"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_inputs_know_each_other()
    {
        Write("a/web.container", Nginx + "Network=back.network\n");
        Write("b/back.network", "[Network]\n");

        var (code, _, error) = await RunAsync(
            "convert", PathOf("a/web.container"), PathOf("b"), "--to", "service", "-o", Output);

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(["back-network.service", "web.service"], Written());
    }

    [Fact]
    public async Task Refused_file_is_named_with_its_place_and_the_others_are_written()
    {
        Write("in/good.container", Nginx);
        Write("in/bad.container", Nginx + "Ports=80\n");

        var (code, _, error) = await RunAsync("convert", Input, "--to", "quadlet", "-o", Output);

        Assert.Equal(1, code);
        Assert.StartsWith($"{Root}/in/bad.container:3:1: error: Quadlet has no key Ports", error, StringComparison.Ordinal);
        Assert.Equal(["good.container"], Written());
    }

    [Fact]
    public async Task File_that_cannot_be_parsed_is_told_with_what_Quadlet_loses_and_the_others_are_written()
    {
        Write("in/good.container", Nginx);
        Write("in/bad.container", "garbage\n" + Nginx);

        var converted = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        var linted = await RunAsync("lint", Input);

        const string lost = "Quadlet then makes no unit of any file in the same folder, so these are lost with it: good.container. Correct the line.";
        Assert.Equal((1, 1), (converted.Code, linted.Code));
        Assert.Contains($"{Root}/in/bad.container:1:1: error: This is not a section, a comment or KEY=VALUE; Quadlet refuses the file. {lost}", converted.Error, StringComparison.Ordinal);
        Assert.Contains(lost, linted.Output, StringComparison.Ordinal);
        Assert.Equal(["good.service"], Written());
    }

    [Fact]
    public async Task File_that_is_all_extension_is_converted()
    {
        Write("in/.volume", "[Volume]\n");
        Write("in/web.container", Nginx + "[Unit]\nAfter=.volume\n");

        var services = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        var quadlets = await RunAsync("convert", Input, "--to", "quadlet", "-o", PathOf("again"));

        Assert.Equal(((0, ""), (0, "")), ((services.Code, services.Error), (quadlets.Code, quadlets.Error)));
        Assert.Equal([".volume-volume.service", "web.service"], Written());
        Assert.Contains("After=network-online.target\nAfter=.volume-volume.service\n", Read("out/web.service"), StringComparison.Ordinal);
        Assert.EndsWith("[Volume]\n", Read("again/.volume"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_is_told_with_its_place_and_nothing_is_refused()
    {
        Write("in/web.container", "[Container]\n  Image=nginx\n");

        var (code, _, error) = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal(0, code);
        Assert.StartsWith($"{Root}/in/web.container:2:3: warning: The image nginx does not name its registry.", error, StringComparison.Ordinal);
        Assert.Equal(["web.service"], Written());
    }

    [Fact]
    public async Task Drop_in_that_cannot_be_read_is_left_out_and_told()
    {
        Write("in/web.container", Nginx);
        Write("in/web.container.d/a.conf", "Image\n");

        var (code, _, error) = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal(1, code);
        Assert.StartsWith($"{Root}/in/web.container.d/a.conf:1:1: error: ", error, StringComparison.Ordinal);
        Assert.Equal(["web.service"], Written());
    }

    [Fact]
    public async Task Key_is_judged_by_the_podman_that_is_written_for_unless_another_is_named()
    {
        Write("in/web.container", Nginx + "Memory=1g\n");

        var judged = await RunAsync("convert", Input, "--to", "quadlet", "-o", Output, "--podman", "5.4");
        var brought = await RunAsync("convert", Input, "--to", "quadlet", "-o", Output, "--podman", "5.4", "--from", "5.8");

        Assert.Equal(1, judged.Code);
        Assert.Contains("web.container:3:1: error: Quadlet of podman 5.4 has no key Memory in [Container]", judged.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (brought.Code, brought.Error));
        Assert.Contains("PodmanArgs=--memory 1g\n", Read("out/web.container"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_can_be_for_a_podman_without_quadlet()
    {
        Write("in/web.container", Nginx);

        var services = await RunAsync("convert", Input, "--to", "service", "-o", Output, "--podman", "4.3");
        var quadlets = await RunAsync("convert", Input, "--to", "quadlet", "-o", Output, "--podman", "4.3");

        Assert.Equal((0, ""), (services.Code, services.Error));
        Assert.Equal(2, quadlets.Code);
        Assert.Contains("Podman 4.3 has no Quadlet, which came with 4.4.", quadlets.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("system", "network-online.target")]
    [InlineData("user", "podman-user-wait-network-online.service")]
    public async Task Scope_says_what_the_network_is_waited_for_by(string scope, string unit)
    {
        Write("in/web.container", Nginx);

        await RunAsync("convert", Input, "--to", "service", "-o", Output, "--scope", scope);

        Assert.Contains($"Wants={unit}\n", Read("out/web.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Input_is_never_overwritten()
    {
        Write("in/web.container", Nginx);
        Directory.CreateSymbolicLink(PathOf("link"), Input);

        var (code, _, error) = await RunAsync("convert", Input, "--to", "quadlet", "-o", PathOf("link"));

        Assert.Equal(2, code);
        Assert.Contains("one of the inputs", error, StringComparison.Ordinal);
        Assert.Equal(Nginx, Read("in/web.container"));
    }

    [Fact]
    public async Task File_of_somebody_else_is_never_replaced_and_one_of_ours_is()
    {
        Write("in/web.container", Nginx);
        Write("in/other.container", Nginx);
        Write("out/web.service", "[Service]\nExecStart=/bin/mine\n");

        var refused = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        File.Delete(Path.Combine(Output, "web.service"));
        var first = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        var again = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal(2, refused.Code);
        Assert.Contains("web.service: error: This file was not written by PodDsl, and nothing was written.", refused.Error, StringComparison.Ordinal);
        Assert.Equal((0, 0), (first.Code, again.Code));
        Assert.Equal(["other.service", "web.service"], Written());
    }

    [Fact]
    public async Task Two_files_of_one_service_are_refused()
    {
        Write("in/web.container", Nginx);
        Write("in/web.kube", "[Kube]\nYaml=/srv/web.yaml\n");

        var (code, _, error) = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal(1, code);
        Assert.Contains("web.container makes web.service too.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_ends_with_two_and_nothing_is_written()
    {
        Write("in/web.container", Nginx);
        File.WriteAllBytes(Path.Combine(Input, "latin.container"), [.. "[Container]\nImage=caf"u8, 0xe9, 10]);

        var (code, _, error) = await RunAsync("convert", Input, "--to", "service", "-o", Output);

        Assert.Equal(2, code);
        Assert.Contains("latin.container: error: The file is not UTF-8", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Theory]
    [InlineData("Required argument missing", "convert", "--to", "service", "-o", "x")]
    [InlineData("'--to' is required", "convert", "a.container", "-o", "x")]
    [InlineData("There is no such file or folder", "convert", "absent.container", "--to", "service", "-o", "x")]
    [InlineData("'compose'", "convert", "absent.container", "--to", "compose", "-o", "x")]
    [InlineData("'new' is not a version of podman", "convert", "absent.container", "--to", "service", "-o", "x", "--podman", "new")]
    [InlineData("older than 4.3", "convert", "absent.container", "--to", "service", "-o", "x", "--podman", "3.4")]
    [InlineData("older than 4.4", "convert", "absent.container", "--to", "service", "-o", "x", "--from", "4.3")]
    [InlineData("'everybody'", "convert", "absent.container", "--to", "service", "-o", "x", "--scope", "everybody")]
    public async Task Bad_usage_ends_with_two(string reason, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains("error: ", error, StringComparison.Ordinal);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--podman", "4.3")]
    [InlineData("--scope", "user")]
    public async Task Format_that_there_is_not_is_told_and_nothing_is_done(params string[] more)
    {
        Write("in/web.container", Nginx);

        var result = await RunAsync(["convert", Input, "--to", "compose", "-o", Output, .. more]);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith("poddsl: error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("'compose'", result.Error, StringComparison.Ordinal);
        Assert.EndsWith("See poddsl convert --help.\n", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task Folder_without_quadlet_files_and_a_file_of_another_kind_are_no_inputs()
    {
        Write("in/notes.txt", "x");

        var empty = await RunAsync("convert", Input, "--to", "service", "-o", Output);
        var other = await RunAsync("convert", Path.Combine(Input, "notes.txt"), "--to", "service", "-o", Output);

        Assert.Equal((2, 2), (empty.Code, other.Code));
        Assert.Contains("There is no Quadlet file in this folder", empty.Error, StringComparison.Ordinal);
        Assert.Contains("This is not a Quadlet file.", other.Error, StringComparison.Ordinal);
    }

    private string[] Written() => [.. Directory.GetFiles(Output).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];
}
