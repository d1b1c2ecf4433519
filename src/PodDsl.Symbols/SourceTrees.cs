using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// Places in the syntax trees of a compilation, told from the start of the declaration that they are in, so that they stay the same
/// wherever that moves.
/// </summary>
/// <remarks>
/// The file of such a place is the path of the tree and the name of the declaration. The path is made different where trees have the
/// same one or none.
/// </remarks>
public sealed class SourceTrees
{
    /// <summary>No path has one in it.</summary>
    private const char Separator = '\0';

    private static readonly ConditionalWeakTable<CompilationNames, SourceTrees> Known = new();

    private readonly CompilationNames _names;

    private SourceTrees(CompilationNames names) => _names = names;

    public static SourceTrees Of(Compilation compilation, CancellationToken cancellation) => Of(CompilationNames.Of(compilation, cancellation));

    internal static SourceTrees Of(CompilationNames names) => Known.GetValue(names, static key => new SourceTrees(key));

    /// <summary>A place, or none if the tree belongs to another compilation.</summary>
    public SourceSpan PlaceOf(SyntaxTree tree, TextSpan span)
    {
        if (_names.DeclarationsOf(tree)?.Around(span.Start) is { } around)
        {
            return new SourceSpan(FileOf(tree, around.Declaration), span.Start - around.Span.Start, span.Length);
        }

        return NameOf(tree) is { } name ? new SourceSpan(name, span.Start, span.Length) : SourceSpan.None;
    }

    /// <summary>Where a type is declared in these trees.</summary>
    internal IReadOnlyList<TypeDeclaration> DeclarationsOf(INamedTypeSymbol type) =>
        [.. type.DeclaringSyntaxReferences.Select(_names.At).OfType<TypeDeclaration>()];

    /// <summary>Whether places in a tree stay the same in the next compilation, as long as their declarations do. There are none in a tree of another one.</summary>
    public bool AreLasting(SyntaxTree tree) => _names.IndexOf(tree) is not { HasOwnPath: false };

    /// <summary>Where a place is, or null if it is in none of the trees.</summary>
    public Location? Find(SourceSpan place)
    {
        var end = place.File.LastIndexOf($"{Separator}{Separator}", StringComparison.Ordinal);
        if (place.IsNone || TreeOf(end < 0 ? place.File : place.File.Substring(0, end)) is not { } tree)
        {
            return null;
        }

        var start = place.Start;
        if (end >= 0)
        {
            if (_names.DeclarationsOf(tree)?.Find(place.File.Substring(end + 2)) is not { } around)
            {
                return null;
            }

            start += around.Span.Start;
        }

        return start + place.Length <= tree.Length ? Location.Create(tree, new TextSpan(start, place.Length)) : null;
    }

    /// <summary>The file of places in a declaration: one text for all of them.</summary>
    private string FileOf(SyntaxTree tree, TypeDeclaration declaration)
    {
        if (_names.PlaceOf(declaration) is not { } placed)
        {
            return Join(tree, declaration);
        }

        return placed.File ??= Join(tree, declaration);
    }

    private string Join(SyntaxTree tree, TypeDeclaration declaration) => $"{NameOf(tree)}{Separator}{Separator}{declaration.Name}";

    private string? NameOf(SyntaxTree tree) => _names.IndexOf(tree) switch
    {
        null => null,
        { HasOwnPath: true } => tree.FilePath,
        { Index: var index } => FormattableString.Invariant($"{tree.FilePath}{Separator}{index}"),
    };

    private SyntaxTree? TreeOf(string name) => name.IndexOf(Separator) switch
    {
        < 0 => _names.TreeAt(name),
        var end => _names.Trees.ElementAtOrDefault(int.Parse(name.Substring(end + 1), CultureInfo.InvariantCulture)),
    };
}
