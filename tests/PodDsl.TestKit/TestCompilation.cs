using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.TestKit;

/// <summary>Compilations of sources, as a user of PodDsl has them.</summary>
public static class TestCompilation
{
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13, DocumentationMode.Diagnose);

    /// <summary>The framework and PodDsl. All tests share them, so that the compiler reads them once.</summary>
    public static IReadOnlyList<MetadataReference> References { get; } = FindReferences();

    /// <summary>One file, called <c>Units.cs</c>.</summary>
    public static CSharpCompilation Of(string text) => Of(("Units.cs", text));

    public static CSharpCompilation Of(params IEnumerable<(string Path, string Text)> files) => CSharpCompilation.Create(
        "Homelab",
        files.Select(file => Parse(file.Path, file.Text)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>The compilation after an edit: the file has another text.</summary>
    public static CSharpCompilation With(this CSharpCompilation compilation, string path, string text)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.ReplaceSyntaxTree(compilation.TreeOf(path), Parse(path, text));
    }

    /// <summary>The next version of a file, in which the parser takes over what is around the edit, as in an editor.</summary>
    public static SyntaxTree Edit(this SyntaxTree tree, string text)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(text);
        var old = tree.GetText();
        var (shorter, start, end) = (Math.Min(old.Length, text.Length), 0, 0);
        while (start < shorter && old[start] == text[start])
        {
            start++;
        }

        while (end < shorter - start && old[old.Length - end - 1] == text[text.Length - end - 1])
        {
            end++;
        }

        return tree.WithChangedText(old.WithChanges(new TextChange(TextSpan.FromBounds(start, old.Length - end), text[start..^end])));
    }

    /// <summary>The compilation after an edit that replaces a part of a file, which must be there.</summary>
    public static CSharpCompilation WithReplaced(this CSharpCompilation compilation, string path, string part, string other)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        var text = compilation.TreeOf(path).ToString();
        return text.Contains(part, StringComparison.Ordinal)
            ? compilation.With(path, text.Replace(part, other, StringComparison.Ordinal))
            : throw new ArgumentException($"{path} has no '{part}'.", nameof(part));
    }

    /// <summary>
    /// What a compiler that stays in memory gets in the next build: files read again, and references of its own to the same assemblies, which it keeps.
    /// </summary>
    public static CSharpCompilation ReadAgain(this CSharpCompilation compilation)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return CSharpCompilation.Create(
            compilation.AssemblyName,
            compilation.SyntaxTrees.Select(static tree => Parse(tree.FilePath, tree.ToString())),
            References.Select(static reference => ((AssemblyMetadata)((PortableExecutableReference)reference).GetMetadata()).GetReference()),
            compilation.Options.WithMetadataReferenceResolver(new TestMetadataResolver()));
    }

    /// <summary>The same files parsed in another way.</summary>
    public static CSharpCompilation ParsedWith(this CSharpCompilation compilation, CSharpParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), options, tree.FilePath)));
    }

    public static SyntaxTree TreeOf(this CSharpCompilation compilation, string path)
    {
        ArgumentNullException.ThrowIfNull(compilation);
        return compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
    }

    public static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text), ParseOptions, path);

    private static MetadataReference[] FindReferences()
    {
        var pack = Path.Combine(BuildFacts.Read("TargetingPackRoot"), "Microsoft.NETCore.App.Ref");
        var folder = Directory.EnumerateDirectories(pack)
            .Select(version => Path.Combine(version, "ref", "net10.0"))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal)
            .Last();
        return
        [
            .. Directory.EnumerateFiles(folder, "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
            MetadataReference.CreateFromFile(typeof(EmittedUnitAttribute).Assembly.Location),
        ];
    }
}
