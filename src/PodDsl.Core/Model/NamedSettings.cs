using System.Collections;
using System.Diagnostics.CodeAnalysis;
using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Model;

/// <summary>The settings of a unit with one name, in order. Most units have none or one, so walking them allocates nothing.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "It is a question to the settings, not a collection of its own.")]
public readonly record struct NamedSettings : IEnumerable<Setting>
{
    private readonly SettingNames _settings;
    private readonly Section _section;
    private readonly string _name;

    internal NamedSettings(SettingNames settings, Section section, string name)
    {
        _settings = settings;
        _section = section;
        _name = name;
    }

    /// <summary>True if there is one.</summary>
    public bool Any() => _settings.Next(_section, _name, 0) >= 0;

    /// <summary>The first one, or null.</summary>
    public Setting? FirstOrDefault() => GetEnumerator() is var each && each.MoveNext() ? each.Current : null;

    /// <summary>The last one, or null.</summary>
    public Setting? LastOrDefault() => _settings.Last(_section, _name);

    /// <summary>True if one is as wanted.</summary>
    public bool Any(Func<Setting, bool> isWanted) => FirstOrDefault(isWanted) is not null;

    /// <summary>The first one that is as wanted, or null.</summary>
    public Setting? FirstOrDefault(Func<Setting, bool> isWanted)
    {
        foreach (var setting in this)
        {
            if (isWanted(setting))
            {
                return setting;
            }
        }

        return null;
    }

    /// <summary>The last one that is as wanted, or null.</summary>
    public Setting? LastOrDefault(Func<Setting, bool> isWanted)
    {
        Setting? last = null;
        foreach (var setting in this)
        {
            last = isWanted(setting) ? setting : last;
        }

        return last;
    }

    /// <summary>All of them.</summary>
    public List<Setting> ToList()
    {
        var list = new List<Setting>();
        foreach (var setting in this)
        {
            list.Add(setting);
        }

        return list;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Setting> IEnumerable<Setting>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks the settings.</summary>
    [SuppressMessage("Design", "CA1034", Justification = "As of the lists of the framework.")]
    public struct Enumerator : IEnumerator<Setting>
    {
        private readonly NamedSettings _all;
        private int _index;

        internal Enumerator(NamedSettings all)
        {
            _all = all;
            _index = -1;
        }

        public readonly Setting Current => _all._settings.At(_index);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext() => (_index = _all._settings.Next(_all._section, _all._name, _index + 1)) >= 0;

        public void Reset() => _index = -1;

        public readonly void Dispose()
        {
        }
    }
}
