using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Readers;

/// <summary>What a reader collects of one file. All files are read with the same lists, which would be garbage after each.</summary>
internal sealed class ReaderLists
{
    /// <summary>The settings of the unit.</summary>
    public List<Setting> Settings { get; } = [];

    /// <summary>Each key in the order in which it is first set.</summary>
    public List<VerbatimEntry> KeyTexts { get; } = [];

    /// <summary>What one key is set to.</summary>
    public List<(SettingValue Value, SourceSpan Source)> Found { get; } = [];

    /// <summary>The pairs of one key.</summary>
    public List<(string Name, SettingValue Value, SourceSpan Source)> Pairs { get; } = [];

    /// <summary>Begins with another file.</summary>
    public void Clear()
    {
        Settings.Clear();
        KeyTexts.Clear();
    }
}
