using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The types that the files of a compilation declare, and what the names in them mean. As long as a declaration and the meaning of its
/// names stay the same, its attributes are bound as before, whatever is edited elsewhere.
/// </summary>
internal sealed class CompilationNames
{
    private static readonly ConditionalWeakTable<Compilation, CompilationNames> Known = new();

    private static readonly LatestOfProject<CompilationNames> Latest = new();

    private readonly Dictionary<SyntaxTree, TypeDeclarations> _trees = [];
    private readonly Dictionary<TypeDeclaration, Placed?> _places = [];
    private readonly NameMeanings _meanings;
    private Dictionary<string, TypeDeclarations?>? _byPath;

    private CompilationNames(Compilation compilation, CompilationNames? previous, CancellationToken cancellation)
    {
        var globalUsings = 0UL;
        var files = new List<TreeNames>();
        var own = compilation.SyntaxTrees.Where(static tree => !GeneratedTrees.Contains(tree)).ToList();
        var paths = new Lazy<Dictionary<string, int>>(() => own.GroupBy(static tree => tree.FilePath).ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal));
        foreach (var tree in own)
        {
            cancellation.ThrowIfCancellationRequested();
            var names = TreeNames.Of(tree, cancellation);
            files.Add(names);
            globalUsings += names.GlobalUsings;
            var declarations = TypeDeclarations.Of(tree, () => previous is not null && paths.Value[tree.FilePath] == 1 ? previous.At(tree.FilePath) : null, cancellation);
            _trees.Add(tree, declarations);
            foreach (var place in declarations.All)
            {
                // What stands in two files at once is in no certain place.
                _places[place.Declaration] = _places.ContainsKey(place.Declaration) ? null : new Placed(_places.Count, tree, place);
            }
        }

        _meanings = NameMeanings.Of(files, previous?._meanings);
        Context = new CompilationContext(compilation, globalUsings);
    }

    public CompilationContext Context { get; }

    public static CompilationNames Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Known.TryGetValue(compilation, out var names))
        {
            return names;
        }

        var previous = Latest.Find(compilation);
        names = Known.GetValue(compilation, key => new CompilationNames(key, previous, cancellation));
        Latest.Set(compilation, names);
        return names;
    }

    /// <summary>What a file declares. One that was generated, or belongs to another compilation, has nothing.</summary>
    public TypeDeclarations? DeclarationsOf(SyntaxTree tree) => _trees.TryGetValue(tree, out var declarations) ? declarations : null;

    /// <summary>Where a declaration stands, or null if this compilation does not have it.</summary>
    public Placed? PlaceOf(TypeDeclaration declaration) => _places.TryGetValue(declaration, out var place) ? place : null;

    /// <summary>The fingerprint of all that the names in a declaration mean.</summary>
    public ulong MeaningOf(TypeDeclaration declaration) => _meanings.Of(declaration);

    private TypeDeclarations? At(string path)
    {
        var byPath = _byPath;
        if (byPath is null)
        {
            byPath = new(StringComparer.Ordinal);
            foreach (var tree in _trees)
            {
                byPath[tree.Key.FilePath] = byPath.ContainsKey(tree.Key.FilePath) ? null : tree.Value;
            }

            _byPath = byPath;
        }

        return byPath.TryGetValue(path, out var declarations) ? declarations : null;
    }

    /// <summary>Where a declaration stands in the compilation.</summary>
    /// <param name="Order">Its number among all of them, in the order of the files.</param>
    /// <param name="Tree">The file.</param>
    /// <param name="Place">Where it stands in that.</param>
    public sealed record Placed(int Order, SyntaxTree Tree, DeclarationPlace Place);
}
