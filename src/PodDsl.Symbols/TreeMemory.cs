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
    /// Reads it. If it throws, nothing is kept. With it come the trees that it depends on, and with them on the meaning of the
    /// names in them, or null if it must not be kept.
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
        var names = CompilationNames.Of(compilation, cancellation);
        if (entries.TryGetValue(position, out var known) && known.Holds(names))
        {
            return known.Value;
        }

        var (value, dependencies) = read();
        if (dependencies is not null)
        {
            entries[position] = new Entry(value, names, dependencies);
        }

        return value;
    }

    private sealed class Entry
    {
        private readonly CompilationContext _context;
        private readonly (SyntaxTree Tree, ulong Meaning)[] _dependencies;

        public Entry(T value, CompilationNames names, IReadOnlyCollection<SyntaxTree> dependencies)
        {
            Value = value;
            _context = names.Context;

            // Files of another project are in its reference, which is part of the context.
            _dependencies = [.. dependencies.Where(tree => names.PlaceOf(tree) is not null).OrderBy(names.PlaceOf).Select(tree => (tree, names.MeaningOf(tree)))];
        }

        public T Value { get; }

        public bool Holds(CompilationNames names)
        {
            if (!_context.IsSame(names.Context))
            {
                return false;
            }

            var last = -1;
            foreach (var (tree, meaning) in _dependencies)
            {
                // The parts of a record are read in the order of their files.
                if (names.PlaceOf(tree) is not { } place || place < last || names.MeaningOf(tree) != meaning)
                {
                    return false;
                }

                last = place;
            }

            return true;
        }
    }
}
