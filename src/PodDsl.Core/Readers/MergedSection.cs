using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>A section of a unit file, with the entries of all sections of its name.</summary>
/// <param name="first">The first section of its name, and mostly the only one.</param>
internal sealed class MergedSection(UnitSection first)
{
    /// <summary>The entries of several sections.</summary>
    private UnitEntry[]? _several;
    private int _count = first.Entries.Count;

    private ulong _keys = NamesOf(first.Entries);

    public string Name => first.Name;

    /// <summary>Where its first head is.</summary>
    public SourceSpan Source => first.Source;

    /// <summary>Its entries in order.</summary>
    public ReadOnlySpan<UnitEntry> Entries => _several is null ? first.Entries.AsSpan() : _several.AsSpan(0, _count);

    /// <summary>False if no entry has that key. Readers ask for many keys, and a section has few.</summary>
    public bool MayHave(string key) => (_keys & NameBits.Of(key)) != 0;

    /// <summary>Adds the entries of another section of its name.</summary>
    public void Add(EquatableArray<UnitEntry> entries)
    {
        _keys |= NamesOf(entries);
        _several ??= first.Entries.AsSpan().ToArray();
        if (_several.Length < _count + entries.Count)
        {
            Array.Resize(ref _several, Math.Max(2 * _several.Length, _count + entries.Count));
        }

        entries.AsSpan().CopyTo(_several.AsSpan(_count));
        _count += entries.Count;
    }

    private static ulong NamesOf(EquatableArray<UnitEntry> entries)
    {
        var names = 0UL;
        foreach (var entry in entries)
        {
            names |= NameBits.Of(entry.Key);
        }

        return names;
    }
}
