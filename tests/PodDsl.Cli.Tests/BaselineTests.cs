namespace PodDsl.Cli.Tests;

/// <summary>What was there when somebody began to lint is not reported again.</summary>
public sealed class BaselineTests : Tool
{
    private const string OneMap = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\n" + Started;
    private const string Map = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536\n" + Started;

    [Fact]
    public async Task First_run_writes_it_and_ends_as_without()
    {
        Write("units/web.container", OneMap);

        var result = await RunAsync("lint", "units", "--baseline", "b.json");

        Assert.Equal((1, "1 finding written to b.json. The next run with it reports only others.\n"), (result.Code, result.Error));
        Assert.Contains("warning POD1006", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"units/web.container\"", Read("b.json"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_runs_report_only_what_is_new()
    {
        Write("units/web.container", OneMap);
        await RunAsync("lint", "units", "--baseline", "b.json");

        Assert.Equal(
            new ToolResult(0, "Nothing new found in 1 file. 1 finding more in the baseline.\n", ""),
            await RunAsync("lint", "units", "--baseline", "b.json"));

        Write("units/db.container", OneMap.Replace("110000", "310000", StringComparison.Ordinal));
        var result = await RunAsync("lint", "units", "--baseline", "b.json", "--quiet");
        Assert.Equal(1, result.Code);
        Assert.StartsWith("units/db.container:3:1: warning POD1006", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 warning in 2 files. 1 finding more in the baseline.", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_may_move_and_the_folder_too()
    {
        Write("a/units/web.container", OneMap);
        await RunAsync("lint", "a/units", "--baseline", "a/b.json");
        Write("b/units/web.container", "# moved\n\n" + OneMap.Replace("UIDMap", "  UIDMap", StringComparison.Ordinal));
        File.Move(PathOf("a/b.json"), PathOf("b/b.json"));

        Assert.Equal(0, (await RunAsync("lint", "b/units", "--baseline", "b/b.json")).Code);
    }

    [Theory]
    [InlineData("UIDMap=0:110000:65536", "UIDMap=0:110000:65537")]
    [InlineData("web.container", "app.container")]
    public async Task An_edited_setting_or_another_file_is_new(string before, string after)
    {
        Write("web.container", OneMap);
        await RunAsync("lint", ".", "--baseline", "b.json");
        File.Delete(PathOf("web.container"));
        Write("web.container".Replace(before, after, StringComparison.Ordinal), OneMap.Replace(before, after, StringComparison.Ordinal));

        var result = await RunAsync("lint", ".", "--baseline", "b.json");

        Assert.Equal((1, "1 entry of b.json found no more: --update-baseline removes it.\n"), (result.Code, result.Error));
    }

    [Fact]
    public async Task A_clash_with_another_unit_is_new()
    {
        Write("a.container", Map);
        Write("b.container", Map);
        await RunAsync("lint", ".", "--baseline", "baseline.json");
        Assert.Equal(0, (await RunAsync("lint", ".", "--baseline", "baseline.json")).Code);

        Write("c.container", Map);
        var result = await RunAsync("lint", ".", "--baseline", "baseline.json");

        Assert.Equal(1, result.Code);
        Assert.Contains("warning POD1003", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Update_writes_what_is_found_now()
    {
        Write("web.container", OneMap);
        await RunAsync("lint", ".", "--baseline", "b.json");
        Write("web.container", Map);

        Assert.Equal("1 entry of b.json found no more: --update-baseline removes it.\n", (await RunAsync("lint", ".", "--baseline", "b.json")).Error);
        Assert.Equal(0, (await RunAsync("lint", ".", "--baseline", "b.json", "--update-baseline")).Code);
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), await RunAsync("lint", ".", "--baseline", "b.json"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"version\": 2, \"findings\": []}")]
    [InlineData("{\"version\": \"1\", \"findings\": []}")]
    [InlineData("{\"version\": 1, \"findings\": [{}]}")]
    [InlineData("{\"version\": 1, \"findings\": [{\"rule\": 1}]}")]
    [InlineData("{\"version\": 1, \"findings\": [null]}")]
    public async Task What_is_no_baseline_is_refused_and_left_alone(string text)
    {
        Write("web.container", OneMap);
        Write("b.json", text);

        var result = await RunAsync("lint", ".", "--baseline", "b.json");

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith("b.json: error: This is no baseline", result.Error, StringComparison.Ordinal);
        Assert.Equal(text, Read("b.json"));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_said()
    {
        Write("web.container", OneMap);
        Write("file", "");
        var result = await RunAsync("lint", ".", "--baseline", "file/b.json");
        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.StartsWith("file/b.json: error: ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Programs_get_what_is_new_and_the_count_of_the_others()
    {
        Write("web.container", OneMap);
        await RunAsync("lint", ".", "--baseline", "b.json");
        var result = await RunAsync("lint", ".", "--baseline", "b.json", "--format", "json");
        Assert.Contains("\"findings\": [],", result.Output, StringComparison.Ordinal);
        Assert.Contains("\"baseline\": 1", result.Output, StringComparison.Ordinal);
    }
}
