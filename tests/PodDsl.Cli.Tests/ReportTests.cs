using System.Text.Json.Nodes;

namespace PodDsl.Cli.Tests;

/// <summary><c>poddsl report</c>; what is on its page is tested beside the page.</summary>
public sealed class ReportTests : Tool
{
    private const string Web = "[Unit]\nRequires=db.service\nAfter=db.service\n[Container]\nImage=docker.io/library/nginx:1.29\nNetwork=host\nPublishPort=80:80\nUIDMap=0:110000:4999\n" + Started;
    private const string Db = "[Container]\nImage=docker.io/library/mariadb:11\nNetwork=back.network:ip=10.90.1.9\n" + Started;

    private void WriteUnits()
    {
        Write("units/web.container", Web);
        Write("units/db.container", Db);
        Write("units/back.network", "[Network]\nSubnet=10.90.1.0/24\n");
    }

    [Fact]
    public async Task It_writes_a_page_and_replaces_it_later()
    {
        WriteUnits();

        Assert.Equal(new ToolResult(0, "", ""), await RunAsync("report", "units", "--scope", "system", "-o", "report.html"));
        var first = Read("report.html");
        Assert.Contains("<title>Units of units</title>", first, StringComparison.Ordinal);
        Assert.Contains("POD2006", first, StringComparison.Ordinal);

        Assert.Equal(new ToolResult(0, "", ""), await RunAsync("report", "units", "--scope", "system", "-o", "report.html"));
        Assert.Equal(first, Read("report.html"));
    }

    [Fact]
    public async Task Programs_get_all_of_it()
    {
        WriteUnits();
        var result = await RunAsync("report", "units", "--scope", "system", "--format", "json");

        var system = JsonNode.Parse(result.Output)!["systems"]![0]!;
        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal(110000, (int)system["ids"]![0]!["hostId"]!);
        Assert.Equal(80, (int)system["ports"]![0]!["hostPort"]!);
        Assert.Equal("10.90.1.9", (string)system["networks"]![0]!["members"]![0]!["addresses"]![0]!);
        Assert.Contains(system["links"]!.AsArray(), link => (string)link!["unit"]! == "web.container" && (string)link["other"]! == "db.container" && (bool)link["requires"]!);
        Assert.Contains(system["findings"]!.AsArray(), finding => (string)finding!["rule"]! == "POD1004");
    }

    [Theory]
    [InlineData("mermaid", "  s0u0 --> s0u1\n")]
    [InlineData("dot", "  s0u0 -> s0u1 [style=solid]\n")]
    public async Task Other_tools_draw_the_order(string format, string expected)
    {
        WriteUnits();
        Assert.Contains(expected, (await RunAsync("report", "units", "--scope", "system", "--format", format)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_replaces_nothing_else()
    {
        WriteUnits();
        Write("mine.html", "<p>mine</p>");
        Directory.CreateDirectory(PathOf("folder"));

        Assert.Equal(
            new ToolResult(2, "", "mine.html: error: This file is no report, and nothing was written. Move it away, or choose another file for -o.\n"),
            await RunAsync("report", "units", "--scope", "system", "-o", "mine.html"));
        Assert.Equal("<p>mine</p>", Read("mine.html"));
        Assert.Equal(
            new ToolResult(2, "", "folder: error: This is a folder. Name a file in it with -o.\n"), await RunAsync("report", "units", "--scope", "system", "-o", "folder"));
    }

    [Fact]
    public async Task A_missing_folder_is_an_error() => Assert.Equal(
        new ToolResult(2, "", "none: error: There is no such file or folder.\n"), await RunAsync("report", "none"));
}
