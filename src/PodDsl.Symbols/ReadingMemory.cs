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
    /// <param name="follow">
    /// Makes of what was read what it is after an edit that changed nothing but plain attributes of other types; null if the declaration must be read again.
    /// </param>
    /// <param name="cancellation">Stops what is worked out about the compilation.</param>
    public T GetOrRead(
        Compilation compilation,
        SyntaxNode node,
        Func<(T Value, ReadingDependencies? Dependencies)> read,
        Func<T, EditedBases, T?> follow,
        CancellationToken cancellation)
    {
        var names = CompilationNames.Of(compilation, cancellation);
        return names.DeclarationsOf(node.SyntaxTree)?.Of(node) is { Declaration: var declaration }
            ? GetOrRead(compilation, names, declaration, read, follow, cancellation)
            : read().Value;
    }

    internal T GetOrRead(
        Compilation compilation,
        CompilationNames names,
        TypeDeclaration declaration,
        Func<(T Value, ReadingDependencies? Dependencies)> read,
        Func<T, EditedBases, T?> follow,
        CancellationToken cancellation)
    {
        if (Find(compilation, names, declaration, follow, cancellation) is { } known)
        {
            return known.Value;
        }

        var box = _boxes.GetOrCreateValue(declaration);
        var (value, dependencies) = read();
        if (dependencies is not null)
        {
            box.Entry = new Entry(value, names, dependencies.On(names));
        }

        return value;
    }

    /// <summary>What is known of a declaration, or null if it must be read.</summary>
    internal Entry? Find(
        Compilation compilation, CompilationNames names, TypeDeclaration declaration, Func<T, EditedBases, T?> follow, CancellationToken cancellation)
    {
        if (!_boxes.TryGetValue(declaration, out var box) || box.Entry is not { } known)
        {
            return null;
        }

        if (known.Holds(names))
        {
            return known;
        }

        var edited = new EditedBases(compilation, names, cancellation);
        return known.DependsOnlyOn(edited) && follow(known.Value, edited) is { } value
            ? (box.Entry = new Entry(value, names, edited.Follow(known.Dependencies)))
            : null;
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

    internal sealed class Entry(T value, CompilationNames names, IReadOnlyList<TypeDeclaration> dependencies)
    {
        private readonly CompilationContext _context = names.Context;

        /// <summary>The latest names with which it was found to hold.</summary>
        private object _heldWith = names.Version;

        /// <summary>What the names in its dependencies meant then, as they do in all names with which it held.</summary>
        private NameMeanings _meanings = names.Meanings;

        public T Value { get; } = value;

        public IReadOnlyList<TypeDeclaration> Dependencies { get; } = dependencies;

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
                _meanings = names.Meanings;
            }

            return holds;
        }

        /// <summary>True if what it depends on is there still, but for plain attributes.</summary>
        public bool DependsOnlyOn(EditedBases edited)
        {
            if (edited.Edit is not { Replaced.Count: > 0 } edit || !ReferenceEquals(_heldWith, edit.Version))
            {
                return false;
            }

            foreach (var declaration in Dependencies)
            {
                if (edit.Lost.Contains(declaration) && !edit.Replaced.ContainsKey(declaration))
                {
                    return false;
                }
            }

            return true;
        }

        private bool IsAny(HashSet<TypeDeclaration> lost)
        {
            if (lost.Count > 0)
            {
                foreach (var declaration in Dependencies)
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
            var meanings = _meanings;
            foreach (var declaration in Dependencies)
            {
                // The parts of a record are read in the order of their files.
                if (names.PlaceOf(declaration) is not { Order: var order } || order < last
                    || !(ReferenceEquals(meanings, names.Meanings) || meanings.Of(declaration) == names.Meanings.Of(declaration)))
                {
                    return false;
                }

                last = order;
            }

            return true;
        }
    }
}
