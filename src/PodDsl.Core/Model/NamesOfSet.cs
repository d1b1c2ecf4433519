using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>
/// Finds the units of a set that have a setting. Rules ask for many names that hardly a unit has, and a look at the units themselves goes to
/// an object for each; so what tells their names apart stands here side by side.
/// </summary>
internal sealed class NamesOfSet
{
    private readonly EquatableArray<Unit> _units;
    private readonly ulong[] _bits;

    private NamesOfSet(UnitSet set)
    {
        _units = set.Units;
        _bits = new ulong[_units.Count];
        for (var index = 0; index < _bits.Length; index++)
        {
            _bits[index] = _units[index].NameBits;
        }
    }

    public static NamesOfSet Of(UnitSet set) => set.Keep(static asked => new NamesOfSet(asked));

    /// <summary>False if no unit has a setting of that name.</summary>
    public bool MayHave(string name)
    {
        var bit = SettingNames.BitOf(name);
        for (var index = 0; index < _bits.Length; index++)
        {
            if ((_bits[index] & bit) != 0 && _units[index].MayHave(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The units that have a setting of one of some names, in order.</summary>
    public IEnumerable<Unit> Having(string[] names)
    {
        var bits = 0UL;
        foreach (var name in names)
        {
            bits |= SettingNames.BitOf(name);
        }

        for (var index = 0; index < _bits.Length; index++)
        {
            if ((_bits[index] & bits) != 0 && HasOne(_units[index], names))
            {
                yield return _units[index];
            }
        }
    }

    private static bool HasOne(Unit unit, string[] names)
    {
        foreach (var name in names)
        {
            if (unit.MayHave(name))
            {
                return true;
            }
        }

        return false;
    }
}
