using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The types that the files of a compilation declare, and what the names in them mean. As long as a declaration and the meaning of its
/// names stay the same, its attributes are bound as before, whatever is edited elsewhere.
/// </summary>
/// <remarks>
/// It holds nothing of a compilation but its trees: the compilation of the generator and that of the analyzers, which has the generated
/// files too, share one. After an edit it is made from the one before, in which only the edited files are replaced.
/// </remarks>
internal sealed class CompilationNames
{
    /// <summary>The index of a path that several files have.</summary>
    private const int Several = -1;

    private static readonly ConditionalWeakTable<Compilation, CompilationNames> Known = new();

    private static readonly LatestOfProject<CompilationNames> Latest = new();

    private static readonly RecentProjects<PastNames> Recent = new();

    private readonly SyntaxTree[] _trees;
    private readonly TreeNames[] _names;
    private readonly TypeDeclarations[] _declarations;
    private readonly Dictionary<SyntaxTree, int> _indexes;
    private readonly Dictionary<string, int> _byPath;
    private readonly Dictionary<TypeDeclaration, Placed?> _places;

    /// <summary>All files anew. What stands the same in one of them as before is the same declaration.</summary>
    private CompilationNames(SyntaxTree[] trees, Compilation compilation, PastNames? previous, CancellationToken cancellation)
    {
        _trees = trees;
        _names = new TreeNames[trees.Length];
        _declarations = new TypeDeclarations[trees.Length];
        _indexes = new(trees.Length);
        _byPath = new(trees.Length, StringComparer.Ordinal);
        _places = new(trees.Length);
        for (var index = 0; index < trees.Length; index++)
        {
            _byPath[trees[index].FilePath] = _byPath.ContainsKey(trees[index].FilePath) ? Several : index;
        }

        for (var index = 0; index < trees.Length; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(index, _byPath[trees[index].FilePath] == Several ? null : previous?.At(trees[index].FilePath), cancellation);
        }

        Meanings = NameMeanings.Of(_names, previous?.Meanings);
        Context = new CompilationContext(compilation, GlobalUsings);
    }

    /// <summary>The same with other versions of some files.</summary>
    private CompilationNames(SyntaxTree[] trees, Compilation compilation, CompilationNames previous, List<int> edited, CancellationToken cancellation)
    {
        _trees = trees;
        _names = [.. previous._names];
        _declarations = [.. previous._declarations];
        _indexes = new(previous._indexes);
        _byPath = previous._byPath;
        _places = new(previous._places);
        var lost = new HashSet<TypeDeclaration>();
        var replaced = new Dictionary<TypeDeclaration, TypeDeclaration>();
        foreach (var index in edited)
        {
            var before = previous._declarations[index];
            _indexes.Remove(previous._trees[index]);
            foreach (var place in before.All)
            {
                _places.Remove(place.Declaration);
            }

            Add(index, before, cancellation);
            var after = _declarations[index];
            foreach (var declaration in after.LostOf(before))
            {
                lost.Add(declaration);
                if (after.Find(declaration.Name) is { Declaration: var other } && !ReferenceEquals(other, declaration) && other.IsFramedAs(declaration))
                {
                    replaced.Add(declaration, other);
                }
            }
        }

        Meanings = NameMeanings.Of(_names, previous.Meanings);
        Context = new CompilationContext(compilation, GlobalUsings);
        if (ReferenceEquals(Meanings, previous.Meanings) && Context.IsSame(previous.Context) && !HasTwins)
        {
            Before = new Edit(previous.Version, lost, _names.Any(static names => names.HasGlobalAlias) ? [] : replaced);
        }
    }

    public CompilationContext Context { get; }

    /// <summary>Stands for these very names. It holds nothing.</summary>
    public object Version { get; } = new();

    /// <summary>An edit that changed no meaning; null after any other one.</summary>
    public Edit? Before { get; }

    /// <summary>What all records of a compilation have from the same bases.</summary>
    public SharedBases Bases { get; } = new();

    private PastNames Past => new(_declarations, _byPath, Meanings);

    private ulong GlobalUsings => _names.Aggregate(0UL, static (sum, names) => sum + names.GlobalUsings);

    private bool HasTwins { get; set; }

