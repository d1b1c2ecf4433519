using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Core.Writers;
using PodDsl.Generators;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>
/// <c>poddsl lint</c> reports for our Quadlet files what the build reports for their records, and nothing else.
/// </summary>
public sealed class OwnOutputTests(ITestOutputHelper output)
{
    /// <summary>More flags have an attribute than a key.</summary>
    private const string HiddenFlag = "POD5011";

    /// <summary>A library has no units.</summary>
    public static TheoryData<string> Samples => [.. Readmes.SampleProjects.Where(sample => sample != "SharedStack/Mixins")];

    [Theory, MemberData(nameof(Samples))]
    public async Task Lint_of_a_sample_says_what_its_build_says(string sample)
    {
        var files = Readmes.SourcesOfProject(sample).Select(path => (path, Readmes.Code(File.ReadAllText(path)))).ToArray();
        var difference = await DifferenceAsync(files);
        Assert.True(difference is { Length: 0 }, difference);
    }

    /// <summary>A home as people have it, with all rules, suggestions included.</summary>
    [Fact]
    public async Task Nothing_is_found_in_a_home_of_three_hosts()
    {
        var files = Readmes.SampleSources("samples/ThreeHosts").Select(path => (path, File.ReadAllText(path))).ToArray();
        var findings = await Analysis.RunAllAsync(Analysis.Compile(files), null, ("_PodDslFormats", "quadlet"));

        Assert.Empty(findings.Select(finding => finding.ToString()));
    }

    [Fact]
    public async Task Lint_of_every_example_says_what_its_build_says()
    {
        var seed = DamagedPrograms.Seed();
        var random = new Random(seed);
        var differences = new List<string>();
        var compared = 0;
        var examples = DamagedPrograms.Examples;
#pragma warning disable CA5394
        var alone = examples.ToArray();
        random.Shuffle(alone);
        var programs = alone.Take(TestExtent.Of(alone.Length, alone.Length / 8)).Concat(Enumerable.Range(0, DamagedPrograms.Count(100, 10))
            .Select(_ => examples[random.Next(examples.Count)] + "\n" + examples[random.Next(examples.Count)])).ToList();
#pragma warning restore CA5394
        foreach (var program in programs)
        {
            if (await DifferenceAsync(("/Units.cs", program)) is not { } difference)
            {
                continue;
            }

            compared++;
            if (difference.Length > 0)
            {
                differences.Add($"{program}\n{difference}");
            }
        }

        output.WriteLine($"POD_SEED={seed}: {compared} programs");
        Assert.True(compared > programs.Count / 3, $"Only {compared} programs could be compared.");
        Assert.True(differences.Count == 0, $"POD_SEED={seed}: {differences.Count} programs\n{string.Join("\n\n", differences.Take(8))}");
    }

    [Theory]
    [InlineData("#pragma warning disable POD6002 // as it comes\n[Image(\"docker.io/library/nginx\")]\npublic partial record Web : Container;", " -- as it comes")]
    [InlineData("[Image(\"docker.io/library/nginx\")]\n#pragma warning disable POD6002\n[ManualStart]\n#pragma warning restore POD6002\npublic partial record Web : Container;", "")]
    [InlineData("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"PodDsl\", \"POD6002:Floating\", Justification = \"as it\\ncomes\")]\n[Image(\"docker.io/library/nginx\")]\npublic partial record Web : Container;", " -- as it comes")]
    [InlineData("#pragma warning disable POD6002, POD1003, CS0168, POD9001\n[Image(\"docker.io/library/nginx:1.29\")]\npublic partial record Web : Container;", "")]
    public void A_rule_that_is_switched_off_for_a_record_is_switched_off_in_its_file(string program, string reason)
    {
        var compilation = Analysis.Compile(("/Units.cs", program));
        var unit = Assert.Single(UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken).Units.Units);
        WrittenFile file = Assert.Single(QuadletWriter.Write(unit, Target.Default).Files);
        Assert.Contains($"# poddsl: disable POD6002{reason}\n", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CS0168", file.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("POD9001", file.Text, StringComparison.Ordinal);
        var findings = QuadletLint.Check([new QuadletSource(file.FileName, file.Text)], Target.Default).Findings;
        Assert.DoesNotContain(findings, found => found.Rule.Id is "POD6002" or "POD9021" || found.Message.Contains("disable", StringComparison.Ordinal));
    }

