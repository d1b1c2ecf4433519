using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// Keeps readings at places of syntax trees as long as their dependencies stay the same. An edit makes a new compilation, in which the
/// compiler binds every attribute again on request; but of a thousand records, only those in the edited file change their meaning.
/// </summary>
/// <typeparam name="T">The reading. It must keep no part of a compilation alive.</typeparam>
public sealed class TreeMemory<T>
{
    private readonly ConditionalWeakTable<SyntaxTree, ConcurrentDictionary<int, Entry>> _entries = new();

    /// <summary>The kept reading of a place, or else a new one.</summary>
    /// <param name="compilation">The compilation of the tree.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="position">The place in it.</param>
    /// <param name="read">
    /// Reads it. If it throws, nothing is kept. It also returns the trees on which the reading depends, together with the meaning of the
    /// names in them, or null if the reading must not be kept. </param>
    /// <param name="cancellation">Stops the computations about the compilation.</param>
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

            // The reference to another project covers its files, and is part of the context.
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
                // The reader reads the parts of a record in the order of their files.
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
