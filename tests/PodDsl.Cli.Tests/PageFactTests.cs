using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PodDsl.Cli.Tests;

/// <summary>What tables and paragraphs of the manual say of PodDsl is so.</summary>
public sealed partial class PageFactTests : Tool
{
    private const string Image = "[Container]\nImage=docker.io/library/nginx:1.29\n";

    public static TheoryData<string, string> Traps => new(LineOfRule().Matches(Readmes.Read("docs/text.md")).Select(row => (row.Groups["line"].Value, row.Groups["rule"].Value)));

    [Theory, MemberData(nameof(Traps))]
    public async Task Lint_finds_what_people_trip_over(string line, string rule)
    {
        Write("units/web.container", Image + line + "\n");
        Assert.Contains(rule, await RulesAsync("6.1"));
    }

    public static TheoryData<string, string> Keys => new(KeyOfVersion().Matches(Readmes.Read("docs/versions.md")).Select(row => (row.Groups["key"].Value, row.Groups["version"].Value)));

    /// <summary>The podman before it refuses the key.</summary>
    [Theory, MemberData(nameof(Keys))]
    public async Task A_key_came_with_that_podman(string key, string version)
    {
        Write("units/web.container", $"{Image}{key}\n");
        var number = decimal.Parse(version, CultureInfo.InvariantCulture);
        var before = version == "5.0" ? "4.9" : version == "6.0" ? "5.8" : (number - 0.1m).ToString(CultureInfo.InvariantCulture);

        // The key is unknown, or the key is new.
        string[] refusals = ["POD5020", "POD8001"];
        Assert.Single(refusals.Intersect(await RulesAsync(before)));
        Assert.Empty(refusals.Intersect(await RulesAsync(version)));
    }

    [Fact]
    public void The_tables_are_read()
    {
        Assert.Equal(6, Traps.Count);
        Assert.Equal(12, Keys.Count);
    }

    /// <summary>What the comparison says of fields that another import leaves out.</summary>
    [Theory]
    [InlineData("tty: true")]
    [InlineData("stdin_open: true")]
    [InlineData("ipc: host")]
    [InlineData("pid: host")]
    [InlineData("platform: linux/arm64")]
    [InlineData("configs: [{ source: site, target: /etc/site }]")]
    [InlineData("volumes_from: [other]")]
    [InlineData("scale: 2")]
    public async Task The_import_has_the_fields_of_the_comparison(string field)
    {
        Assert.Contains($"`{field.Split(':')[0]}`", Readmes.Read("docs/comparison.md"), StringComparison.Ordinal);
        Write("site", "x\n");
        Write("compose.yaml", $"name: app\nservices:\n  other:\n    image: docker.io/library/nginx:1.29\n  web:\n    image: docker.io/library/nginx:1.29\n    {field}\nconfigs:\n  site: {{ file: ./site }}\n");

        var result = await RunAsync("import", "compose.yaml", "--to", "quadlet", "-o", "units", "--strict");

        Assert.DoesNotContain(": lost: ", result.Output, StringComparison.Ordinal);
        Assert.Equal(0, result.Code);
    }

    /// <summary>One field that podman does not have costs only itself.</summary>
    [Fact]
    public async Task The_import_converts_the_rest()
    {
        Write("compose.yaml", "name: app\nservices:\n  web:\n    image: docker.io/library/nginx:${TAG:-1.29}\n    credential_spec: { file: x.json }\n");

        var result = await RunAsync("import", "compose.yaml", "--to", "quadlet", "-o", "units");

        Assert.Contains("compose.yaml:5:22: lost: services.web.credential_spec", result.Output, StringComparison.Ordinal);
        Assert.Contains("Image=docker.io/library/nginx:1.29\n", Read("units/web.container"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_comparison_counts_the_rules()
    {
        var count = RuleOfUnits().Count(Readmes.Read("docs/rules/README.md"));

        Assert.Contains(FormattableString.Invariant($"PodDsl has {count} rules for unit files"), Readmes.Read("docs/comparison.md"), StringComparison.Ordinal);
    }

    public static TheoryData<string> Texts => [.. Readmes.Pages.Concat(Readmes.Paths).Concat(["docs/README.md", "samples/README.md", "CONTRIBUTING.md"]).Distinct()];

    /// <summary>A link within the repository leads to a file, and to a heading in it.</summary>
    [Theory, MemberData(nameof(Texts))]
    public void Links_lead_somewhere(string page)
    {
        foreach (Match link in Link().Matches(Readmes.Read(page)))
        {
            var file = link.Groups["file"].Value is { Length: > 0 } named ? Path.Combine(Path.GetDirectoryName(page)!, named) : page;
            var full = Path.Combine(BuildFacts.RepositoryRoot, file);
            Assert.True(File.Exists(full) || Directory.Exists(full), $"{page} links to {link.Value}.");
            if (link.Groups["heading"].Value is { Length: > 0 } heading)
            {
                var headings = Heading().Matches(File.ReadAllText(full)).Select(match => NoLetter().Replace(match.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));
                Assert.Contains(heading, headings);
            }
        }
    }

    private async Task<string[]> RulesAsync(string podman)
    {
        var result = await RunAsync("lint", "units", "--podman", podman, "--scope", "system", "--format", "json");
        return [.. JsonNode.Parse(result.Output)!["findings"]!.AsArray().Select(finding => (string)finding!["id"]!)];
    }

    [GeneratedRegex(@"^\| `(?<line>[A-Z][A-Za-z]+=[^`]+)` \|.*\[(?<rule>POD\d{4})\]", RegexOptions.Multiline)]
    private static partial Regex LineOfRule();

    [GeneratedRegex(@"^\| `(?<key>[A-Z][A-Za-z0-9]+=)` \| (?<version>\d\.\d) \|$", RegexOptions.Multiline)]
    private static partial Regex KeyOfVersion();

    [GeneratedRegex(@"^\| \[POD\d{4}\].*unit files \|$", RegexOptions.Multiline)]
    private static partial Regex RuleOfUnits();

    [GeneratedRegex(@"\]\((?!https?:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\p{L}\p{Nd} _-]")]
    private static partial Regex NoLetter();
}
