using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Core.Tests.Architecture;

/// <summary>Sources as the compiler understands them, for tests that judge the code itself.</summary>
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
        "src/PodDsl.Core", "src/PodDsl.Symbols", "src/PodDsl.Cli", "generators/PodDsl.Generators", "analyzers/PodDsl.Analyzers", "analyzers/PodDsl.CodeFixes",
    ];

    private static readonly MetadataReference[] Libraries =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("PodDsl.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly Lazy<Compilation> KnownProduct = new(() => Compile(Projects.SelectMany(SourcesBelow)));

    private static readonly Lazy<Compilation> KnownCore = new(() => Compile(SourcesBelow(Path.Combine("src", "PodDsl.Core"))));

    /// <summary>
    /// The whole of PodDsl.Core, against the libraries that the tests run on. Those have all that Core uses, so nothing
    /// stays unbound.
    /// </summary>
    public static Compilation Core => KnownCore.Value;

    /// <summary>All that looks up keys. What the tests have no libraries for stays unbound.</summary>
    public static Compilation Product => KnownProduct.Value;

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
