using System.Diagnostics.CodeAnalysis;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Yaml;

/// <summary>A node of a YAML document. Nodes never change, so an alias is the node of its anchor itself.</summary>
internal abstract class YamlNode(SourceSpan source)
{
    /// <summary>Its place; that of its anchor, where an alias brought it.</summary>
    public SourceSpan Source { get; } = source;

    /// <summary>What the loader of several files does with the node.</summary>
    public YamlMark Mark { get; init; }

    /// <summary>The number of nodes in it, itself included, if all aliases are written out.</summary>
    public long Size { get; init; } = 1;

    /// <summary>The number of levels in it, itself included.</summary>
    public int Depth { get; init; } = 1;

    /// <summary>What it is, for messages.</summary>
    public abstract Shown Words { get; }
}

/// <summary>The marks of Compose on a node.</summary>
internal enum YamlMark
{
    None,

    /// <summary><c>!reset</c>: what earlier files say here does not count.</summary>
    Reset,

    /// <summary><c>!override</c>: the node takes the place of what earlier files say.</summary>
    Override,
}

/// <summary>The types of a scalar.</summary>
internal enum ScalarKind
{
    Text,
    Null,
    Boolean,
    Integer,
    Float,
}

/// <summary>A scalar.</summary>
internal sealed class YamlScalar(string text, ScalarKind kind, SourceSpan source) : YamlNode(source)
{
    /// <summary>Its value as text: <c>0x10</c> is <c>16</c>.</summary>
    public string Text { get; } = text;

    public ScalarKind Kind { get; } = kind;

    /// <summary>The value as the author writes it: <c>0x10</c>.</summary>
    public string Written { get; init; } = text;

    /// <summary>True without quotes.</summary>
    public bool IsPlain { get; init; }

    public bool IsNull => Kind == ScalarKind.Null;

    public override Shown Words => Kind switch
    {
        ScalarKind.Null => "nothing",
        ScalarKind.Text => $"the text '{Text}'",
        _ => $"'{Text}'",
    };

    /// <summary>Another text at the same place.</summary>
    public YamlScalar With(string text) => new(text, ScalarKind.Text, Source) { Mark = Mark };
}

/// <summary>A sequence.</summary>
internal sealed class YamlSequence(IReadOnlyList<YamlNode> items, SourceSpan source) : YamlNode(source)
{
    public IReadOnlyList<YamlNode> Items { get; } = items;

    public override Shown Words => "a list";
}

/// <summary>A key with its value.</summary>
internal readonly record struct YamlEntry(string Key, SourceSpan KeySource, YamlNode Value);

/// <summary>A mapping. Its keys differ, and have an order.</summary>
internal sealed class YamlMapping : YamlNode
{
    private Dictionary<string, int>? _places;

    public YamlMapping(IReadOnlyList<YamlEntry> entries, SourceSpan source)
        : base(source) => Entries = entries;

    public IReadOnlyList<YamlEntry> Entries { get; }

    public override Shown Words => "a mapping";

    public bool Has(string key) => IndexOf(key) >= 0;

    public YamlNode? Find(string key) => IndexOf(key) is >= 0 and var index ? Entries[index].Value : null;

    public bool TryFind(string key, [NotNullWhen(true)] out YamlNode? value) => (value = Find(key)) is not null;

    /// <summary>The same mapping with another value for a key, or with a key more.</summary>
    public YamlMapping With(string key, YamlNode value)
    {
        YamlEntry[] entries = [.. Entries];
        if (IndexOf(key) is >= 0 and var index)
        {
            entries[index] = entries[index] with { Value = value };
            return new(entries, Source);
        }

        return new([.. entries, new YamlEntry(key, value.Source, value)], Source);
    }

    /// <summary>The same mapping without a key.</summary>
    public YamlMapping Without(string key) => Has(key) ? new([.. Entries.Where(entry => entry.Key != key)], Source) : this;

    /// <summary>The place of a key among the entries, or -1.</summary>
    public int IndexOf(string key)
    {
        const int few = 8;
        if (Entries.Count <= few)
        {
            for (var index = 0; index < Entries.Count; index++)
            {
                if (Entries[index].Key == key)
                {
                    return index;
                }
            }

            return -1;
        }

        if (_places is null)
        {
            var places = new Dictionary<string, int>(Entries.Count, StringComparer.Ordinal);
            for (var index = 0; index < Entries.Count; index++)
            {
                places.TryAdd(Entries[index].Key, index);
            }

            _places = places;
        }

        return _places.GetValueOrDefault(key, -1);
    }
}
