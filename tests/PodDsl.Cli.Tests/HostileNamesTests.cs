using System.Runtime.Versioning;
using System.Text.Json;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli.Tests;

/// <summary>Names of files that would control the terminal, for every command and format.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class HostileNamesTests : Tool
{
    public HostileNamesTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such files.");

    /// <summary>A control sequence, line ends, an override of the direction, a C1 control, and characters of the formats
    /// themselves.</summary>
    private const string Name = "a\u001b]0;x\u0007\n::error::b\r\u202ec\u009b31m\\d%0Ae,\"f'\u2028";

    private const string Bad = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\n" + Started;

    private const string Refused = "[Container]\nImage=docker.io/library/nginx:1.29\nPorts=80\n";

    [Theory]
    [InlineData("lint", "in")]
    [InlineData("lint", "in", "--format", "json")]
    [InlineData("lint", "in", "--format", "sarif")]
    [InlineData("lint", "in", "--format", "github")]
    [InlineData("lint", "in", "--diff")]
    [InlineData("lint", "in", "--fix")]
    [InlineData("lint", "in", "--host-facts", Name)]
    [InlineData("lint", Name)]
    [InlineData("lint", "--" + Name)]
    [InlineData("lint", "in", "--scope", Name)]
    [InlineData("convert", "in", "--to", "service", "-o", "out")]
    [InlineData("convert", "in", "--to", "quadlet", "-o", "out")]
    [InlineData("convert", "in", "--to", "service", "-o", Name + ".file")]
    [InlineData("convert", Name, "--to", Name, "-o", "out")]
    [InlineData("report", "in", "--format", "html")]
    [InlineData("report", "in", "--format", "json")]
    [InlineData("report", "in", "--format", "mermaid")]
    [InlineData("report", "in", "--format", "dot")]
    [InlineData("report", Name)]
    [InlineData("explain", Name)]
    [InlineData(Name)]
    public async Task Nothing_that_is_printed_speaks_to_the_terminal(params string[] arguments)
    {
        Write($"in/{Name}.container", Bad);
        Write($"in/{Name}2.container", Bad);
        Write($"in/{Name}/refused.container", Refused);
        Write($"in/{Name}/{Name}.container", Refused);
        Write(Name + ".file", "");

        var result = await RunAsync(arguments);

        Assert.NotEqual("", result.Output + result.Error);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        foreach (var line in (result.Output + result.Error).Split('\n'))
        {
            Assert.Equal(VisibleText.Of(line), line);
            Assert.False(line.StartsWith("::error::b", StringComparison.Ordinal), line);
        }
    }

    [Theory]
    [InlineData("in", "--format", "json")]
    [InlineData("in", "--format", "sarif")]
    public async Task Programs_get_the_very_name(params string[] arguments)
    {
        Write($"in/{Name}.container", Bad);

        var result = await RunAsync(["lint", .. arguments]);

        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        var name = arguments[2] == "json"
            ? root.GetProperty("findings")[0].GetProperty("file").GetString()
            : Uri.UnescapeDataString(root.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("locations")[0]
                .GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString()!);
        Assert.Equal($"in/{Name}.container", name);
    }

    [Theory]
    [InlineData("text", @"in/a\b.container:3:1: warning")]
    [InlineData("json", @"""file"": ""in/a\\b.container""")]
    [InlineData("github", @"file=in/a\b.container,")]
    [InlineData("sarif", @"""uri"": ""in/a%5Cb.container""")]
    public async Task Backslash_of_a_name_stays_one(string format, string expected)
    {
        Write(@"in/a\b.container", Bad);

        var result = await RunAsync("lint", "in", "--format", format);

        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with blank")]
    [InlineData("quote\"d")]
    [InlineData(@"back\slash")]
    [InlineData("new\nline")]
    [InlineData("\u00e9\u202ex")]
    public async Task Patch_is_applied_to_a_file_of_any_name(string name)
    {
        Write($"in/{name}.container", Bad);
        var difference = await RunAsync("lint", "in", "--diff");
        Write("fix.patch", difference.Output);

        await MakeAsync("git", "apply", "-p0", "fix.patch");

        Assert.Contains("GIDMap=", Read($"in/{name}.container"), StringComparison.Ordinal);
    }

    /// <summary>Code that prints without the printer prints text of others unchanged.</summary>
    [Fact]
    public void Only_the_printer_prints()
    {
        var folder = Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.Cli");
        var offenders = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "Printer.cs")
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains(".WriteLine", StringComparison.Ordinal) || text.Contains("TextWriter", StringComparison.Ordinal) || text.Contains("Console.Write", StringComparison.Ordinal)))
            .Select(Path.GetFileName);
        Assert.Empty(offenders);
    }
}
