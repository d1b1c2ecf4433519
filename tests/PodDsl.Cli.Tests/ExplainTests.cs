namespace PodDsl.Cli.Tests;

public sealed class ExplainTests : Tool
{
    private static readonly string Pages = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    [Theory]
    [InlineData("POD1001")]
    [InlineData("pod9001")]
    public async Task The_page_of_a_rule_is_printed(string id)
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Pages, id.ToUpperInvariant() + ".md"), TestContext.Current.CancellationToken);
        Assert.Equal(new ToolResult(0, page, ""), await RunAsync("explain", id));
    }

    [Fact]
    public async Task Without_a_rule_all_are_listed()
    {
        var result = await RunAsync("explain");
        Assert.Equal(
            Directory.EnumerateFiles(Pages, "POD*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal),
            result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        Assert.Contains("POD1003  warning     Containers share host ids\n", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.Code);
    }

    [Theory]
    [InlineData("POD1O01", "There is no rule POD1O01. Did you mean POD1001?")]
    [InlineData("everything", "There is no rule everything. 'poddsl explain' lists them.")]
    public async Task An_unknown_rule_ends_with_two(string id, string message) =>
        Assert.Equal(new ToolResult(2, "", $"poddsl: error: {message}\n"), await RunAloneAsync("explain", id));
}
