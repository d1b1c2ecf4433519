using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Rules;

/// <summary>Finds the rules that a unit concerns, by the names of its settings.</summary>
internal sealed class RuleTable
{
    private const int Bits = 64;

    private readonly UnitRule[] _rules;

    /// <summary>A bit for each rule that is asked about every unit.</summary>
    private readonly ulong[] _always;

    /// <summary>A bit for each rule that is asked about drop-ins.</summary>
    private readonly ulong[] _ofDropIns;

    private readonly Dictionary<string, ulong[]> _byName = new(StringComparer.Ordinal);

    public RuleTable(IReadOnlyList<UnitRule> rules)
    {
        _rules = [.. rules];
        _always = new ulong[(rules.Count + Bits - 1) / Bits];
        _ofDropIns = new ulong[_always.Length];
        for (var index = 0; index < rules.Count; index++)
        {
            if (rules[index].AppliesToDropIns)
            {
                Set(_ofDropIns, index);
            }

            if (rules[index].Needs.Count == 0)
            {
                Set(_always, index);
            }

            foreach (var name in rules[index].Needs)
            {
                if (!_byName.TryGetValue(name, out var needing))
                {
                    _byName.Add(name, needing = new ulong[_always.Length]);
                }

                Set(needing, index);
            }
        }
    }

    /// <summary>The rules that may find something in a unit, in their order.</summary>
    public Asked For(Unit unit)
    {
        var asked = new ulong[_always.Length];
        _always.AsSpan().CopyTo(asked);
        string? last = null;
        foreach (var setting in unit.Settings)
        {
            // Several values of one key stand together.
            var name = setting.Option.Name;
            if (!ReferenceEquals(name, last) && _byName.TryGetValue(name, out var needing))
            {
                for (var index = 0; index < asked.Length; index++)
                {
                    asked[index] |= needing[index];
                }
            }

            last = name;
        }

        if (unit.Kind == UnitKind.DropIn)
        {
            for (var index = 0; index < asked.Length; index++)
            {
                asked[index] &= _ofDropIns[index];
            }
        }

        return new Asked(_rules, asked);
    }

    private static void Set(ulong[] bits, int index) => bits[index / Bits] |= 1UL << (index % Bits);

    /// <summary>The rules of a table of which the bits are set.</summary>
    internal struct Asked(UnitRule[] rules, ulong[] bits)
    {
        private int _index = -1;

        public readonly UnitRule Current => rules[_index];

        public readonly Asked GetEnumerator() => this;

        public bool MoveNext()
        {
            while (++_index < rules.Length)
            {
                if ((bits[_index / Bits] & (1UL << (_index % Bits))) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
