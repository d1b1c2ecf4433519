using System.Runtime.CompilerServices;

namespace PodDsl.Symbols;

/// <summary>
/// What the names mean that the files of a compilation declare, as fingerprints. It holds nothing of a compilation, and stays the same
/// object as long as no edit changes what is declared.
/// </summary>
internal sealed class NameMeanings
{
    private readonly IReadOnlyList<TreeNames> _files;
    private readonly object _reading = new();
    private Dictionary<string, Meaning>? _meanings;
    // A declaration that an edit replaced must not stay for its sake.
    private readonly ConditionalWeakTable<TypeDeclaration, StrongBox<ulong>> _ofDeclarations = new();
    private readonly ConditionalWeakTable<TypeDeclaration, StrongBox<ulong>>? _before;

    /// <summary>The names that mean something else than before, also through those on which they depend.</summary>
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private NameMeanings(IReadOnlyList<TreeNames> files) => _files = files;

    private NameMeanings(IReadOnlyList<TreeNames> files, NameMeanings previous)
    {
        _files = files;
        _meanings = new(previous.Meanings, StringComparer.Ordinal);
        _before = previous._ofDeclarations;
        for (var index = 0; index < files.Count; index++)
        {
            if (!ReferenceEquals(files[index], previous._files[index]))
            {
                _changed.UnionWith(files[index].DifferencesFrom(previous._files[index]));
            }
        }

        foreach (var name in _changed)
        {
            _meanings.Remove(name);
        }

        Add(_meanings, _changed.Contains);
        Spread(_meanings);
    }

    /// <summary>The meaning of each name that the files declare. It matters after an edit only, so it is worked out on demand.</summary>
    private Dictionary<string, Meaning> Meanings
    {
        get
        {
            lock (_reading)
            {
                if (_meanings is null)
                {
                    var meanings = new Dictionary<string, Meaning>(StringComparer.Ordinal);
                    Add(meanings, static _ => true);
                    _meanings = meanings;
                }

                return _meanings;
            }
        }
    }

    /// <param name="files">What the files declare.</param>
    /// <param name="previous">What was known before the last edit.</param>
    public static NameMeanings Of(IReadOnlyList<TreeNames> files, NameMeanings? previous) =>
        previous is null || previous._files.Count != files.Count ? new NameMeanings(files)
        : previous.AreOf(files) ? previous
        : new NameMeanings(files, previous);

    /// <summary>The fingerprint of all that the names in a declaration mean.</summary>
    public ulong Of(TypeDeclaration declaration)
    {
        if (_ofDeclarations.TryGetValue(declaration, out var known))
        {
            return known.Value;
        }

        return _ofDeclarations.GetValue(
            declaration,
            key => _before is not null && _before.TryGetValue(key, out var before) && !key.Words.Any(_changed.Contains)
                ? before
                : new StrongBox<ulong>(Of(key.Words))).Value;
    }

    private void Add(Dictionary<string, Meaning> meanings, Func<string, bool> isWanted)
    {
        foreach (var file in _files)
        {
            foreach (var declared in file.Declared)
            {
                if (!isWanted(declared.Name))
                {
                    continue;
                }

                if (!meanings.TryGetValue(declared.Name, out var meaning))
                {
                    meanings.Add(declared.Name, meaning = new Meaning());
                }

                meaning.Add(declared);
            }
        }
    }

    /// <summary>Adds the names that depend on one that has changed.</summary>
    private void Spread(Dictionary<string, Meaning> meanings)
    {
        var dependents = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var pair in meanings)
        {
            foreach (var word in pair.Value.Words)
            {
                if (!dependents.TryGetValue(word, out var names))
                {
                    dependents.Add(word, names = []);
                }

                names.Add(pair.Key);
            }
        }

        var open = new Stack<string>(_changed);
        while (open.Count > 0)
        {
            if (dependents.TryGetValue(open.Pop(), out var names))
            {
                foreach (var name in names)
                {
                    if (_changed.Add(name))
                    {
                        open.Push(name);
                    }
                }
            }
        }
    }

    private bool AreOf(IReadOnlyList<TreeNames> files)
    {
        for (var index = 0; index < files.Count; index++)
        {
            if (!ReferenceEquals(files[index], _files[index]) && files[index].All != _files[index].All)
            {
                return false;
            }
        }

        return true;
    }

    private ulong Of(IReadOnlyList<string> words)
    {
        var sum = 0UL;
        var meanings = Meanings;
        var open = new Stack<string>();
        HashSet<string>? seen = null;
        foreach (var word in words)
        {
            Follow(meanings, word, open, ref seen, ref sum);
        }

        while (open.Count > 0)
        {
            Follow(meanings, open.Pop(), open, ref seen, ref sum);
        }

        return sum;
    }

    /// <summary>Adds a name that the compilation declares, and leaves open the names on which that one depends.</summary>
    private static void Follow(
        Dictionary<string, Meaning> meanings, string word, Stack<string> open, ref HashSet<string>? seen, ref ulong sum)
    {
        if (!meanings.TryGetValue(word, out var meaning) || !(seen ??= new(StringComparer.Ordinal)).Add(word))
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
