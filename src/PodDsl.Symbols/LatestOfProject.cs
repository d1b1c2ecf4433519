using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// What was worked out for each project last, for as long as somebody else keeps it: an edit changes little, and the rest goes on.
/// </summary>
internal sealed class LatestOfProject<T>
    where T : class
{
    /// <summary>More projects than a solution that is open has. Beyond it, those that are gone are swept out.</summary>
    private const int Many = 100;

    private readonly ConcurrentDictionary<string, WeakReference<T>> _latest = new(StringComparer.Ordinal);

    public T? Find(Compilation compilation) =>
        _latest.TryGetValue(CompilationContext.ProjectOf(compilation), out var latest) && latest.TryGetTarget(out var value) ? value : null;

    public void Set(Compilation compilation, T value)
    {
        _latest[CompilationContext.ProjectOf(compilation)] = new(value);
        if (_latest.Count > Many)
        {
            foreach (var gone in _latest.Where(static latest => !latest.Value.TryGetTarget(out _)))
            {
                _latest.TryRemove(gone.Key, out _);
            }
        }
    }
}
