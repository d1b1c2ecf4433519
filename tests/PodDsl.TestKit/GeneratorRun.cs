using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Generators;

namespace PodDsl.TestKit;

/// <summary>A pass of the generator over a compilation, with its steps and its memory for the next pass.</summary>
public sealed class GeneratorRun
{
    /// <summary>Both formats, as <c>PodDslFormats</c> gives them to the compiler.</summary>
    public static (string Name, string Value) BothFormats => ("_PodDslFormats", "quadlet,service");

    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;
    private readonly ImmutableDictionary<string, AdditionalText> _facts;
    private readonly Lazy<IReadOnlyDictionary<string, string>> _units;

    private GeneratorRun(GeneratorDriver driver, CSharpCompilation compilation, ImmutableDictionary<string, AdditionalText>? facts = null)
    {
        _facts = facts ?? ImmutableDictionary<string, AdditionalText>.Empty;
        _driver = driver.RunGenerators(compilation);
        _compilation = compilation;
        Result = _driver.GetRunResult().Results.Single();
        _units = new(() => GeneratedUnits.Read(Result));
    }

    public GeneratorRunResult Result { get; }

    /// <summary>
    /// The text of each emitted unit by format and name, <c>quadlet/web.container</c>, or by its place on a host too:
    /// <c>attic/users/media/quadlet/web.container</c>.
    /// </summary>
    /// <remarks>A name that is emitted twice has <c>again</c> after it the second time.</remarks>
    public IReadOnlyDictionary<string, string> Units => _units.Value;

    /// <summary>A generated file.</summary>
    public string SourceOf(string hintName) => Result.GeneratedSources.Single(source => source.HintName == hintName).SourceText.ToString();

    public static GeneratorRun Of(string text, params (string Name, string Value)[] properties) =>
        Of(TestCompilation.Of(text), properties);

    public static GeneratorRun Of(CSharpCompilation compilation, params (string Name, string Value)[] properties) =>
        new(Driver(trackSteps: true, properties), compilation);

    /// <summary>
    /// As an editor runs it, without a record of the steps. In Roslyn 4.14, recording throws if a record becomes a unit while its file
    /// stays the same.
    /// </summary>
    public static GeneratorRun WithoutSteps(CSharpCompilation compilation, params (string Name, string Value)[] properties) =>
        new(Driver(trackSteps: false, properties), compilation);

    /// <summary>The next pass, with another text of the file of host facts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file: that of the project, or one for the record of a host.</param>
    public GeneratorRun ThenFacts(string text, string path = "/host.json")
    {
        var file = new HostFactsText(text, path);
        var driver = _facts.TryGetValue(path, out var before)
            ? _driver.ReplaceAdditionalText(before, file)
            : _driver.AddAdditionalTexts([file]);
        return new(driver, _compilation, _facts.SetItem(path, file));
    }

    /// <summary>The next pass, after an edit.</summary>
    public GeneratorRun Then(CSharpCompilation compilation) => new(_driver, compilation, _facts);

    /// <summary>The same with other options of the parser.</summary>
    public GeneratorRun Then(CSharpCompilation compilation, CSharpParseOptions options) => new(_driver.WithUpdatedParseOptions(options), compilation, _facts);

    /// <summary>The next pass, after a change of the project file.</summary>
    public GeneratorRun Then(params (string Name, string Value)[] properties) =>
        new(_driver.WithUpdatedAnalyzerConfigOptions(ToProvider(properties)), _compilation, _facts);

    /// <summary>The next pass after an edit that replaces a part of a file.</summary>
    public GeneratorRun ThenReplace(string path, string part, string other) => Then(_compilation.WithReplaced(path, part, other));

    /// <summary>The compilation without it.</summary>
    public Compilation Input => _compilation;

    /// <summary>The compilation with the generated code.</summary>
    public Compilation Output => _compilation.AddSyntaxTrees(Result.GeneratedSources.Select(
        source => CSharpSyntaxTree.ParseText(source.SourceText, TestCompilation.ParseOptions, source.HintName)));

    /// <summary>The compiler's diagnostics in it, without those about missing documentation in user code.</summary>
    public IReadOnlyList<Diagnostic> Problems(CancellationToken cancellation) =>
    [
        .. Output.GetDiagnostics(cancellation).Where(diagnostic =>
            diagnostic.Id != "CS1591"
            || diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true),
    ];

    /// <summary>The reasons of a step's values, in order.</summary>
    public IReadOnlyList<IncrementalStepRunReason> ReasonsOf(string step) => Reasons(Result.TrackedSteps, step);

    /// <summary>The same for the added files; the generator wrote all that are not <c>Cached</c> again.</summary>
    public IReadOnlyList<IncrementalStepRunReason> OutputReasons =>
        [.. Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    /// <summary>The names of the files that are not the same as after another pass, in order.</summary>
    public IReadOnlyList<string> WrittenSince(GeneratorRun before) =>
    [
        .. Result.GeneratedSources.Where(source => before.Result.GeneratedSources.All(other => !ReferenceEquals(other.SourceText, source.SourceText)))
            .Select(source => source.HintName)
            .Order(StringComparer.Ordinal),
    ];

    private static CSharpGeneratorDriver Driver(bool trackSteps, (string Name, string Value)[] properties) => CSharpGeneratorDriver.Create(
        [new UnitGenerator().AsSourceGenerator()],
        parseOptions: TestCompilation.ParseOptions,
        optionsProvider: ToProvider(properties),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    private static IReadOnlyList<IncrementalStepRunReason> Reasons(
        ImmutableDictionary<string, ImmutableArray<IncrementalGeneratorRunStep>> steps, string name) =>
        steps.TryGetValue(name, out var runs)
            ? [.. runs.SelectMany(run => run.Outputs).Select(output => output.Reason)]
            : [];

    private static BuildProperties ToProvider((string Name, string Value)[] properties) =>
        new(properties.ToImmutableDictionary(property => property.Name, property => property.Value));
}
