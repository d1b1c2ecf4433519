namespace PodDsl.Cli.Tests;

/// <summary>The tool reports a wrong command line, and ends with 2.</summary>
public sealed class UsageTests : Tool
{
    private const string Web = "[Container]\nImage=docker.io/library/nginx:1.29\n" + Started;

    [Theory]
    [InlineData("There is no option --fxi. Did you mean --fix?", "lint", "web.container", "--fxi")]
    [InlineData("There is no option --fxi. Did you mean --fix?", "lint", "--fxi", "web.container")]
    [InlineData("There is no option -x. Write -- in front of paths that start with a dash.", "lint", "web.container", "-x")]
    [InlineData("There is no option --form. Did you mean --from?", "convert", "web.container", "--to", "service", "-o", "out", "--form")]
    [InlineData("There is no option --all.", "explain", "--all")]
    [InlineData("'cobol'", "explain", "POD1003", "--language", "cobol")]
    [InlineData("'y.container'", "explain", "POD1003", "y.container")]
    [InlineData("poddsl: error: Say what to do: lint, explain, convert, import, ids, report or completion.\nSee poddsl --help.\n")]
    [InlineData("poddsl: error: There is no command 'lnit'. Did you mean lint?\nSee poddsl --help.\n", "lnit", "web.container")]
    [InlineData("There is no command 'diff'. Commands are lint,", "diff", "units")]
    [InlineData("There is no option '--fix'.", "--fix")]
    [InlineData("Must be one of: 'quadlet' 'service'\n", "convert", "web.container", "--to", "servce", "-o", "out")]
    [InlineData("There is no such file or folder.", "lint", "@web.container")]
    [InlineData("There is no such file or folder.", "lint", "")]
    [InlineData("The path is empty.", "convert", "web.container", "--to", "service", "-o", "")]
    [InlineData("--fix-key says which fixes", "lint", "web.container", "--fix-key", "X")]
    [InlineData("There is no rule 'POD1O03' about unit files. Did you mean POD1003?", "lint", "web.container", "--rule", "POD1006,POD1O03")]
    [InlineData("--quiet prints findings and --summary does not.", "lint", "web.container", "--quiet", "--summary")]
    [InlineData("--format text only", "lint", "web.container", "--quiet", "--format", "json")]
    [InlineData("--env-file takes a file of NAME=VALUE lines, and 'no.env' is none.", "import", "web.container", "--to", "quadlet", "-o", "out", "--env-file", "no.env")]
    [InlineData("Give --baseline, and no --rule.", "lint", "web.container", "--update-baseline")]
    [InlineData("Give --baseline, and no --rule.", "lint", "web.container", "--update-baseline", "--baseline", "b.json", "--rule", "POD1003")]
    public async Task Wrong_usage_ends_with_two(string reason, params string[] arguments)
    {
        Write("web.container", Web);

        var result = await RunAsync(arguments);

        Assert.Equal(2, result.Code);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_of_the_tool_has_a_line_for_each_command_and_their_own_help_the_rest()
    {
        var all = await RunAsync("--help");
        var one = await RunAsync("ids", "--help");

        Assert.Contains("lint <PATH>                 Finds mistakes in Quadlet files: refusals of podman's generator, and everything that the rules know\n", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Examples:", all.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_two_dashes_there_are_only_paths()
    {
        Write("--fix.container", Web);

        var result = await RunAloneAsync("lint", "--fail-on", "error", "--", "--fix.container");

        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), result);
    }

    [Fact]
    public async Task Value_of_an_option_may_start_with_a_dash()
    {
        Write("web.container", Web);

        var result = await RunAloneAsync("convert", "web.container", "--to", "service", "--output=-out");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.True(File.Exists(PathOf("-out/web.service")));
    }

    [Theory]
    [InlineData("7.0")]
    [InlineData("6.2.1")]
    public async Task Podman_newer_than_the_newest_known_is_said_once_and_taken_for_that(string podman)
    {
        Write("web.container", Web);
        Write("all.container", Web + "[Container]\nImageVolume=ignore\n");
        var said = $"poddsl: warning: Podman {podman} is newer than 6.1, the newest that this poddsl knows. --podman is taken for 6.1.\n";

        var lint = await RunAsync("lint", "web.container", "all.container", "--podman", podman, "--fail-on", "error");
        var convert = await RunAsync("convert", "all.container", "--to", "quadlet", "-o", "out", "--podman", podman);

        Assert.Equal(said, lint.Error);
        Assert.Equal((0, said), (convert.Code, convert.Error));
        Assert.Contains("\nImageVolume=ignore\n", await File.ReadAllTextAsync(PathOf("out/all.container"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("6.1")]
    [InlineData("6.1.9")]
    [InlineData("5.8.6")]
    public async Task Patch_release_of_the_newest_known_podman_is_known(string podman)
    {
        Write("web.container", Web);

        var result = await RunAsync("lint", "web.container", "--podman", podman, "--fail-on", "error");

        Assert.Equal("", result.Error);
    }

    [Fact]
    public async Task Help_ends_with_zero()
    {
        foreach (var command in new[] { "lint", "convert", "explain" })
        {
            var result = await RunAsync(command, "--help");
            Assert.Equal((0, ""), (result.Code, result.Error));
            Assert.Contains("Exit code: 0 ", result.Output, StringComparison.Ordinal);
        }
    }
}
