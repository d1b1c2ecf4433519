using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Generators.Tests;

/// <summary>The code on pages compiles and makes units. A block may name what blocks before it declare.</summary>
public sealed class PageTests
{
    [Theory]
    [InlineData("docs/hosts.md")]
    [InlineData("docs/systemd.md")]
    public void Every_block_of_code_compiles_and_makes_units(string page)
    {
        var blocks = Readmes.Blocks(page, "csharp");
        Assert.NotEmpty(blocks);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in blocks.Select(block => WithRecords(block.Text)))
        {
            var own = Declarations(text);
            var run = GeneratorRun.Of(Complete(text, own.Keys, before), GeneratorRun.BothFormats);
            Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
            Assert.True(run.Units.Count > 0, text);
            foreach (var (name, declaration) in own)
            {
                before[name] = declaration;
            }
        }
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

    /// <summary>Attributes alone, of which each paragraph is an example, are those of a container.</summary>
    private static string WithRecords(string text) => text.Contains("record", StringComparison.Ordinal)
        ? text
        : string.Concat(text.Split("\n\n").Select((attributes, index) => FormattableString.Invariant($"{attributes}\n[Image(\"docker.io/library/nginx:1.29\")]\npublic partial record Example{index} : Container;\n")));

    /// <summary>The block with the declarations that it names and does not have.</summary>
    private static string Complete(string text, IEnumerable<string> own, Dictionary<string, string> before)
    {
        var parts = new List<string> { text };
        var known = own.ToHashSet(StringComparer.Ordinal);
        for (var index = 0; index < parts.Count; index++)
        {
            foreach (Match word in Regex.Matches(parts[index], @"\w+"))
            {
                if (before.TryGetValue(word.Value, out var declaration) && known.Add(word.Value))
                {
                    parts.Add(declaration);
                }
            }
        }

        return "using PodDsl;\n" + string.Join('\n', parts);
    }

    private static Dictionary<string, string> Declarations(string text) => CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot().Members
        .OfType<BaseTypeDeclarationSyntax>()
        .ToDictionary(declaration => declaration.Identifier.ValueText, declaration => declaration.ToFullString(), StringComparer.Ordinal);
}
