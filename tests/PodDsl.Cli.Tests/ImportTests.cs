using System.Text.Json;

namespace PodDsl.Cli.Tests;

public sealed class ImportTests : Tool
{
    private string Output => PathOf("out");

    [Fact]
    public async Task Command_behind_two_dashes_becomes_a_file()
    {
        var (code, output, error) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "-d", "--rm", "--name", "web", "-p", "80:80", "nginx:1.29");

        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("# Written by PodDsl: imported from command line:1.", Read("out/web.container"), StringComparison.Ordinal);
        Assert.Contains("PublishPort=80:80\n", Read("out/web.container"), StringComparison.Ordinal);
        Assert.Contains("1 file written.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_becomes_services_and_losses_are_told_with_their_place()
    {
        Write("run.sh", "docker run -d --rm --name web \\\n  --link db nginx\n");

        var (code, output, _) = await RunAsync("import", PathOf("run.sh"), "--to", "service", "-o", Output);

        Assert.Equal(0, code);
        Assert.Contains("run.sh:2:10: lost: --link: ", output, StringComparison.Ordinal);
        Assert.Contains("# Lost (--link): ", Read("out/web.service"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Findings_of_the_rules_come_with_the_import()
    {
        var (_, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "-v", "/var/run/docker.sock:/s", "nginx:1");

        Assert.Contains("POD7004", output, StringComparison.Ordinal);
        Assert.Matches("[1-9][0-9]* findings?", output);
    }

    [Fact]
    public async Task Loss_is_an_error_if_asked_for()
    {
        var (code, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--strict", "--", "docker", "run", "--link", "a", "nginx");

        Assert.Equal(1, code);
        Assert.Contains("Nothing written.", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public async Task Report_is_JSON_if_asked_for()
    {
        var (_, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--format", "json", "--", "docker", "run", "--link", "a", "nginx");

        using var document = JsonDocument.Parse(output);
        Assert.Equal("nginx.container", document.RootElement.GetProperty("files")[0].GetString());
        Assert.Contains(document.RootElement.GetProperty("notes").EnumerateArray(), note => note.GetProperty("kind").GetString() == "lost" && note.GetProperty("subject").GetString() == "--link");
    }

    [Fact]
    public async Task Bad_file_does_not_keep_the_others_from_being_imported()
    {
        Write("good.sh", "docker run --rm --name web nginx:1\n");
        File.WriteAllBytes(PathOf("bad.sh"), [0xff, 0xfe, 0x00]);

        var (code, output, _) = await RunAsync("import", PathOf("bad.sh"), PathOf("good.sh"), PathOf("none.sh"), "--to", "quadlet", "-o", Output);

        Assert.Equal(1, code);
        Assert.Contains("bad.sh:1:1: refused: file: The file is not UTF-8.", output, StringComparison.Ordinal);
        Assert.Contains("none.sh:1:1: refused: file: There is no such file or folder.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("out/web.container")));
    }

    [Fact]
    public async Task Nothing_to_import_is_told_by_the_exit_code()
    {
        Write("x.bin", "nothing of interest");

        var (code, output, _) = await RunAsync("import", PathOf("x.bin"), "--to", "quadlet", "-o", Output);

        Assert.Equal(2, code);
        Assert.Contains("--from", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_somebody_else_is_not_replaced()
    {
        Write("out/web.container", "[Container]\n");

        var (code, output, error) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "docker", "run", "--name", "web", "nginx");

        Assert.Equal(2, code);
        Assert.Contains("was not written by PodDsl", error, StringComparison.Ordinal);
        Assert.Contains("Nothing written.", output, StringComparison.Ordinal);
        Assert.Equal("[Container]\n", Read("out/web.container"));
    }

    [Fact]
    public async Task Value_that_Quadlet_cannot_say_is_lost_alone()
    {
        var (code, output, _) = await RunAsync("import", "--to", "quadlet", "-o", Output, "--", "podman", "run", "--rm", "-p", "1:1", "--name", "web", "quay.io/a/b:1", "x", "", "y");

        Assert.Equal(0, code);
        Assert.Contains("lost: Exec: ", output, StringComparison.Ordinal);
        Assert.Contains("PublishPort=1:1\n", Read("out/web.container"), StringComparison.Ordinal);
    }
}
