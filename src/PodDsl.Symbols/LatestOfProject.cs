using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>What was worked out for each project last: an edit changes little, and the rest goes on.</summary>
/// <remarks>
/// Compilations come and go with each key, and an analyzer gets one of its own, but the files that nobody edits stay. So the latest stays
/// as long as one of two files does: an edit replaces one.
/// </remarks>
/// <param name="recent">Where it stays without any file too, if it holds nothing of a compilation.</param>
internal sealed class LatestOfProject<T>(RecentProjects<T>? recent = null)
    where T : class
{
    /// <summary>More projects than a solution that is open has. Beyond it, those that are gone are swept out.</summary>
    private const int Many = 100;

    private readonly ConcurrentDictionary<string, WeakReference<T>> _latest = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<SyntaxTree, StrongBox<T?>> _keepers = new();

    public T? Find(Compilation compilation) =>
        _latest.TryGetValue(CompilationContext.ProjectOf(compilation), out var latest) && latest.TryGetTarget(out var value)
            ? value
            : recent?.Find(compilation);

    public void Set(Compilation compilation, T value)
    {
        _latest[CompilationContext.ProjectOf(compilation)] = new(value);
        recent?.Set(compilation, value);
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !GeneratedTrees.Contains(tree)).Take(2))
        {
            _keepers.GetOrCreateValue(tree).Value = value;
        }

        if (_latest.Count > Many)
        {
            foreach (var gone in _latest.Where(static latest => !latest.Value.TryGetTarget(out _)))
            {
                _latest.TryRemove(gone.Key, out _);
            }
        }
    }
}
