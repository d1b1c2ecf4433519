using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Analyzers.Tests.Support;

/// <summary>A project of records and hand-written unit files, as the compiler gets it of the build.</summary>
internal sealed class UnitFileProject
{
    private readonly List<(AdditionalText File, Dictionary<string, string> Marks)> _files = [];
    private readonly Dictionary<string, string> _properties = new(StringComparer.Ordinal);

    private UnitFileProject(string records, string path) => Compilation = Analysis.Compile((path, records)).WithAssemblyName("Files" + Guid.NewGuid());

    public CSharpCompilation Compilation { get; private set; }

    public AnalyzerOptions Options => new([.. _files.Select(file => file.File)], new Provider(this));

    public static UnitFileProject Of(string records, params (string Path, string Text)[] files)
    {
        var project = new UnitFileProject(records, "/src/Units.cs");
        foreach (var (path, text) in files)
        {
            project.With(path, text);
        }

        return project;
    }

    /// <summary>Adds a file, or replaces its text.</summary>
    public UnitFileProject With(string path, string text, string host = "", string user = "")
    {
        Dictionary<string, string> marks = new()
        {
            [path.EndsWith(".editorconfig", StringComparison.Ordinal) ? "PodDslEditorConfig" : "PodDslUnit"] = "true",
            ["PodDslUnitHost"] = host,
            ["PodDslUnitPath"] = (path.Contains(".timer", StringComparison.Ordinal) ? "service/" : "quadlet/") + string.Join('/', path.Split('/').Skip(2)),
            ["PodDslUnitUser"] = user,
        };
        var index = _files.FindIndex(file => file.File.Path == path);
        if (index >= 0)
        {
            _files[index] = (new FileText(path, text), marks);
        }
        else
        {
            _files.Add((new FileText(path, text), marks));
        }

        return this;
    }

    /// <summary>What the generator makes of the project.</summary>
    public GeneratorRunResult Generate() => CSharpGeneratorDriver.Create(
        [new Generators.UnitGenerator().AsSourceGenerator()], Options.AdditionalFiles, (CSharpParseOptions)Compilation.SyntaxTrees[0].Options, new Provider(this))
        .RunGenerators(Compilation).GetRunResult().Results.Single();

    public UnitFileProject WithFacts(string text)
    {
        _files.Add((new FileText("/host.json", text), new() { ["PodDslHostFacts"] = "true" }));
        return this;
    }

    public UnitFileProject WithProperty(string name, string value)
    {
        _properties["build_property." + name] = value;
        return this;
    }

    public UnitFileProject WithRecords(string records)
    {
        var tree = Compilation.SyntaxTrees.First(known => known.FilePath == "/src/Units.cs");
        Compilation = Compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(records, (CSharpParseOptions)tree.Options, tree.FilePath));
        return this;
    }

    /// <summary>The same project as an editor has it.</summary>
    public Project InEditor()
    {
        var id = ProjectId.CreateNewId();
        var marks = string.Concat(_files.Select(file => $"\n[{file.File.Path}]\n" + string.Concat(file.Marks.Select(mark => $"build_metadata.AdditionalFiles.{mark.Key} = {mark.Value}\n"))));
        var solution = new AdhocWorkspace().CurrentSolution
            .AddProject(ProjectInfo.Create(
                id, VersionStamp.Create(), "Units", Compilation.AssemblyName!, LanguageNames.CSharp, "/src/Units.csproj",
                compilationOptions: Compilation.Options, parseOptions: Compilation.SyntaxTrees[0].Options, metadataReferences: Compilation.References))
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), "build.globalconfig",
                SourceText.From("is_global = true\n" + string.Concat(_properties.Select(property => $"{property.Key} = {property.Value}\n")) + marks), filePath: "/src/build.globalconfig");
        foreach (var tree in Compilation.SyntaxTrees)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(tree.FilePath), tree.GetText(), filePath: tree.FilePath);
        }

        foreach (var (file, _) in _files)
        {
            solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), Path.GetFileName(file.Path), file.GetText()!, filePath: file.Path);
        }

        return solution.GetProject(id)!;
    }

    /// <summary>All findings, with suggestions and what is told elsewhere. A crash of the analyzer fails the test.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindAllAsync() =>
        [.. (await WithAnalyzer().GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken)).OrderBy(found => found.Location.GetLineSpan().Path, StringComparer.Ordinal).ThenBy(found => found.Location.SourceSpan.Start).ThenBy(found => found.Id, StringComparer.Ordinal)];

    /// <summary>The findings of an editor that shows one of the unit files.</summary>
    public async Task<ImmutableArray<Diagnostic>> FindLiveAsync(string path)
    {
        var file = _files.Single(known => known.File.Path == path).File;
        var result = await WithAnalyzer().GetAnalysisResultAsync(file, TestContext.Current.CancellationToken);
        return [.. result.AdditionalFileDiagnostics.TryGetValue(file, out var found) ? found.Values.SelectMany(diagnostics => diagnostics) : []];
    }

    /// <summary>The findings as <c>web.container:3 POD2001 warning</c>, without what is told elsewhere and without suggestions.</summary>
    public async Task<string[]> FindAsync() =>
        [.. (await FindAllAsync()).Where(found => found.Severity > DiagnosticSeverity.Info).Select(Short)];

    public static string Short(Diagnostic found)
    {
        var place = found.Location.GetLineSpan();
        return $"{Path.GetFileName(place.Path)}:{place.StartLinePosition.Line + 1} {found.Id} {found.Severity.ToString().ToLowerInvariant()}";
    }

    private CompilationWithAnalyzers WithAnalyzer() => Compilation.WithAnalyzers(
        [new UnitAnalyzer()],
        new CompilationWithAnalyzersOptions(
            Options,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("The analyzer failed.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false));

    private sealed class FileText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class Provider(UnitFileProject project) : AnalyzerConfigOptionsProvider
    {
        private readonly Dictionary<string, string> _none = [];

        public override AnalyzerConfigOptions GlobalOptions => new Marks("", project._properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Marks("", _none);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Marks("build_metadata.AdditionalFiles.", project._files.First(file => file.File == textFile).Marks);
    }

    private sealed class Marks(string prefix, Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = null;
            return key.StartsWith(prefix, StringComparison.Ordinal) && values.TryGetValue(key[prefix.Length..], out value);
        }
    }
}
