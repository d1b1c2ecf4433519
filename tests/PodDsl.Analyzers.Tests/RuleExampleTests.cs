using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Generators;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>The rules report the wrong examples of the pages in both languages, and nothing in the right ones.</summary>
public sealed partial class RuleExampleTests
{
    public static TheoryData<string> IdsInCSharp => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    public static TheoryData<string> IdsInFiles => [.. QuadletLint.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(IdsInCSharp))]
    public async Task An_example_in_C_sharp_is_reported_and_its_mended_form_is_not(string id)
    {
        var page = new RulePage(id);
        var examples = page.Examples(RulePage.CSharp);
        Assert.Contains(await FindAsync(id, examples["Reported"], page.Properties), found => found.Id == id);
        Assert.DoesNotContain(
            await FindAsync(id, examples["Right"], page.Properties), found => found.Id == id || found.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(IdsInFiles))]
    public void An_example_of_unit_files_is_reported_and_its_mended_form_is_not(string id)
    {
        var page = new RulePage(id);
        var examples = page.Examples(RulePage.UnitFiles);
        Assert.Contains(Lint(examples["Reported"]), found => found.Rule.Id == id);
        Assert.Empty(Lint(examples["Right"])
            .Where(found => found.Rule.Id == id || found.Rule.Severity == Severity.Error)
            .Select(found => $"{found.Source.File}: {found.Rule.Id}: {found.Message}"));
    }

    /// <summary>An example shows one mistake: Quadlet takes the file, unless the page is about a refusal.</summary>
    [Theory]
    [MemberData(nameof(IdsInFiles))]
    public void Quadlet_takes_the_files_of_an_example(string id)
    {
        var page = new RulePage(id);
        Assert.Empty(Lint(page.Examples(RulePage.UnitFiles)["Reported"])
            .Where(found => found.Rule.Id != id && (found.Rule == ReaderRules.Refused || found.Rule == ReaderRules.Broken))
            .Select(found => $"{found.Source.File}: {found.Rule.Id}: {found.Message}"));
    }

    [Theory]
    [MemberData(nameof(IdsInFiles))]
    public void The_severity_of_a_page_counts_for_the_files_of_its_example(string id)
    {
        var page = new RulePage(id);
        var settings = AnalyzerConfigSet.Create(ImmutableArray.Create(AnalyzerConfig.Parse(Block().Match(page.Section("Severity")).Groups[1].Value, "/.editorconfig")));
        Assert.All(
            Lint(page.Examples(RulePage.UnitFiles)["Reported"]).Where(found => found.Rule.Id == id),
            found => Assert.True(settings.GetOptionsForSourcePath(found.Source.File).TreeOptions.ContainsKey(id), found.Source.File));
    }

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string id, PageExample example, (string Name, string Value)[] properties)
    {
        var compilation = Analysis.Compile(("/example.cs", example.Code));
        // Some rules are off until somebody asks for them.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        compilation = WithGenerated(compilation);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        return await Analysis.RunAllAsync(
            compilation,
            example.Facts,
            [.. properties.Select(property => (property.Name.Replace("PodDslFormats", "_PodDslFormats", StringComparison.Ordinal), property.Value))]);
    }

    /// <summary>An example may use generated constants, such as the name of another unit.</summary>
    private static CSharpCompilation WithGenerated(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new UnitGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return (CSharpCompilation)output;
    }

    private static EquatableArray<Finding> Lint(PageExample example) => QuadletLint.Check(example.Files, example.FilesTarget).Findings;

    [GeneratedRegex("```ini\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
