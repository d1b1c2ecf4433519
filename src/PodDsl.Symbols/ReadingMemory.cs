using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// Keeps what was read of declarations for as long as nothing that it depends on changes. An edit makes a new compilation, in which
/// the compiler binds every attribute anew when asked; of a thousand records, all but the edited one mean what they meant before.
/// </summary>
/// <typeparam name="T">What is read. It must hold nothing of a compilation, and no place in a file but relative to its declaration.</typeparam>
public sealed class ReadingMemory<T>
{
    private readonly ConditionalWeakTable<TypeDeclaration, Box> _boxes = new();

    /// <summary>What is known of a declaration, or else what is read there now.</summary>
    /// <param name="compilation">The compilation that the tree is in.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="position">Where the declaration starts in it.</param>
    /// <param name="read">
    /// Reads it. If it throws, nothing is kept. With it comes what it depends on, or null if it must not be kept.
    /// </param>
    /// <param name="cancellation">Stops what is worked out about the compilation.</param>
    public T GetOrRead(
        Compilation compilation,
        SyntaxTree tree,
        int position,
        Func<(T Value, ReadingDependencies? Dependencies)> read,
        CancellationToken cancellation)
    {
        var names = CompilationNames.Of(compilation, cancellation);
        if (names.DeclarationsOf(tree)?.StartingAt(position) is not { Declaration: var declaration })
        {
            return read().Value;
        }

        var box = _boxes.GetOrCreateValue(declaration);
        if (box.Entry is { } known && known.Holds(names))
        {
            return known.Value;
        }

        var (value, dependencies) = read();
        if (dependencies is not null)
        {
            box.Entry = new Entry(value, names, dependencies.On(names));
        }

        return value;
    }

    /// <summary>Keeps what somebody else has read of a declaration. What is known of it already stays.</summary>
    public void Keep(Compilation compilation, SyntaxTree tree, int position, T value, ReadingDependencies dependencies, CancellationToken cancellation)
    {
        var names = CompilationNames.Of(compilation, cancellation);
        if (names.DeclarationsOf(tree)?.StartingAt(position) is { Declaration: var declaration }
            && _boxes.GetOrCreateValue(declaration) is var box
            && box.Entry?.Holds(names) != true)
        {
            box.Entry = new Entry(value, names, dependencies.On(names));
        }
    }

    private sealed class Box
    {
        public volatile Entry? Entry;
    }

    private sealed class Entry(T value, CompilationNames names, IReadOnlyList<TypeDeclaration> dependencies)
    {
        private readonly CompilationContext _context = names.Context;
        private readonly (TypeDeclaration Declaration, ulong Meaning)[] _dependencies = [.. dependencies.Select(declaration => (declaration, names.MeaningOf(declaration)))];

        public T Value { get; } = value;

        public bool Holds(CompilationNames names)
        {
            if (!_context.IsSame(names.Context))
            {
                return false;
            }

            var last = -1;
            foreach (var (declaration, meaning) in _dependencies)
            {
                // The parts of a record are read in the order of their files.
                if (names.PlaceOf(declaration) is not { Order: var order } || order < last || names.MeaningOf(declaration) != meaning)
                {
                    return false;
                }

                last = order;
            }

            return true;
        }
    }
}
