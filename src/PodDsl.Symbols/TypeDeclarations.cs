using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The types that a file declares, from top to bottom. Its syntax never changes, so they are kept with it.</summary>
internal sealed class TypeDeclarations
{
    private static readonly ConditionalWeakTable<FileSyntax, TypeDeclarations> Known = new();

    private readonly object _reading = new();

    /// <summary>The declarations whose texts are not read yet.</summary>
    private IReadOnlyList<DeclarationPlace>? _own;
    private IReadOnlyDictionary<string, TypeText>? _texts;
    private volatile Dictionary<string, DeclarationPlace>? _byName;

    private TypeDeclarations(FileSyntax syntax, TypeDeclarations? previous, CancellationToken cancellation)
    {
        Syntax = syntax;
        All = _own = DeclaredTypes.Of(syntax.Root(cancellation), this, cancellation);
        if (previous?.Syntax.HasOptionsOf(syntax) == true)
        {
            previous.ReadTexts(cancellation);
            ReadTexts(previous._texts, cancellation);
            All = [.. All.Select(place => place with { Declaration = previous.SameOr(place.Declaration) })];
        }
    }

    public FileSyntax Syntax { get; }

    public IReadOnlyList<DeclarationPlace> All { get; }

    /// <param name="syntax">The file.</param>
    /// <param name="previous">Those of its version before the last edit; what is the same there is the same object.</param>
    /// <param name="cancellation">Stops it.</param>
    public static TypeDeclarations Of(FileSyntax syntax, TypeDeclarations? previous, CancellationToken cancellation) => Known.TryGetValue(syntax, out var declarations)
        ? declarations
        : Known.GetValue(syntax, key => new TypeDeclarations(key, previous, cancellation));

    public DeclarationPlace? Find(string name) => (_byName ??= ByName()).TryGetValue(name, out var place) ? place : null;

    /// <summary>Lets each declaration know what is written in it.</summary>
    public void ReadTexts(CancellationToken cancellation) => ReadTexts(null, cancellation);

    /// <summary>That of a node of this very tree. To compare where nodes begin with what is before them takes no look into them.</summary>
    public DeclarationPlace? Of(SyntaxNode node)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = All[middle].FullStart < node.FullSpan.Start ? (middle + 1, high) : (low, middle);
        }

        return low < All.Count && All[low].FullStart == node.FullSpan.Start ? All[low] : null;
    }

    /// <summary>The declaration that starts at a place.</summary>
    public DeclarationPlace? StartingAt(int position) =>
        LastBefore(position) is >= 0 and var index && All[index].Span.Start == position ? All[index] : null;

    /// <summary>The innermost declaration around a place.</summary>
    public DeclarationPlace? Around(int position)
    {
        for (var index = LastBefore(position); index >= 0; index--)
        {
            if (All[index].Span.End >= position)
            {
                return All[index];
            }
        }

        return null;
    }

    /// <summary>Of the declarations in another version of the file, those that are not here; all if the others are here in another order.</summary>
    public IReadOnlyList<TypeDeclaration> LostOf(TypeDeclarations before)
    {
        var lost = new List<TypeDeclaration>();
        var last = -1;
        foreach (var declaration in before.All.Select(static other => other.Declaration))
        {
            if (Find(declaration.Name) is not { } place || !ReferenceEquals(place.Declaration, declaration))
            {
                lost.Add(declaration);
            }
            else if (place.Span.Start < last)
            {
                return [.. before.All.Select(static other => other.Declaration)];
            }
            else
            {
                last = place.Span.Start;
            }
        }

        return lost;
    }

    private void ReadTexts(IReadOnlyDictionary<string, TypeText>? before, CancellationToken cancellation)
    {
        lock (_reading)
        {
            if (_own is null)
            {
                return;
            }

            var reader = new DeclaredTextReader(Syntax.Root(cancellation), [.. _own.Select(static place => place.Declaration)], before, cancellation);
            for (var index = 0; index < _own.Count; index++)
            {
                _own[index].Declaration.Take(reader.Declared[index]);
            }

            _texts = reader.Texts;
            _own = null;
        }
    }

    private Dictionary<string, DeclarationPlace> ByName()
    {
        var places = new Dictionary<string, DeclarationPlace>(All.Count, StringComparer.Ordinal);
        foreach (var place in All)
        {
            places.Add(place.Declaration.Name, place);
        }

        return places;
    }

    private TypeDeclaration SameOr(TypeDeclaration other) =>
        Find(other.Name) is { Declaration: var own } && own.Fingerprint == other.Fingerprint ? own : other;

    /// <summary>The index of the last declaration that starts there or before.</summary>
    private int LastBefore(int position)
    {
        var (low, high) = (0, All.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = All[middle].Span.Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
