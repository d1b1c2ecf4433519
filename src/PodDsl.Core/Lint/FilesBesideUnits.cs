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
    private readonly IReadOnlyList<WrittenUnit> _written;
    private readonly Target _target;
    private readonly bool _areConverted;
    private readonly QuadletReading _reading;
    private readonly IReadOnlyList<Finding> _own;
    private readonly Dictionary<string, JudgedUnit> _judged = new(StringComparer.Ordinal);
    private readonly Dictionary<Unit, JoinedUnit> _joined = new(ReferenceComparer<Unit>.Instance);

    private FilesBesideUnits(
        EquatableArray<QuadletSource> sources, EquatableArray<UnitReference> others, IReadOnlyList<WrittenUnit> written, Target target, bool areConverted, FilesBesideUnits? before, Steps steps)
    {
        (_sources, _others, _written, _target, _areConverted) = (sources, others, written, target, areConverted);
        IReadOnlyList<QuadletSource> all = [.. sources, .. written.Select(static unit => unit.Source)];
        _reading = QuadletReader.ReadByName(all, null, others, steps);
        var byFile = written.ToDictionary(static unit => unit.Source.Path, StringComparer.Ordinal);
        var judged = new List<JudgedUnit>(_reading.Parsed.Count);
        foreach (var unit in steps.Over(_reading.Parsed))
        {
            byFile.TryGetValue(unit.DeclaredName, out var own);
            JudgedUnit? known = null;
            before?._judged.TryGetValue(unit.DeclaredName, out known);
            judged.Add(known is not null && ReferenceEquals(known.Joined?.Own, own?.Unit) && known.Unit == unit && before!._target.Equals(target) ? known : Judge(unit, own, steps));
            _judged[unit.DeclaredName] = judged[judged.Count - 1];
        }

        Units = judged.Where(static unit => unit.Joined is null).Select(static unit => unit.Unit).ToEquatableArray();
        Joined = [.. judged.Select(static unit => unit.Joined).OfType<JoinedUnit>()];
        foreach (var unit in Joined)
        {
            _joined[unit.Own] = unit;
        }

        _reading = _reading with { Parsed = judged.Select(static unit => unit.Unit).ToEquatableArray() };
        var found = QuadletLint.Problems(all, others, _reading, areConverted ? target.ForQuadlet : target, steps).Concat(QuadletLint.WithoutRefused(_reading, judged.SelectMany(static unit => unit.Findings)));
        _own = [.. areConverted ? ConvertedFiles.Of(sources, others, target, steps).Problems : UnreadBundles.Find(sources), .. written.Count == 0 ? found : new WrittenPlaces(sources, written, _joined, target).Return(found, others, steps)];
    }

    /// <summary>The units of all files with a valid syntax.</summary>
    public EquatableArray<Unit> Units { get; }

    /// <summary>The other units that have drop-ins among the files.</summary>
    public IReadOnlyList<JoinedUnit> Joined { get; }

    /// <summary>Reads files, or returns what is known if nothing has changed.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="units">The other units that the same systemd runs, which files may name and change by drop-ins.</param>
    /// <param name="target">What all are for.</param>
    /// <param name="areConverted">True if the units are services, so that the files are converted to some.</param>
    /// <param name="before">What was known before the last edit.</param>
    /// <param name="steps">Each file is a step, and each unit with each rule.</param>
    public static FilesBesideUnits Of(EquatableArray<QuadletSource> sources, UnitSet units, Target target, bool areConverted, FilesBesideUnits? before, Steps steps)
    {
        var isSameTarget = before is not null && before._target.Equals(target) && before._areConverted == areConverted;
        var written = areConverted ? [] : WrittenUnit.Of(sources, units, target, isSameTarget ? before!._written : [], steps);
        var joined = new HashSet<Unit>(written.Select(static unit => unit.Unit), ReferenceComparer<Unit>.Instance);
        var others = UnitSet.ReferencesTo(units.Units.Where(unit => !joined.Contains(unit)));
        return isSameTarget && before!._sources == sources && before._others == others
            && before._written.Count == written.Count && before._written.Zip(written, ReferenceEquals).All(static same => same)
                ? before
                : new FilesBesideUnits(sources, others, written, target, areConverted, before, steps);
    }

    /// <summary>A set with its own units, with their drop-ins, and these.</summary>
    public UnitSet Join(UnitSet others) => (others with
    {
        Units = others.Units.Select(unit => _joined.TryGetValue(unit, out var joined) ? joined.Joined : unit).ToEquatableArray(),
    }).Join(_reading.ToSet(Units));

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

    private JudgedUnit Judge(Unit unit, WrittenUnit? written, Steps steps)
    {
        if (written is null)
        {
            return new JudgedUnit(unit, null, UnitRules.Check(unit, _target, steps));
        }

        var joined = JoinedUnit.Of(written, unit, [.. DropIns.Among(_sources, written.Unit.FileName)], _target);
        return new JudgedUnit(unit, joined, [.. joined.FindingsInDropIns(_target, steps)]);
    }

    /// <summary>A unit that was read, and judged by itself.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Joined">The other unit that it is with its drop-ins; null for a unit of a file.</param>
    /// <param name="Findings">What rules find in it; of another unit, what they find in the drop-ins.</param>
    private sealed record JudgedUnit(Unit Unit, JoinedUnit? Joined, IReadOnlyList<Finding> Findings);
}
