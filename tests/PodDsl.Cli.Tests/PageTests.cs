using System.Text.RegularExpressions;
using System.Xml.Linq;
using YamlDotNet.RepresentationModel;

namespace PodDsl.Cli.Tests;

/// <summary>
/// The blocks of the manual: files are read, commands of the tool run in a folder with the files that the page shows, and print what stands
/// below them. Blocks of C# are for <c>PageCode</c>, which two other projects compile.
/// </summary>
public sealed partial class PageTests : Tool
{
    /// <summary>The commands that no test of pages runs, by their first word, with the reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new()
    {
        ["dotnet"] = "PodDsl.BuildTasks.Tests builds projects.",
        ["rsync"] = "It copies to another machine.",
        ["ssh"] = "It asks another machine.",
        ["git"] = "It needs a repository with a remote.",
        ["podman"] = "It needs a host and a registry.",
        ["systemctl"] = "PodDsl.Host.Tests starts units on real hosts.",
        ["cp"] = "PodDsl.Host.Tests installs the sample ThreeHosts by these commands.",
        ["systemd-analyze"] = "PodDsl.Host.Tests asks that of real hosts.",
    };

    /// <summary>Pages whose commands other tests run as a whole.</summary>
    private static readonly string[] RunElsewhere = ["docs/install.md"];

    /// <summary>Pages whose blocks without a language are drawings.</summary>
    private static readonly string[] Drawings = ["docs/architecture.md"];

    public static TheoryData<string> Pages => [.. Readmes.Pages.Where(page => page != "docs/reference.md" && Readmes.Blocks(page).Count > 0)];

    [Theory, MemberData(nameof(Pages))]
    public async Task Blocks_are_what_the_page_says(string page)
    {
        PageFolder.Prepare(page, Root);
        foreach (var block in Readmes.Blocks(page))
        {
            var name = FileName().Match(block.Text).Groups["name"].Value;
            if (name.Length > 0)
            {
                Write(name, block.Text[(block.Text.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            }

            switch (block.Language)
            {
                case "console" when !RunElsewhere.Contains(page):
                    await RunAsync(PageCommand.Of(block.Text));
                    break;
                case "ini" when name.Length == 0:
                    await ReadIniAsync(block.Text);
                    break;
                case "json":
                    await ReadFactsAsync(block.Text);
                    break;
                case "xml":
                    ReadProject(block.Text);
                    break;
                case "yaml":
                    new YamlStream().Load(new StringReader(block.Text));
                    break;
                case "sh" when name.Length == 0:
                    Assert.All(block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line.Split(' ')[0], NotRun.Keys));
                    break;
                case "text" when block.Text.StartsWith("poddsl ", StringComparison.Ordinal):
                    await ReadUsageAsync(block.Text);
                    break;
                default:
                    Assert.True(block.Language is "csharp" or "console" or "text" || name.Length > 0 || Drawings.Contains(page), $"No test reads a block of '{block.Language}':\n{block.Text}");
                    break;
            }
        }
    }

    [Fact]
    public void Each_reason_not_to_run_a_command_is_needed()
    {
        var words = Readmes.Pages.Except(RunElsewhere).SelectMany(page => Readmes.Blocks(page, "console")).SelectMany(block => PageCommand.Of(block.Text))
            .Select(command => command.Words[0]).Concat(Readmes.Pages.SelectMany(page => Readmes.Blocks(page, "sh")).SelectMany(block => block.Text.Split('\n')).Select(line => line.Split(' ')[0]));

        Assert.Empty(NotRun.Keys.Except(words));
    }

    private async Task RunAsync(IReadOnlyList<PageCommand> commands)
    {
        foreach (var command in commands.Where(command => !NotRun.ContainsKey(command.Words[0])))
        {
            Assert.Equal("poddsl", command.Words[0]);

            // The folders of the host are those of this test.
            var result = await RunAsync([.. command.Words[1..].Select(word => word.StartsWith("/etc/", StringComparison.Ordinal) ? Root + word : word)]);

            var output = (result.Output + result.Error).Replace(Root, "", StringComparison.Ordinal);
            Assert.True(command.Shown.Length == 0 ? result.Code != 2 : command.Shows(output), $"{command.Text}\n{output}\nThe page shows:\n{command.Shown}");
        }
    }

    /// <summary>A unit that Quadlet takes, or settings of <c>.editorconfig</c> that name rules.</summary>
    private async Task ReadIniAsync(string text)
    {
        if (text.StartsWith("[*", StringComparison.Ordinal))
        {
            foreach (Match rule in RuleId().Matches(text))
            {
                Assert.Equal(0, (await RunAsync("explain", rule.Value)).Code);
            }

            return;
        }

        var kind = SectionName().Matches(text).Select(match => match.Groups["name"].Value.ToLowerInvariant()).First(name => name is not ("unit" or "service" or "install"));
        Write($"read/web.{kind}", text);
        var result = await RunAsync("lint", $"read/web.{kind}", "--format", "json");
        Assert.DoesNotContain("\"POD502", result.Output, StringComparison.Ordinal);
        Assert.NotEqual(2, result.Code);
    }

    private async Task ReadFactsAsync(string text)
    {
        Write("facts.json", text);
        Write("read/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n" + Started);
        var result = await RunAsync("lint", "read/web.container", "--podman", "5.4", "--scope", "system", "--host-facts", "facts.json");
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), result);
    }

    /// <summary>Each name of ours is one that the targets of the package know.</summary>
    private static void ReadProject(string text)
    {
        var build = Path.Combine(BuildFacts.RepositoryRoot, "src/PodDsl.BuildTasks/build");
        var known = File.ReadAllText(Path.Combine(build, "PodDsl.targets")) + File.ReadAllText(Path.Combine(build, "PodDsl.props"));
        var names = XElement.Parse($"<Project>{text}</Project>").Descendants().Select(element => element.Name.LocalName).Where(name => name.StartsWith("PodDsl", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Matches($@"\b{name}\b", known));
    }

    /// <summary>A usage names each option of the command, and no other.</summary>
    private async Task ReadUsageAsync(string text)
    {
        foreach (var usage in text.Split("poddsl ", StringSplitOptions.RemoveEmptyEntries))
        {
            var help = await RunAsync(usage.Split(' ', '\n')[0], "--help");
            Assert.Equal(0, help.Code);
            var options = OptionRow().Matches(help.Output).Select(match => match.Groups["name"].Value).Except(["--help", "--version"]);
            var named = OptionName().Matches(usage.Replace(" -o ", " --output ", StringComparison.Ordinal).Replace("[-o ", "[--output ", StringComparison.Ordinal))
                .Select(match => match.Value).Distinct();
            Assert.Equal(options.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        }
    }

    [GeneratedRegex(@"^# (?<name>[\w/.@-]+\.[a-z]+)\n")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^\[(?<name>\w+)\]$", RegexOptions.Multiline)]
    private static partial Regex SectionName();

    [GeneratedRegex(@"POD\d{4}")]
    private static partial Regex RuleId();

    [GeneratedRegex("^  (-., )*(?<name>--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex OptionRow();

    [GeneratedRegex(@"--[a-z][a-z-]*")]
    private static partial Regex OptionName();
}
