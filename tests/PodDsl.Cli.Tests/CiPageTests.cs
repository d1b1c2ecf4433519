using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace PodDsl.Cli.Tests;

/// <summary>docs/ci.md, the action and the hooks say the same, with the version of this repository.</summary>
public sealed partial class CiPageTests
{
    private const string Page = "docs/ci.md";

    private static readonly string Version = VersionOf().Match(Readmes.Read("Directory.Build.props")).Groups["version"].Value;

    private static readonly YamlMappingNode Action = Yaml(Readmes.Read("action.yml"));

    private static IEnumerable<string> Inputs => Keys(Action["inputs"]);

    [Fact]
    public void The_page_names_this_version()
    {
        var named = NamedVersion().Matches(Readmes.Read(Page)).Select(match => match.Groups["version"].Value).ToList();

        Assert.Equal(3, named.Count);
        Assert.All(named, version => Assert.Equal(Version, version));
    }

    [Fact]
    public void The_table_has_each_input_of_the_action() =>
        Assert.Equal(Inputs, InputRow().Matches(Readmes.Read(Page)).Select(row => row.Groups["name"].Value));

    [Fact]
    public void The_examples_use_inputs_that_there_are()
    {
        var steps = Readmes.Blocks(Page, "yaml").SelectMany(block => Mappings(Root(block.Text))).Where(step => Value(step, "uses")?.StartsWith("poddsl/poddsl@", StringComparison.Ordinal) == true).ToList();

        Assert.Equal(2, steps.Count);
        Assert.All(steps, step => Assert.Empty(Keys(step["with"]).Except(Inputs)));
    }

    /// <summary>The action passes each input on to the script, which takes it.</summary>
    [Fact]
    public void The_script_gets_each_input()
    {
        var action = Readmes.Read("action.yml");
        var script = Readmes.Read("packaging/lint-in-ci");

        foreach (var input in Inputs)
        {
            var variable = Regex.Match(action, $@"^ +(\w+): \$\{{\{{ inputs\.{input} \}}\}}$", RegexOptions.Multiline).Groups[1].Value;
            Assert.Contains("${" + variable, script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_page_has_each_hook()
    {
        var hooks = ((YamlSequenceNode)Root(Readmes.Read(".pre-commit-hooks.yaml"))).Children.Select(hook => Value((YamlMappingNode)hook, "id"));
        var named = Readmes.Blocks(Page, "yaml").SelectMany(block => Mappings(Root(block.Text))).Select(mapping => Value(mapping, "id")).OfType<string>();

        Assert.Equal(hooks.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("container", "pod", "network", "volume", "image", "build", "kube", "artifact")]
    public void A_hook_gets_each_kind_of_unit(params string[] kinds)
    {
        foreach (var pattern in HookFiles().Matches(Readmes.Read(".pre-commit-hooks.yaml")).Select(match => match.Groups["pattern"].Value))
        {
            Assert.All(kinds, kind => Assert.Matches(pattern, $"units/web.{kind}"));
            Assert.DoesNotMatch(pattern, "web.container.txt");
        }
    }

    private static YamlNode Root(string text)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text));
        return yaml.Documents[0].RootNode;
    }

    private static YamlMappingNode Yaml(string text) => (YamlMappingNode)Root(text);

    private static IEnumerable<YamlMappingNode> Mappings(YamlNode root) => root.AllNodes.OfType<YamlMappingNode>();

    private static IEnumerable<string> Keys(YamlNode mapping) => ((YamlMappingNode)mapping).Children.Keys.Select(key => ((YamlScalarNode)key).Value!);

    private static string? Value(YamlMappingNode mapping, string key) => mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? (value as YamlScalarNode)?.Value : null;

    [GeneratedRegex("<Version>(?<version>[^<]+)</Version>")]
    private static partial Regex VersionOf();

    [GeneratedRegex(@"(poddsl/poddsl@v|rev: v)(?<version>\S+)")]
    private static partial Regex NamedVersion();

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \|", RegexOptions.Multiline)]
    private static partial Regex InputRow();

    [GeneratedRegex(@"^  files: (?<pattern>.+)$", RegexOptions.Multiline)]
    private static partial Regex HookFiles();
}
