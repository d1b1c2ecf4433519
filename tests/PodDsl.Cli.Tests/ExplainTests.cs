namespace PodDsl.Cli.Tests;

public sealed class ExplainTests : Tool
{
    private static readonly string Pages = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    /// <summary>Users of the tool write unit files.</summary>
    [Theory]
    [InlineData("POD1003")]
    [InlineData("pod1003")]
    public async Task The_page_of_a_rule_is_printed_with_examples_of_unit_files(string id)
    {
        var result = await RunAsync("explain", id);
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.StartsWith("# POD1003: Containers share host ids\n\n| category | default severity | reported for |\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("### Unit files\n\nReported:\n\n```ini\n# nextcloud.container\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("# poddsl: SharesIdsWith=mariadb.container\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("public partial record", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("```ini\n[*.{container,pod}]\ndotnet_diagnostic.POD1003.severity = suggestion\n```\n\n## How sure\n\nProved by podman: `NextcloudTests.Processes_run_under_the_mapped_host_ids`, `NextcloudTests.Files_belong_to_the_mapped_host_ids`: processes\nand files have the ids of the map.\n\nJudgement: that those who share ids should not is a rule of user_namespaces(7), and of PodDsl.\n\n## Source\n\npodman-run(1), `--uidmap`; user_namespaces(7).\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Examples_are_C_sharp_for_who_asks_for_it()
    {
        var result = await RunAsync("explain", "POD1003", "--language", "csharp");
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Contains("public partial record Nextcloud : Container;\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[Container]", result.Output, StringComparison.Ordinal);
        Assert.Contains("```ini\n[*.cs]\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[*.{", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("POD9001", "unit-files")]
    [InlineData("POD9001", "csharp")]
    [InlineData("POD5020", "unit-files")]
    [InlineData("POD5020", "csharp")]
    public async Task The_page_of_a_rule_of_one_language_is_printed_whole(string id, string language)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Pages, id + ".md"), TestContext.Current.CancellationToken);
        Assert.Equal(new ToolResult(0, page, ""), await RunAsync("explain", id, "--language", language));
    }

    [Fact]
    public async Task Without_a_rule_all_are_listed()
    {
        var result = await RunAsync("explain");
        Assert.Equal(
            Directory.EnumerateFiles(Pages, "POD*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Contains("POD1003  warning     Containers share host ids\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("POD9001  error       A unit is declared without partial (C# only)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("POD5020  error       Quadlet refuses the file (unit files only)\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("POD7008  suggestion  A container has no memory limit\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.Code);
    }

    [Theory]
    [InlineData("POD1O01", "There is no rule POD1O01. Did you mean POD1001?")]
    [InlineData("everything", "There is no rule everything. 'poddsl explain' lists them.")]
    public async Task An_unknown_rule_ends_with_two(string id, string message) =>
        Assert.Equal(new ToolResult(2, "", $"poddsl: error: {message}\n"), await RunAloneAsync("explain", id));
}
