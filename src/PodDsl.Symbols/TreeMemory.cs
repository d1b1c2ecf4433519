using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// Keeps what was read at places of syntax trees for as long as nothing that it depends on changes. An edit makes a new
/// compilation, in which the compiler binds every attribute anew when asked; of a thousand records, all but those in
/// the edited file mean what they meant before.
/// </summary>
/// <typeparam name="T">What is read. It must hold nothing of a compilation.</typeparam>
public sealed class TreeMemory<T>
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Entry>> _entries = new();

    /// <summary>What is known of a place, or else what is read there now.</summary>
    /// <param name="compilation">The compilation that the tree is in.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="position">The place in it.</param>
    /// <param name="read">
    /// Reads it. If it throws, nothing is kept. With it come the trees that it depends on besides the shape of all declarations, or null if it must not
    /// be kept.
    /// </param>
    /// <param name="cancellation">Stops what is worked out about the compilation.</param>
    public T GetOrRead(
        Compilation compilation,
        SyntaxTree tree,
        int position,
        Func<(T Value, IReadOnlyCollection<SyntaxTree>? Dependencies)> read,
        CancellationToken cancellation)
    {
        var entries = _entries.GetOrCreateValue(tree);
        var shape = CompilationShape.Of(compilation, cancellation);
        if (entries.TryGetValue(position, out var known) && known.Holds(compilation, shape))
        {
            return known.Value;
        }

        var (value, dependencies) = read();
        if (dependencies is not null)
        {
            entries[position] = new Entry(value, shape, dependencies);
        }

        return value;
    }

    private sealed class Entry(T value, CompilationShape shape, IReadOnlyCollection<SyntaxTree> dependencies)
    {
        public T Value { get; } = value;

        public bool Holds(Compilation compilation, CompilationShape other)
        {
            if (!shape.IsSame(other))
            {
                return false;
            }

            foreach (var tree in dependencies)
            {
                if (!compilation.ContainsSyntaxTree(tree))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
