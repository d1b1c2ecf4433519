using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>
/// Sources as the compiler understands them, for tests that judge the code itself. These tests form a collection and run one after another,
/// so that the next one finds the bound code.
/// </summary>
internal static class SourceCompilation
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    private static readonly string[] Projects =
    [
        "src/PodDsl.Core", "src/PodDsl.Symbols", "src/PodDsl.Import", "src/PodDsl.Cli", "src/PodDsl.BuildTasks",
        "generators/PodDsl.Generators", "analyzers/PodDsl.Analyzers", "analyzers/PodDsl.CodeFixes",
    ];

    private static readonly MetadataReference[] Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("PodDsl.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<Compilation> KnownProduct = new(() => Compile(Projects.SelectMany(SourcesBelow)));

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Models = [];

    /// <summary>
    /// All shipped code, against the libraries of the tests. They cover all libraries of Core, so all its code binds; some code of other
    /// projects does not.
    /// </summary>
    public static Compilation Product => KnownProduct.Value;

    /// <summary>The model of a tree, which keeps bound code for all callers.</summary>
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree) =>
        Models.GetOrCreateValue(compilation).GetOrAdd(tree, static (tree, compilation) => compilation.GetSemanticModel(tree), compilation);

    /// <summary>The trees of the checked files, without that of the implicit usings.</summary>
    public static IEnumerable<SyntaxTree> TreesOf(this Compilation compilation, Func<string, bool> isLookedAt) =>
        compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0 && isLookedAt(tree.FilePath));

    public static Compilation Compile(IEnumerable<(string Path, string Text)> sources) => CSharpCompilation.Create(
        "Sources",
        [
            CSharpSyntaxTree.ParseText(ImplicitUsings, Parsing),
            .. sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, Parsing, source.Path)),
        ],
        Libraries,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The C# files of a folder of the repository, without those of a build.</summary>
    public static IEnumerable<(string Path, string Text)> SourcesBelow(string folder)
    {
        var root = Path.Combine(BuildFacts.RepositoryRoot, folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)));
    }
}
