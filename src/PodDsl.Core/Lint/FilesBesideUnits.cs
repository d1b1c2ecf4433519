using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Lint;

/// <summary>
/// Unit files that one systemd runs beside units from elsewhere, such as records, as lint sees them. A unit that says the same at the same
/// places as in the look before is the same object, and is not judged again.
/// </summary>
public sealed class FilesBesideUnits
{
    private readonly EquatableArray<QuadletSource> _sources;
    private readonly EquatableArray<UnitReference> _others;
    private readonly Target _target;
    private readonly QuadletReading _reading;
    private readonly IReadOnlyList<Finding> _own;
    private readonly Dictionary<string, (Unit Unit, IReadOnlyList<Finding> Findings)> _judged = new(StringComparer.Ordinal);

    private FilesBesideUnits(EquatableArray<QuadletSource> sources, EquatableArray<UnitReference> others, Target target, FilesBesideUnits? before, Steps steps)
    {
        (_sources, _others, _target) = (sources, others, target);
        _reading = QuadletReader.ReadByName(sources, null, others, steps);
        var known = before?._judged;
        var isSameTarget = before is not null && before._target.Equals(target);
        var units = new List<Unit>(_reading.Parsed.Count);
        foreach (var unit in steps.Over(_reading.Parsed))
        {
            var isKnown = known is not null && known.TryGetValue(unit.DeclaredName, out var judged) && judged.Unit == unit;
            var own = isKnown ? known![unit.DeclaredName].Unit : unit;
            units.Add(own);
            _judged[own.DeclaredName] = (own, isKnown && isSameTarget ? known![own.DeclaredName].Findings : UnitRules.Check(own, target, steps));
        }

        Units = units.ToEquatableArray();
        _reading = _reading with { Parsed = Units };
        _own =
        [
            .. QuadletLint.Problems(sources, others, _reading, target, steps),
            .. QuadletLint.WithoutRefused(_reading, units.SelectMany(unit => _judged[unit.DeclaredName].Findings)),
        ];
    }

    /// <summary>The units of all files with a valid syntax.</summary>
    public EquatableArray<Unit> Units { get; }

    /// <summary>Reads files, or returns what is known if nothing has changed.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="others">The other units that the same systemd runs, which files may name.</param>
    /// <param name="target">What all are for.</param>
    /// <param name="before">What was known before the last edit.</param>
    /// <param name="steps">Each file is a step, and each unit with each rule.</param>
    public static FilesBesideUnits Of(EquatableArray<QuadletSource> sources, EquatableArray<UnitReference> others, Target target, FilesBesideUnits? before, Steps steps) =>
        before is not null && before._target.Equals(target) && before._sources == sources && before._others == others
            ? before
            : new FilesBesideUnits(sources, others, target, before, steps);

    /// <summary>A set with its own units and these, in the order of their names, as lint has files: where one stands for several, it is the first.</summary>
    public UnitSet Join(UnitSet others) => others with
    {
        Units = others.Units.Concat(Units).OrderBy(static unit => unit.FileName, StringComparer.Ordinal).ToEquatableArray(),
        Unparsable = _reading.Unparsable,
        Starters = _reading.Starters,
        Targets = _reading.Targets,
    };

    /// <summary>The findings in the files, by themselves and with the other units.</summary>
    /// <param name="between">What rules found between all units of the systemd, as far as a unit of the files is in it.</param>
    public IEnumerable<Finding> Findings(IEnumerable<Finding> between) => _own.Concat(QuadletLint.WithoutRefused(_reading, between));

    /// <summary>Mends these files.</summary>
    /// <param name="set">All units of the systemd.</param>
    public FixesBesideUnits FixesIn(UnitSet set)
    {
        var own = new HashSet<Unit>(Units, ReferenceComparer<Unit>.Instance);
        return new FixesBesideUnits([.. _sources], set with { Units = set.Units.Where(unit => !own.Contains(unit)).ToEquatableArray(), Steps = default }, _target);
    }

    /// <summary>What is left of the findings in files of all systemds after the comments in them.</summary>
    /// <param name="files">The files of each systemd.</param>
    /// <param name="findings">What is found in them.</param>
    /// <param name="steps">Each finding is a step.</param>
    public static IReadOnlyList<Finding> Unsuppressed(IReadOnlyList<FilesBesideUnits> files, IEnumerable<Finding> findings, Steps steps) =>
    [
        .. QuadletLint.Unsuppressed(
            [.. files.SelectMany(static known => known._sources).Distinct()], files.SelectMany(static known => known._reading.Files), findings, steps),
    ];
}
