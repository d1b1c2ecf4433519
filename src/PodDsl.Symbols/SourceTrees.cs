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

    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, string> _names = [];
    private readonly CompilationNames _declarations;

    private static readonly ConditionalWeakTable<Compilation, SourceTrees> Known = new();

    private SourceTrees(Compilation compilation, CancellationToken cancellation)
    {
        _declarations = CompilationNames.Of(compilation, cancellation);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var name = tree.FilePath;
            if (string.IsNullOrEmpty(name) || _trees.ContainsKey(name))
            {
                name += FormattableString.Invariant($"{Separator}{_names.Count}");
            }

            _trees.Add(name, tree);
            _names.Add(tree, name);
        }
    }

    public static SourceTrees Of(Compilation compilation, CancellationToken cancellation) =>
        Known.TryGetValue(compilation, out var known) ? known : Known.GetValue(compilation, key => new SourceTrees(key, cancellation));

    /// <summary>A place, or none if the tree belongs to another compilation.</summary>
    public SourceSpan PlaceOf(SyntaxTree tree, TextSpan span)
    {
        if (!_names.TryGetValue(tree, out var name))
        {
            return SourceSpan.None;
        }

        return _declarations.DeclarationsOf(tree)?.Around(span.Start) is { } around
            ? new SourceSpan($"{name}{Separator}{Separator}{around.Declaration.Name}", span.Start - around.Span.Start, span.Length)
            : new SourceSpan(name, span.Start, span.Length);
    }

    /// <summary>Whether places in a tree stay the same in the next compilation, as long as their declarations do. There are none in a tree of another one.</summary>
    public bool AreLasting(SyntaxTree tree) => !_names.TryGetValue(tree, out var name) || name.IndexOf(Separator) < 0;

    /// <summary>Where a place is, or null if it is in none of the trees.</summary>
    public Location? Find(SourceSpan place)
    {
        var end = place.File.LastIndexOf($"{Separator}{Separator}", StringComparison.Ordinal);
        if (place.IsNone || !_trees.TryGetValue(end < 0 ? place.File : place.File.Substring(0, end), out var tree))
        {
            return null;
        }

        var start = place.Start;
        if (end >= 0)
        {
            if (_declarations.DeclarationsOf(tree)?.Find(place.File.Substring(end + 2)) is not { } around)
            {
                return null;
            }

            start += around.Span.Start;
        }

        return start + place.Length <= tree.Length ? Location.Create(tree, new TextSpan(start, place.Length)) : null;
    }
}