    public static CompilationNames Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Known.TryGetValue(compilation, out var names))
        {
            return names;
        }

        return MakeOnce(compilation, cancellation);
    }

    /// <summary>What a file declares. One that was generated, or belongs to another compilation, has nothing.</summary>
    public TypeDeclarations? DeclarationsOf(SyntaxTree tree) => _indexes.TryGetValue(tree, out var index) ? _declarations[index] : null;

    /// <summary>Where a declaration stands, or null if this compilation does not have it.</summary>
    public Placed? PlaceOf(TypeDeclaration declaration) => _places.TryGetValue(declaration, out var place) ? place : null;

    /// <summary>The declaration that a reference of the compiler leads to, or null if it is of another compilation.</summary>
    public TypeDeclaration? At(SyntaxReference reference) =>
        DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start)?.Declaration;

    /// <summary>Some declarations, each once, in the order of the files.</summary>
    public IReadOnlyList<TypeDeclaration> InOrder(IEnumerable<TypeDeclaration> declarations) =>
        [.. declarations.Distinct().OrderBy(declaration => PlaceOf(declaration)?.Order ?? -1)];

    /// <summary>What the names in its declarations mean.</summary>
    public NameMeanings Meanings { get; }

    /// <summary>The number of declarations.</summary>
    public int Count => _places.Count;

    /// <summary>The files, but for those of the generator.</summary>
    public IReadOnlyList<SyntaxTree> Trees => _trees;

    /// <summary>The number of a file among them, and whether its path is that of no other one.</summary>
    public (int Index, bool HasOwnPath)? IndexOf(SyntaxTree tree) =>
        _indexes.TryGetValue(tree, out var index) ? (index, tree.FilePath.Length > 0 && _byPath[tree.FilePath] != Several) : null;

    /// <summary>The only file with a path.</summary>
    public SyntaxTree? TreeAt(string path) => _byPath.TryGetValue(path, out var index) && index != Several ? _trees[index] : null;

    private static CompilationNames MakeOnce(Compilation compilation, CancellationToken cancellation)
    {
        var previous = Latest.Find(compilation);
        var names = Known.GetValue(compilation, key => Make(key, previous, cancellation));
        Latest.Set(compilation, names);
        Recent.Set(compilation, names.Past);
        return names;
    }

    private static CompilationNames Make(Compilation compilation, CompilationNames? previous, CancellationToken cancellation)
    {
        var trees = OwnTrees(compilation, previous?._trees ?? []);
        if (previous is null || previous.HasTwins || EditedSince(previous, trees) is not { } edited)
        {
            return new(trees, compilation, previous?.Past ?? Recent.Find(compilation), cancellation);
        }

        return edited.Count == 0 && previous.Context.IsSame(new CompilationContext(compilation, previous.GlobalUsings))
            ? previous
            : new(trees, compilation, previous, edited, cancellation);
    }

    private static SyntaxTree[] OwnTrees(Compilation compilation, SyntaxTree[] previous)
    {
        var own = new List<SyntaxTree>(previous.Length);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if ((own.Count < previous.Length && ReferenceEquals(tree, previous[own.Count])) || !GeneratedTrees.Contains(tree))
            {
                own.Add(tree);
            }
        }

        return [.. own];
    }

    /// <summary>Which files have another version, or null if some were added, removed or renamed.</summary>
    private static List<int>? EditedSince(CompilationNames previous, SyntaxTree[] trees)
    {
        if (trees.Length != previous._trees.Length)
        {
            return null;
        }

        var edited = new List<int>();
        for (var index = 0; index < trees.Length; index++)
        {
            if (ReferenceEquals(trees[index], previous._trees[index]))
            {
                continue;
            }

            if (previous.TreeAt(trees[index].FilePath) != previous._trees[index])
            {
                return null;
            }

            edited.Add(index);
        }

        return edited;
    }

    private void Add(int index, TypeDeclarations? before, CancellationToken cancellation)
    {
        var tree = _trees[index];
        var syntax = FileSyntax.Of(tree, before?.Syntax, cancellation);
        _names[index] = TreeNames.Of(syntax, cancellation);
        var declarations = _declarations[index] = TypeDeclarations.Of(syntax, before, cancellation);
        _indexes.Add(tree, index);
        for (var number = 0; number < declarations.All.Count; number++)
        {
            var place = declarations.All[number];
            var isTwin = _places.ContainsKey(place.Declaration);
            // What stands in two files at once is in no certain place.
            _places[place.Declaration] = isTwin ? null : new Placed(((long)index << 32) | (uint)number, tree, place);
            HasTwins |= isTwin;
        }
    }

    /// <summary>An edit that changed no meaning.</summary>
    /// <param name="Version">The names before it.</param>
    /// <param name="Lost">The declarations that are no longer there, or in another order.</param>
    /// <param name="Replaced">Those of them of which the edit changed nothing but plain attributes, with what they are now.</param>
    public sealed record Edit(object Version, HashSet<TypeDeclaration> Lost, Dictionary<TypeDeclaration, TypeDeclaration> Replaced);

    /// <summary>What stays of names when their compilation is gone: no tree.</summary>
    /// <param name="Declarations">The types that each file declares.</param>
    /// <param name="ByPath">The files by their paths.</param>
    /// <param name="Meanings">What the names mean.</param>
    private sealed record PastNames(TypeDeclarations[] Declarations, Dictionary<string, int> ByPath, NameMeanings Meanings)
    {
        /// <summary>Those of the only file with a path.</summary>
        public TypeDeclarations? At(string path) => ByPath.TryGetValue(path, out var index) && index != Several ? Declarations[index] : null;
    }

    /// <summary>Where a declaration stands in the compilation.</summary>
    /// <param name="Order">It grows from one to the next, in the order of the files.</param>
    /// <param name="Tree">The file.</param>
    /// <param name="Place">Where it stands in that.</param>
    public sealed record Placed(long Order, SyntaxTree Tree, DeclarationPlace Place)
    {
        /// <summary>The file of places in it, as <see cref="SourceTrees"/> tells them, once there is such a place.</summary>
        public string? File { get; set; }
    }
}
