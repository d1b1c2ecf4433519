using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Lint;

/// <summary>
/// What the rules about one unit found in each unit, from one look at the files to the next: a unit that says the same at the
/// same places has the same findings.
/// </summary>
/// <param name="target">What the units are for.</param>
/// <param name="rules">The rules that are asked.</param>
internal sealed class JudgedUnits(Target target, AskedRules rules)
{
    private List<(Unit Unit, IReadOnlyList<Finding> Findings)> _judged = [];

    /// <summary>What was found in the units that were recalled, for those who look again.</summary>
    private readonly Dictionary<Unit, IReadOnlyList<Finding>> _known = new(ReferenceComparer<Unit>.Instance);

    /// <summary>Units from elsewhere, such as records, that the same systemd runs: rules compare the files with them.</summary>
    public UnitSet Beside { get; init; } = new([]);

    /// <summary>Those that files may name.</summary>
    public EquatableArray<UnitReference> Others => field.IsEmpty && !Beside.Units.IsEmpty ? field = UnitSet.ReferencesTo(Beside.Units) : field;

    public Target Target => target;

    public AskedRules Rules => rules;

    /// <summary>The units, each that was judged already as it was then, with all that is known of it.</summary>
    public EquatableArray<Unit> Recall(EquatableArray<Unit> units, Steps steps)
    {
        _known.Clear();
        if (_judged.Count == 0)
        {
            return units;
        }

        var byName = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var (unit, findings) in _judged)
        {
            byName[unit.FileName] = unit;
            _known[unit] = findings;
        }

        return steps.Over(units).Select(unit => byName.TryGetValue(unit.FileName, out var judged) && judged == unit ? judged : unit).ToEquatableArray();
    }

    /// <summary>All units that rules compare.</summary>
    public UnitSet Join(UnitSet files) => Beside.Units.IsEmpty ? files : Beside.Join(files);

    /// <summary>The findings in the units, which are remembered until others are asked for.</summary>
    public IEnumerable<Finding> Of(UnitSet units, Steps steps)
    {
        var judged = new List<(Unit Unit, IReadOnlyList<Finding> Findings)>(units.Units.Count);
        foreach (var unit in units.Units)
        {
            var findings = _known.TryGetValue(unit, out var before) ? before : UnitRules.Check(rules.OfUnits, unit, target, steps);
            judged.Add((unit, findings));
            foreach (var finding in findings)
            {
                yield return finding;
            }
        }

        _judged = judged;
    }
}
