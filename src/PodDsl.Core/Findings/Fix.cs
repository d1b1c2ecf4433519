using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>A way out of a finding: changes to the model, which whoever applies it renders as C# or unit text.</summary>
/// <param name="Kind">The kind of fix, with its effect on running units.</param>
/// <param name="Title">Its effect, in a few words.</param>
/// <param name="Edits">The changes; all of them or none.</param>
public sealed record Fix(FixKind Kind, Shown Title, EquatableArray<Edit> Edits)
{
    /// <summary>Names the kind of fix, the same for every finding that it mends.</summary>
    public string Key => Kind.Key;

    /// <summary>The title with the class of the fix, as a light bulb shows it.</summary>
    public string LabelIn(Language language) => FixKind.Label(Title.In(language), Kind.Class);

    /// <summary>
    /// Changes of words in a unit file that no unit has, since Quadlet refuses the file. A fix has either these or <see cref="Edits"/>.
    /// </summary>
    public EquatableArray<Correction> Corrections { get; init; }

    /// <summary>
    /// The units after the fix. If a setting is gone, nothing changes: all edits or none. Each unit is a step of the set.
    /// </summary>
    public UnitSet Apply(UnitSet units)
    {
        var mended = new List<Unit>(units.Units.Count);
        var left = Edits.Count;
        foreach (var unit in units.Each)
        {
            mended.Add(Apply(unit, ref left));
        }

        return left == 0 ? units with { Units = mended.ToEquatableArray() } : units;
    }

    /// <summary>The unit after the edits that are about it.</summary>
    /// <param name="unit">The unit before them.</param>
    /// <param name="left">How many edits nobody could make yet.</param>
    internal Unit Apply(Unit unit, ref int left)
    {
        var (settings, sections) = (unit.Settings, unit.OtherSections);
        foreach (var edit in Edits)
        {
            if (edit.UnitName == unit.FileName)
            {
                left -= edit.IsPossible(unit.OtherSections, settings) ? 1 : 0;
                settings = edit.Apply(settings);
                sections = edit.Apply(sections);
            }
        }

        return settings == unit.Settings && sections == unit.OtherSections ? unit : unit with { Settings = settings, OtherSections = sections };
    }
}

/// <summary>One change to a unit. The setting itself, with its source, names the old one.</summary>
/// <param name="UnitName">The file name of the changed unit.</param>
/// <param name="Old">The setting to remove, or null if the change only adds.</param>
/// <param name="New">The settings that replace it.</param>
public sealed record Edit(string UnitName, Setting? Old, EquatableArray<Setting> New)
{
    public static Edit Replace(Unit unit, Setting old, Setting replacement) =>
        new(unit.FileName, old, new EquatableArray<Setting>([replacement]));

    public static Edit Add(Unit unit, params Setting[] settings) =>
        new(unit.FileName, null, new EquatableArray<Setting>(settings));

    public static Edit Remove(Unit unit, Setting old) => new(unit.FileName, old, default);

    /// <summary>Takes an entry out of a section that nobody reads, and sets what it says.</summary>
    public static Edit Take(Unit unit, VerbatimEntry entry, IEnumerable<Setting> settings) =>
        new(unit.FileName, null, settings.ToEquatableArray()) { Entry = entry };

    /// <summary>The entry that goes, where it stands in a section that nobody reads.</summary>
    public VerbatimEntry? Entry { get; init; }

    /// <summary>Whether what goes is there.</summary>
    internal bool IsPossible(EquatableArray<VerbatimSection> sections, EquatableArray<Setting> settings) =>
        (Old is null || settings.Contains(Old)) && (Entry is not { } gone || sections.Any(section => section.Entries.Contains(gone)));

    /// <summary>The sections that nobody reads, after the change.</summary>
    internal EquatableArray<VerbatimSection> Apply(EquatableArray<VerbatimSection> sections) => Entry is null ? sections : sections
        .Select(section => section with { Entries = section.Entries.Where(entry => entry != Entry).ToEquatableArray() })
        .ToEquatableArray();

    /// <summary>The settings of the unit after the change.</summary>
    public EquatableArray<Setting> Apply(EquatableArray<Setting> settings)
    {
        if (Old is null)
        {
            return settings.AddRange(New);
        }

        var result = new List<Setting>(settings.Count + New.Count);
        foreach (var setting in settings)
        {
            if (setting.Equals(Old))
            {
                result.AddRange(New);
            }
            else
            {
                result.Add(setting);
            }
        }

        return result.ToEquatableArray();
    }
}

/// <summary>Text that replaces other text of a unit file.</summary>
/// <param name="Source">The place of the old text.</param>
/// <param name="Text">The new text.</param>
public sealed record Correction(SourceSpan Source, string Text);
