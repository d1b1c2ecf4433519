using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>A way out of a finding: changes to the model, rendered as C# or as unit text by whoever applies it.</summary>
/// <param name="Kind">The way of mending, with what it does to what runs.</param>
/// <param name="Title">What it does, in a few words.</param>
/// <param name="Edits">The changes; all of them or none.</param>
public sealed record Fix(FixKind Kind, Shown Title, EquatableArray<Edit> Edits)
{
    /// <summary>Names the way of mending, the same for every finding that is mended that way.</summary>
    public string Key => Kind.Key;

    /// <summary>The title with the class of the fix, as a light bulb shows it.</summary>
    public string LabelIn(Language language) => FixKind.Label(Title.In(language), Kind.Class);

    /// <summary>
    /// Words of a unit file that are written otherwise, where no unit has them since Quadlet refuses the file. A fix has
    /// either these or <see cref="Edits"/>.
    /// </summary>
    public EquatableArray<Correction> Corrections { get; init; }

    /// <summary>
    /// The units after it. Where a setting is not there any more, nothing is changed: all edits or none. Each unit is a step of who
    /// looks at the set.
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

    private Unit Apply(Unit unit, ref int left)
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

/// <summary>One change to a unit. A setting is named by itself, its source included.</summary>
/// <param name="UnitName">The unit that is changed, by its file name.</param>
/// <param name="Old">The setting that goes, or null if one is only added.</param>
/// <param name="New">The settings that come in its place.</param>
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
        (Old is null || settings.Contains(Old)) && (Entry is null || sections.Any(section => section.Entries.Contains(Entry)));

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

/// <summary>Text that takes the place of other text of a unit file.</summary>
/// <param name="Source">What goes.</param>
/// <param name="Text">What comes in its place.</param>
public sealed record Correction(SourceSpan Source, string Text);