    [Fact]
    public void A_rule_that_is_switched_on_again_counts()
    {
        var compilation = Analysis.Compile(("/Units.cs", "#pragma warning disable POD6002\n#pragma warning restore POD6002\n[Image(\"docker.io/library/nginx\")]\npublic partial record Web : Container;"));
        var unit = Assert.Single(UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken).Units.Units);
        Assert.Empty(unit.Suppressions);
    }

    /// <summary>The findings of only one of the two, or null if the program makes no files.</summary>
    private static async Task<string?> DifferenceAsync(params (string Path, string Text)[] files)
    {
        var compilation = Analysis.Compile(files);
        var cancellation = TestContext.Current.CancellationToken;
        var settings = BuildSettings.Default;
        var graph = UnitGraph.Build(compilation, settings, cancellation);
        CSharpGeneratorDriver.Create(new UnitGenerator()).RunGeneratorsAndUpdateCompilation(compilation, out var whole, out _, cancellation);
        if (whole.GetDiagnostics(cancellation).Any(found => found.Severity == DiagnosticSeverity.Error) || graph.Units.Units.IsEmpty)
        {
            return null;
        }

        if (graph.Units.Units.AsEnumerable().Any(unit => NamesMore(unit, graph)))
        {
            return null;
        }

        var reported = await Analysis.RunAllAsync(compilation, null, ("_PodDslFormats", "quadlet"));
        if (reported.Any(found => found.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        var ofBuild = reported.Where(found => !found.IsSuppressed && IsOfUnits(found.Id)).Select(found => (found.Id, File: FileOf(graph, compilation, found))).ToHashSet();
        var ofLint = graph.Units.Units.GroupBy(graph.ManagerOf).SelectMany(group => OfLint([.. group], graph.Settings.For(group.Key).Target)).ToHashSet();
        foreach (var unit in graph.Units.Units.AsEnumerable().Where(unit => IsForeground(unit) || !HasQuadlet(graph.Settings.For(graph.ManagerOf(unit)).Target)))
        {
            ofBuild.RemoveWhere(found => found.File == unit.FileName);
            ofLint.RemoveWhere(found => found.File == unit.FileName);
        }

        return string.Join("\n", ofLint.Except(ofBuild).Select(found => $"only lint: {found.Id} {found.File}")
            .Concat(ofBuild.Except(ofLint).Select(found => $"only build: {found.Id} {found.File}")));
    }

    private static bool HasQuadlet(Target target) => target.Podman.Has(Core.Podman.Behaviors.HasQuadlet);

    /// <summary>What lint finds in the files of the units of one systemd. Without Quadlet, that has none.</summary>
    private static IEnumerable<(string Id, string File)> OfLint(IReadOnlyList<Core.Model.Unit> units, Target target)
    {
        if (!HasQuadlet(target))
        {
            return [];
        }

        var sources = units
            .SelectMany(unit => unit.Kind == Core.Podman.UnitKind.DropIn ? DropInWriter.Write(unit, target).Files : QuadletWriter.Write(unit, target).Files)
            .Concat(units.SelectMany(unit => CompanionWriter.Write(unit).Files).Where(file => QuadletReader.IsStarter(new QuadletSource(file.FileName, ""))))
            .Select(file => new QuadletSource(file.FileName, file.Text)).ToList();
        return QuadletLint.Check(sources, target).Findings.Where(found => IsOfUnits(found.Rule.Id))
            .SelectMany(found => found.Places.Select(place => place.Source.File).Prepend(found.Source.File), (found, file) => (found.Rule.Id, File: file));
    }

    /// <summary>Rules of the language, such as that about the pool of a host record, do not apply to a Quadlet file, and some rules are off unless
    /// a project asks for them.</summary>
    private static bool IsOfUnits(string id) =>
        !id.StartsWith("POD9", StringComparison.Ordinal) && !LanguageRules.All.Any(rule => rule.Id == id) && id != HiddenFlag && RuleDescriptors.All.FirstOrDefault(rule => rule.Id == id)?.IsEnabledByDefault != false;

    /// <summary>
    /// True if Quadlet refuses the file by itself: it names a missing file, or has a key that only a newer podman knows.
    /// </summary>
    private static bool NamesMore(Core.Model.Unit unit, UnitGraph graph) => unit.Settings.Any(setting =>
        setting.Option.Section == Section.Kind
        && ((setting.Value.Reference is { } named && !graph.Units.Units.Any(other => other.FileName == named.FileName))
            || (setting.Value is Core.Values.RawValue && Options.Find(unit.Kind, Section.Kind, setting.Option.Name) is null)));

    /// <summary>A container in the foreground becomes another service in the format without a foreground.</summary>
    private static bool IsForeground(Core.Model.Unit unit) => unit.FindSetting(Section.Style, "Foreground") is not null;

    private static string FileOf(UnitGraph graph, Compilation compilation, Diagnostic found)
    {
        var tree = found.Location.SourceTree!;
        var record = tree.GetRoot().FindNode(found.Location.SourceSpan).AncestorsAndSelf().OfType<RecordDeclarationSyntax>().First();
        var type = compilation.GetSemanticModel(tree).GetDeclaredSymbol(record)!.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
        return graph.Units.Units.First(unit => unit.DeclaredName == type).FileName;
    }
}
