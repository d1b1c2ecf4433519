using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>
/// Sources as the compiler understands them, for tests that judge the code itself. Those are a collection, one after another, so
/// that what one has bound is there for the next.
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
        "src/PodDsl.Core", "src/PodDsl.Symbols", "src/PodDsl.Cli", "src/PodDsl.BuildTasks", "generators/PodDsl.Generators",
        "analyzers/PodDsl.Analyzers", "analyzers/PodDsl.CodeFixes",
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
    /// All that runs, against the libraries that the tests run on. Those have all that Core uses, so nothing of it stays unbound;
    /// of other projects, what the tests have no libraries for does.
    /// </summary>
    public static Compilation Product => KnownProduct.Value;

    /// <summary>The model of a tree, which remembers what it has bound for all who ask.</summary>
    public static SemanticModel ModelOf(this Compilation compilation, SyntaxTree tree) =>
        Models.GetOrCreateValue(compilation).GetOrAdd(tree, static (tree, compilation) => compilation.GetSemanticModel(tree), compilation);

    /// <summary>The trees of the files that are looked at, without that of the implicit usings.</summary>
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

    /// <summary>The C# files of a folder of the repository, without those that a build makes.</summary>
    public static IEnumerable<(string Path, string Text)> SourcesBelow(string folder)
    {
        var root = Path.Combine(BuildFacts.RepositoryRoot, folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(path => Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)));
    }
}
