using System.Text.Json;
using PodDsl.Cli.Lint;
using PodDsl.Cli.Printing;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Cli.Tests;

public sealed class LintFormatTests : Tool
{
    private const string Shared = "[Container]\nImage=docker.io/library/nginx:1.29\nUIDMap=0:110000:65536\nGIDMap=0:110000:65536\n" + Started;

    [Fact]
    public async Task Json_has_all_that_is_documented()
    {
        Write("a b/a.container", Shared);
        Write("a b/c.container", Shared);

        var result = await RunAsync("lint", ".", "--format", "json");

        Assert.Equal((1, ""), (result.Code, result.Error));
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Assert.Equal(1, root.GetProperty("version").GetInt32());
        Assert.Equal("""{"files":2,"errors":0,"warnings":1,"suggestions":0,"baseline":0}""", Compact(root.GetProperty("summary")));
        var finding = root.GetProperty("findings")[0];
        Assert.Equal(
            ["id", "severity", "message", "title", "category", "help", "unit", "file", "line", "column", "endLine", "endColumn", "related", "fixes"],
            finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal("POD1003", finding.GetProperty("id").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("a b/a.container", finding.GetProperty("file").GetString());
        Assert.Equal("a.container", finding.GetProperty("unit").GetString());
        Assert.Equal((3, 1, 3, 22), (
            finding.GetProperty("line").GetInt32(),
            finding.GetProperty("column").GetInt32(),
            finding.GetProperty("endLine").GetInt32(),
            finding.GetProperty("endColumn").GetInt32()));
        Assert.Equal("""{"file":"a b/c.container","line":3,"column":1,"endLine":3,"endColumn":22}""", Compact(finding.GetProperty("related")[0]));
        Assert.Equal(["MoveHostIds", "MoveHostIds", "DeclareSharesIdsWith"], finding.GetProperty("fixes").EnumerateArray().Select(fix => fix.GetProperty("key").GetString()));
        Assert.All(finding.GetProperty("fixes").EnumerateArray(), fix => Assert.Equal("decision", fix.GetProperty("class").GetString()));
    }

    [Fact]
    public async Task Github_gets_workflow_commands()
    {
        Write("a,b.container", "# poddsl: ManualStart\n[Container]\nImage=docker.io/library/nginx:1.29\nLabel=a=100%%:z\nPorts=100%,x\n[Service]\nTimeoutStartSec=900\n");
        var result = await RunAsync("lint", ".", "--format", "github");
        Assert.Equal(
            "::error file=a%2Cb.container,line=1,endLine=1,col=1,endColumn=1,title=POD5001%3A A unit has a name that systemd refuses::"
            + "'a,b' cannot be the name of a unit. Use ASCII letters, digits and : _ . - only, at most one @ and not at the start, and no more than 237 characters.\n"
            + "::error file=a%2Cb.container,line=5,endLine=5,col=1,endColumn=13,title=POD5020%3A Quadlet refuses the file::"
            + "Quadlet has no key Ports in [Container], and refuses the file. Did you mean PublishPort=?\n",
            result.Output);
    }

    [Fact]
    public async Task Sarif_has_what_its_schema_asks_for()
    {
        Write("a b/a.container", Shared);
        Write("a b/c.container", Shared);

        var result = await RunAsync("lint", ".", "--format", "sarif");

        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal("2.1.0", document.RootElement.GetProperty("version").GetString());
        Assert.EndsWith("sarif-2.1.0.json", document.RootElement.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        var run = Assert.Single(document.RootElement.GetProperty("runs").EnumerateArray());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
        Assert.StartsWith("file:///", run.GetProperty("originalUriBaseIds").GetProperty("SRCROOT").GetProperty("uri").GetString(), StringComparison.Ordinal);
        var driver = run.GetProperty("tool").GetProperty("driver");
        Assert.Equal("poddsl", driver.GetProperty("name").GetString());
        var rule = Assert.Single(driver.GetProperty("rules").EnumerateArray());
        Assert.Equal("POD1003", rule.GetProperty("id").GetString());
        Assert.StartsWith("Containers or pods", Text(rule, "fullDescription"), StringComparison.Ordinal);
        Assert.StartsWith("# POD1003: ", Text(rule, "help"), StringComparison.Ordinal);
        Assert.True(System.Uri.IsWellFormedUriString(rule.GetProperty("helpUri").GetString(), UriKind.Absolute));
        Assert.Equal("warning", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());

        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.Single(results);
        foreach (var found in results)
        {
            Assert.Equal("POD1003", found.GetProperty("ruleId").GetString());
            Assert.Equal(0, found.GetProperty("ruleIndex").GetInt32());
            Assert.Contains(found.GetProperty("level").GetString(), new[] { "error", "warning", "note", "none" });
            Assert.NotEmpty(Text(found, "message"));
            CheckLocation(Assert.Single(found.GetProperty("locations").EnumerateArray()));
            CheckLocation(Assert.Single(found.GetProperty("relatedLocations").EnumerateArray()));
        }

        Assert.Equal("a%20b/a.container", Uri(results[0].GetProperty("locations")[0].GetProperty("physicalLocation")));
        var fixes = results[0].GetProperty("fixes").EnumerateArray().ToList();
        Assert.Equal("Move the host ids of 'a' to 231072, the next free range (decision)", Text(fixes[0], "description"));
        Assert.Equal("""{"key":"MoveHostIds","class":"decision"}""", fixes[0].GetProperty("properties").GetRawText().Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal));
        var change = Assert.Single(fixes[0].GetProperty("artifactChanges").EnumerateArray());
        Assert.Equal("a%20b/a.container", Uri(change));
        var replacement = change.GetProperty("replacements")[0];
        Assert.Equal("""{"startLine":3,"startColumn":8,"endLine":3,"endColumn":22}""", Compact(replacement.GetProperty("deletedRegion")));
        Assert.Equal("0:231072:65536", Text(replacement, "insertedContent"));
    }

    [Theory]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    public async Task Nothing_found_is_a_whole_document_too(string format)
    {
        Write("c.container", Shared);
        var result = await RunAsync("lint", ".", "--format", format);
        Assert.Equal((0, ""), (result.Code, result.Error));
        if (format == "github")
        {
            Assert.Empty(result.Output);
        }
        else
        {
            using var document = JsonDocument.Parse(result.Output);
            Assert.Equal(JsonValueKind.Object, document.RootElement.ValueKind);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Colours_are_used_where_they_are_wanted(bool useColor)
    {
        Write("web.container", "[Container]\nImage=docker.io/library/nginx:1.29\nPorts=\u001b[31m\n");
        using var output = new StringWriter();
        LintRun.Run(new LintSettings { Inputs = [PathOf("web.container")], Target = Target.Default, UseColor = useColor }, new Printer(output), new Printer(TextWriter.Null), default);
        Assert.Equal(useColor, output.ToString().Contains("\u001b[1;31merror", StringComparison.Ordinal));
        Assert.Contains("Ports=?[31m", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, "xterm", true)]
    [InlineData(false, "", "xterm", true)]
    [InlineData(false, "1", "xterm", false)]
    [InlineData(true, null, "xterm", false)]
    [InlineData(false, null, "dumb", false)]
    public void A_terminal_decides_on_colours(bool isRedirected, string? noColor, string terminal, bool expected) =>
        Assert.Equal(expected, Terminal.WantsColor(isRedirected, noColor, terminal));

    [Fact]
    public void Of_a_long_line_the_part_around_the_mark_is_shown()
    {
        var line = "[Container]\nLabel=" + new string('x', 500) + " y\n";
        var texts = new SourceTexts([new Core.Readers.QuadletSource("/a", line)]);
        var excerpt = SourceExcerpt.Of(new Core.Primitives.SourceSpan("/a", 12 + 507, 1, 2, 508), texts);
        Assert.Equal("y", excerpt.Line[excerpt.Mark.IndexOf('^', StringComparison.Ordinal)].ToString());
        Assert.True(excerpt.Line.Length < 170);
    }

    [Theory]
    [InlineData(12, 9, false)]
    [InlineData(18, 3, true)]
    [InlineData(0, 0, false)]
    public void Mark_is_there_where_it_tells_more_than_the_line(int start, int length, bool isMarked)
    {
        var texts = new SourceTexts([new QuadletSource("/a", "[Container]\nLabel=a=1\n")]);
        var line = start < 12 ? 1 : 2;
        Assert.Equal(isMarked, SourceExcerpt.Of(new SourceSpan("/a", start, length, line, line == 1 ? start + 1 : start - 11), texts).NeedsMark);
    }

    private static void CheckLocation(JsonElement location)
    {
        var place = location.GetProperty("physicalLocation");
        Assert.NotEmpty(Uri(place));
        Assert.Equal("SRCROOT", place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString());
        Assert.All(
            ["startLine", "startColumn", "endLine", "endColumn"],
            name => Assert.True(place.GetProperty("region").GetProperty(name).GetInt32() >= 1));
    }

    private static string Uri(JsonElement element) => element.GetProperty("artifactLocation").GetProperty("uri").GetString()!;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetProperty("text").GetString()!;

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);
}
