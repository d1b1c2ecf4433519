using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;

namespace PodDsl.Core.Lint;

/// <summary>A fix as changes of text.</summary>
/// <param name="fix">The fix.</param>
/// <param name="edits">The changes.</param>
/// <param name="units">The units that it changes, by their place in the set, as they are after it.</param>
internal sealed class WrittenFix(Fix fix, IReadOnlyList<TextEdit> edits, IReadOnlyList<(int Place, Unit After)> units)
{
    public Fix Fix => fix;

    public IReadOnlyList<TextEdit> Edits => edits;

    public IReadOnlyList<(int Place, Unit After)> Units => units;
}

/// <summary>
/// Writes fixes into files, and holds the files to it: read again, they must say what the fixes want, and all other units what
/// they said before.
/// </summary>
internal sealed class FixWriter
{
    private readonly IReadOnlyList<QuadletSource> _sources;
    private readonly EquatableArray<Unit> _units;
    private readonly FileTexts _texts;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly EquatableArray<UnitReference> _others;
    private readonly Steps _steps;

    /// <param name="sources">The files.</param>
    /// <param name="units">What they say.</param>
    /// <param name="steps">Each file and unit is a step, each time that it is looked at.</param>
    /// <param name="others">Units from elsewhere that they may name.</param>
    public FixWriter(IReadOnlyList<QuadletSource> sources, UnitSet units, Steps steps, EquatableArray<UnitReference> others = default)
    {
        _others = others;
        (_sources, _units, _texts, _steps) = (sources, units.Units, new FileTexts(sources), steps);
        for (var place = 0; place < _units.Count; place++)
        {
            steps.Next();
            _places[_units[place].FileName] = place;
        }
    }

    /// <summary>A fix as changes of text, or null where it cannot be written or changes nothing.</summary>
    public WrittenFix? Write(Fix fix)
    {
        if (!fix.Corrections.IsEmpty)
        {
            return new WrittenFix(
                fix,
                [.. fix.Corrections.Select(correction => new TextEdit(correction.Source.File, correction.Source.Start, correction.Source.Length, correction.Text))],
                []);
        }

        var left = fix.Edits.Count;
        var changed = new List<(int Place, Unit After)>();
        foreach (var name in fix.Edits.Select(edit => edit.UnitName).Distinct())
        {
            _steps.Next();
            if (_places.TryGetValue(name, out var place) && fix.Apply(_units[place], ref left) is var after && !ReferenceEquals(after, _units[place]))
            {
                changed.Add((place, after));
            }
        }

        var edits = new List<TextEdit>();
        foreach (var (place, after) in changed.OrderBy(change => change.Place))
        {
            if (FixText.Of(_units[place], after, _texts) is not { } changes)
            {
                return null;
            }

            edits.AddRange(changes);
        }

        return left == 0 && edits.Count > 0 ? new WrittenFix(fix, edits, changed) : null;
    }

    /// <summary>The files after some fixes with what they say then, or null where that is not what the fixes want.</summary>
    public (IReadOnlyList<QuadletSource> Sources, QuadletReading Reading)? Apply(IReadOnlyList<WrittenFix> fixes)
    {
        if (TextEdit.Apply(_sources, [.. fixes.SelectMany(fix => fix.Edits)], _steps) is not { } changed)
        {
            return null;
        }

        Unit[] expected = [.. _units];
        foreach (var (place, after) in fixes.SelectMany(fix => fix.Units))
        {
            expected[place] = after;
        }

        var reading = QuadletLint.Read(changed, _others, _steps);
        var corrections = fixes.Where(fix => !fix.Fix.Corrections.IsEmpty).SelectMany(fix => fix.Edits).ToList();
        var areEqual = corrections.Count == 0
            ? UnitMeaning.AreEqual(new(expected), reading.Parsed, _steps)
            : AreOthersEqual(expected, reading.Parsed, corrections);
        return areEqual ? (changed, reading) : null;
    }

    /// <summary>
    /// Those of some fixes after which the files do not say what the fix wants. Fixes that touch different files are looked at
    /// together, and in halves where that fails.
    /// </summary>
    public HashSet<WrittenFix> Refused(IReadOnlyList<WrittenFix> fixes)
    {
        var refused = new HashSet<WrittenFix>();
        for (var left = fixes; left.Count > 0;)
        {
            var taken = new HashSet<string>(StringComparer.Ordinal);
            var others = new List<WrittenFix>();
            var round = new List<WrittenFix>();
            foreach (var fix in left)
            {
                var files = FilesOf(fix).ToList();
                var isOfRound = !files.Exists(taken.Contains);
                (isOfRound ? round : others).Add(fix);
                taken.UnionWith(isOfRound ? files : []);
            }

            Refuse(round, refused);
            left = others;
        }

        return refused;
    }

    /// <summary>The files that a fix changes, and those that declare the units that it changes.</summary>
    public IEnumerable<string> FilesOf(WrittenFix fix) => fix.Edits.Select(edit => edit.File).Concat(fix.Units.Select(change => change.After.DeclaredName));

    private void Refuse(List<WrittenFix> round, HashSet<WrittenFix> refused)
    {
        if (Apply(round) is not null)
        {
            return;
        }

        if (round.Count == 1)
        {
            refused.Add(round[0]);
            return;
        }

        var half = round.Count / 2;
        Refuse(round.GetRange(0, half), refused);
        Refuse(round.GetRange(half, round.Count - half), refused);
    }

    /// <summary>
    /// A file that is refused has no unit that could say what a correction wants, nor have the units of a drop-in that is; all
    /// other units stay.
    /// </summary>
    private bool AreOthersEqual(Unit[] expected, EquatableArray<Unit> actual, List<TextEdit> corrections)
    {
        var files = new HashSet<string>(corrections.Select(edit => edit.File), StringComparer.Ordinal);
        var folders = new HashSet<string>(files.Select(file => new QuadletSource(file, "").FolderName), StringComparer.Ordinal);
        bool IsOther(Unit unit) => !files.Contains(unit.DeclaredName) && !QuadletReader.DropInFolders(unit.FileName).Any(folders.Contains);
        var others = _steps.Over(expected).Where(IsOther).ToEquatableArray();
        var names = new HashSet<string>(others.Select(unit => unit.FileName), StringComparer.Ordinal);
        return UnitMeaning.AreEqual(others, actual.Where(unit => names.Contains(unit.FileName)).ToEquatableArray(), _steps);
    }
}
