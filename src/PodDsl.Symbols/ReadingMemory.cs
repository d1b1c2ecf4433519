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
    /// <param name="compilation">The compilation that the declaration is in.</param>
    /// <param name="node">The declaration.</param>
    /// <param name="read">
    /// Reads it. If it throws, nothing is kept. With it comes what it depends on, or null if it must not be kept.
    /// </param>
    /// <param name="cancellation">Stops what is worked out about the compilation.</param>
    public T GetOrRead(
        Compilation compilation, SyntaxNode node, Func<(T Value, ReadingDependencies? Dependencies)> read, CancellationToken cancellation)
    {
        var names = CompilationNames.Of(compilation, cancellation);
        return names.DeclarationsOf(node.SyntaxTree)?.Of(node) is { Declaration: var declaration }
            ? GetOrRead(names, declaration, read)
            : read().Value;
    }

    internal T GetOrRead(CompilationNames names, TypeDeclaration declaration, Func<(T Value, ReadingDependencies? Dependencies)> read)
    {
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
    internal void Keep(CompilationNames names, TypeDeclaration declaration, T value, ReadingDependencies dependencies)
    {
        var box = _boxes.GetOrCreateValue(declaration);
        if (box.Entry?.Holds(names) != true)
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

        /// <summary>The latest names with which it was found to hold.</summary>
        private object _heldWith = names.Version;

        private readonly (TypeDeclaration Declaration, ulong Meaning)[] _dependencies = [.. dependencies.Select(declaration => (declaration, names.MeaningOf(declaration)))];

        public T Value { get; } = value;

        public bool Holds(CompilationNames names)
        {
            if (ReferenceEquals(_heldWith, names.Version))
            {
                return true;
            }

            var holds = names.Before is { } before && ReferenceEquals(_heldWith, before.Version)
                ? !IsAny(before.Lost)
                : _context.IsSame(names.Context) && HasSame(names);
            if (holds)
            {
                _heldWith = names.Version;
            }

            return holds;
        }

        private bool IsAny(HashSet<TypeDeclaration> lost)
        {
            if (lost.Count > 0)
            {
                foreach (var (declaration, _) in _dependencies)
                {
                    if (lost.Contains(declaration))
                    {
                        return true;
                    }
                }
            }

            return false;
        }

        private bool HasSame(CompilationNames names)
        {
            var last = -1L;
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
