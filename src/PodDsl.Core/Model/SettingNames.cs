using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>
/// Finds settings by name. Rules ask each unit for many names that it does not have, and a look at the settings themselves goes to four
/// objects for each; so what tells their names apart stands here side by side.
/// </summary>
internal readonly struct SettingNames : IEquatable<SettingNames>
{
    /// <summary>Of several hundred names hardly two have the same bit and the same mark.</summary>
    private const uint Spread = 2_654_435_769;
    private const int BitShift = 26;
    private const int MarkShift = 18;

    private readonly EquatableArray<Setting> _settings;
    private readonly byte[] _marks;
    private readonly ulong _bits;
    private readonly uint _sections;

    public SettingNames(EquatableArray<Setting> settings)
    {
        _settings = settings;
        _marks = settings.IsEmpty ? [] : new byte[settings.Count];
        for (var index = 0; index < _marks.Length; index++)
        {
            var option = settings[index].Option;
            var hash = HashOf(option.Name);
            _sections |= 1U << (int)option.Section;
            _bits |= BitOf(hash);
            _marks[index] = MarkOf(hash);
        }
    }

    /// <summary>A bit for each name, which others may have too.</summary>
    public ulong Bits => _bits;

    /// <summary>The bit of a name.</summary>
    public static ulong BitOf(string name) => BitOf(HashOf(name));

    /// <summary>True if a setting is of that section.</summary>
    public bool Has(Section section) => (_sections & (1U << (int)section)) != 0;

    /// <summary>False if no setting has that name.</summary>
    public bool MayHave(string name)
    {
        var hash = HashOf(name);
        return (_bits & BitOf(hash)) != 0 && _marks.AsSpan().IndexOf(MarkOf(hash)) >= 0;
    }

    /// <summary>The last setting of that name, or null.</summary>
    public Setting? Last(Section section, string name)
    {
        var hash = HashOf(name);
        if ((_bits & BitOf(hash)) == 0)
        {
            return null;
        }

        var mark = MarkOf(hash);
        for (var index = _marks.AsSpan().LastIndexOf(mark); index >= 0; index = _marks.AsSpan(0, index).LastIndexOf(mark))
        {
            Looks.Count();
            if (_settings[index].Option is { } option && option.Section == section && option.Name == name)
            {
                return _settings[index];
            }
        }

        return null;
    }

    /// <summary>The place of the next setting of that name, at a place or behind it; -1 if there is none.</summary>
    public int Next(Section section, string name, int from)
    {
        var hash = HashOf(name);
        if ((_bits & BitOf(hash)) == 0)
        {
            return -1;
        }

        var mark = MarkOf(hash);
        for (var index = from; index < _marks.Length; index++)
        {
            var step = _marks.AsSpan(index).IndexOf(mark);
            if (step < 0)
            {
                return -1;
            }

            index += step;
            Looks.Count();
            if (_settings[index].Option is { } option && option.Section == section && option.Name == name)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>The setting at a place.</summary>
    public Setting At(int index) => _settings[index];

    /// <summary>They follow from the settings, which are compared themselves.</summary>
    public bool Equals(SettingNames other) => true;

    public override bool Equals(object? obj) => obj is SettingNames;

    public override int GetHashCode() => 0;

    private static ulong BitOf(uint hash) => 1UL << (int)(hash >> BitShift);

    private static byte MarkOf(uint hash) => (byte)(hash >> MarkShift);

    /// <summary>By what is quick to tell of a name.</summary>
    private static uint HashOf(string name) => name.Length == 0
        ? 0
        : unchecked(((uint)name[0] | ((uint)name[name.Length - 1] << 8) | ((uint)name[name.Length / 2] << 16) | ((uint)name.Length << 24)) * Spread);
}
