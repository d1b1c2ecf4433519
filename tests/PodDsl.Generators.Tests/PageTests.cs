using System.Text.RegularExpressions;

namespace PodDsl.Generators.Tests;

/// <summary>The code on pages compiles and makes units. A block may name what blocks before it declare.</summary>
public sealed class PageTests
{
    public static TheoryData<string> Pages => [.. PageCode.Pages];

    [Theory, MemberData(nameof(Pages))]
    public void Every_block_of_code_compiles_and_makes_units(string page)
    {
        foreach (var program in PageCode.Programs(page))
        {
            var run = GeneratorRun.Of(program, GeneratorRun.BothFormats);
            Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
            Assert.True(run.Units.Count > 0 || PageCode.HasHostsOnly(program), program);
        }
    }

    /// <summary>The page leaves out the note on the unit's origin.</summary>
    [Theory, MemberData(nameof(Pages))]
    public void A_unit_below_a_record_is_its_unit(string page)
    {
        foreach (var (program, file, text) in PageCode.Units(page))
        {
            var emitted = GeneratorRun.Of(program).Units.Single(unit => unit.Key.EndsWith("quadlet/" + file, StringComparison.Ordinal)).Value;
            Assert.Equal(text, emitted[(emitted.IndexOf("\n\n", StringComparison.Ordinal) + 2)..]);
        }
    }

    [Theory]
    [InlineData("docs/networks.md")]
    [InlineData("docs/text.md")]
    [InlineData("docs/versions.md")]
    public void A_page_shows_a_unit(string page) => Assert.NotEmpty(PageCode.Units(page));

    [Fact]
    public void Folders_of_hosts_are_those_that_the_page_draws()
    {
        var drawn = Readmes.Blocks("docs/hosts.md", "text").Single().Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Trim());

        var run = GeneratorRun.Of(PageCode.Programs("docs/hosts.md").First());

        Assert.Equal(drawn.Order(StringComparer.Ordinal), run.Units.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>The five lines of the page are five services, each with a port and ids of its own.</summary>
    [Fact]
    public void Five_lines_make_five_instances()
    {
        var block = Readmes.Blocks("docs/systemd.md", "csharp").Single(block => block.Text.Contains("abstract record Cache", StringComparison.Ordinal)).Text;
        var units = GeneratorRun.Of("using PodDsl;\n" + block).Units.Where(unit => unit.Key.Contains('@', StringComparison.Ordinal)).ToList();

        Assert.Equal(["blog", "forge", "mail", "shop", "wiki"], units.Select(unit => Regex.Match(unit.Key, "cache@(.*).container").Groups[1].Value));
        Assert.Equal(5, block.Split('\n').Count(line => line.EndsWith(": Cache;", StringComparison.Ordinal)));
        foreach (var key in new[] { "PublishPort", "UIDMap", "ContainerName", "Volume" })
        {
            Assert.Equal(5, units.Select(unit => Regex.Match(unit.Value, $"^{key}=.*$", RegexOptions.Multiline).Value).Where(line => line.Length > 0).Distinct().Count());
        }
    }
}
