namespace PodDsl.Cli.Tests;

public sealed class ConvertTests : Tool
{
    private string Output => PathOf("out");

    [Fact]
    public async Task Folder_with_drop_ins_becomes_services()
    {
        Write("in/sub/web.container", "[Container]\nImage=docker.io/library/nginx:1\nVolume=./www:/www\n");
        Write("in/web.container.d/a.conf", "[Container]\nPublishPort=80:80\n");

        var (code, _, error) = await RunAsync("convert", PathOf("in"), "--to", "service", "-o", Output);

        Assert.Equal((0, ""), (code, error));
        var text = await File.ReadAllTextAsync(Path.Combine(Output, "web.service"), TestContext.Current.CancellationToken);
        Assert.StartsWith("# Written by PodDsl from ", text, StringComparison.Ordinal);
        Assert.Contains("--publish 80:80", text, StringComparison.Ordinal);
        Assert.Contains($"{Root}/in/sub/www:/www", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refused_file_is_named_with_its_place_and_the_others_are_written()
    {
        Write("in/good.container", "[Container]\nImage=docker.io/library/nginx:1\n");
        Write("in/bad.container", "[Container]\nImage=docker.io/library/nginx:1\nPorts=80\n");

        var (code, _, error) = await RunAsync("convert", PathOf("in"), "--to", "quadlet", "-o", Output);

        Assert.Equal(1, code);
        Assert.StartsWith($"{Root}/in/bad.container:3:1: error: Quadlet has no key Ports", error, StringComparison.Ordinal);
        Assert.Equal(["good.container"], Directory.GetFiles(Output).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Input_is_never_overwritten()
    {
        const string text = "[Container]\nImage=docker.io/library/nginx:1\n";
        Write("in/web.container", text);
        Directory.CreateSymbolicLink(PathOf("link"), PathOf("in"));

        var (code, _, error) = await RunAsync("convert", PathOf("in"), "--to", "quadlet", "-o", PathOf("link"));

        Assert.Equal(2, code);
        Assert.Contains("one of the inputs", error, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(PathOf("in/web.container"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("convert")]
    [InlineData("convert", "absent.container", "--to", "service", "-o", "x")]
    [InlineData("convert", "absent.container", "--to", "compose", "-o", "x")]
    [InlineData("convert", "absent.container", "--to", "service", "-o", "x", "--podman", "new")]
    public async Task Bad_usage_ends_with_two(params string[] arguments)
    {
        var (code, _, error) = await RunAsync(arguments);

        Assert.Equal(2, code);
        Assert.Contains("error: ", error, StringComparison.Ordinal);
    }
}
