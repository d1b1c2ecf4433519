using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// Fingerprints of the meaning of names in the files of a compilation. As long as a file and the meaning of its names stay the same, its
/// attributes bind as before, whatever changes elsewhere.
/// </summary>
internal sealed class CompilationNames
{
    private static readonly ConditionalWeakTable<Compilation, CompilationNames> Known = new();

    private readonly Dictionary<string, Meaning> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, int> _order = [];
    private readonly ConcurrentDictionary<SyntaxTree, ulong> _ofTrees = new();

    private CompilationNames(Compilation compilation, CancellationToken cancellation)
    {
        var globalUsings = 0UL;
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            _order.Add(tree, _order.Count);
            if (GeneratedTrees.Contains(tree))
            {
                continue;
            }

            var names = TreeNames.Of(tree, cancellation);
            globalUsings += names.GlobalUsings;
            foreach (var declared in names.Declared)
            {
                if (!_meanings.TryGetValue(declared.Name, out var meaning))
                {
                    _meanings.Add(declared.Name, meaning = new Meaning());
                }

                meaning.Add(declared);
            }
        }

        Context = new CompilationContext(compilation, globalUsings);
    }

    public CompilationContext Context { get; }

    public static CompilationNames Of(Compilation compilation, CancellationToken cancellation) =>
        Known.TryGetValue(compilation, out var names)
            ? names
            : Known.GetValue(compilation, key => new CompilationNames(key, cancellation));

    /// <summary>The index of a tree, or null if it belongs to another compilation.</summary>
    public int? PlaceOf(SyntaxTree tree) => _order.TryGetValue(tree, out var place) ? place : null;

    /// <summary>The fingerprint of the meaning of all names in a file.</summary>
    public ulong MeaningOf(SyntaxTree tree) => _ofTrees.GetOrAdd(tree, key => MeaningOf(TreeNames.Of(key, CancellationToken.None).Words));

    private ulong MeaningOf(IReadOnlyList<string> words)
    {
        var sum = 0UL;
        var open = new Stack<string>();
        HashSet<string>? seen = null;
        foreach (var word in words)
        {
            Follow(word, open, ref seen, ref sum);
        }

        while (open.Count > 0)
        {
            Follow(open.Pop(), open, ref seen, ref sum);
        }

        return sum;
    }

    /// <summary>Adds a name that the compilation declares, without the names on which it depends.</summary>
    private void Follow(string word, Stack<string> open, ref HashSet<string>? seen, ref ulong sum)
    {
        if (!_meanings.TryGetValue(word, out var meaning) || !(seen ??= new(StringComparer.Ordinal)).Add(word))
        {
            return;
        }

        sum += Fingerprint.Add(Fingerprint.Add(Fingerprint.Start, word), meaning.Declarations);
        foreach (var next in meaning.Words)
        {
            open.Push(next);
        }
    }

    /// <summary>All declarations of one name.</summary>
    private sealed class Meaning
    {
        private HashSet<string>? _words;
        private HashSet<ulong>? _namespaces;

        public ulong Declarations { get; private set; }

        public IEnumerable<string> Words => _words ?? [];

        public void Add(DeclaredName declared)
        {
            if (declared.IsNamespace && !(_namespaces ??= []).Add(declared.Declaration))
            {
                return;
            }

            Declarations += declared.Declaration;
            if (declared.Words.Count > 0)
            {
                (_words ??= new(StringComparer.Ordinal)).UnionWith(declared.Words);
            }
        }
    }
}
