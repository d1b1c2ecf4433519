using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The syntax trees of a compilation by name: the path, made unique if trees share one or have none.
/// </summary>
public sealed class SourceTrees
{
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, string> _names = [];

    public SourceTrees(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            var name = tree.FilePath;
            if (string.IsNullOrEmpty(name) || _trees.ContainsKey(name))
            {
                // No path has a NUL in it.
                name += FormattableString.Invariant($"\0{_names.Count}");
            }

            _trees.Add(name, tree);
            _names.Add(tree, name);
        }
    }

    /// <summary>The name of a tree, or null if it belongs to another compilation.</summary>
    public string? NameOf(SyntaxTree tree) => _names.TryGetValue(tree, out var name) ? name : null;

    /// <summary>True if its name is its path, which stays the same in the next compilation.</summary>
    public bool IsNamedByPath(SyntaxTree tree) => NameOf(tree) is { } name && name.IndexOf('\0') < 0;

    /// <summary>The tree of a name, or null if there is none.</summary>
    public SyntaxTree? Find(string name) => _trees.TryGetValue(name, out var tree) ? tree : null;
}
