using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>A unit, as a directive such as <c>After=</c> names it.</summary>
/// <param name="Owner">The unit with the directive.</param>
/// <param name="Setting">The directive.</param>
/// <param name="Name">The written name, or the service of a unit named by type. Specifiers stay as <c>%i</c>.</param>
internal sealed record NamedUnit(Unit Owner, Setting Setting, string Name)
{
    /// <summary>True if the name is plain text, fit for a lookup.</summary>
    public bool IsLiteral => Name.IndexOf('%') < 0;

    /// <summary>True if the start of the owner fails without the unit.</summary>
    public bool IsRequired => Setting.Option.Name is Keys.Requires or Keys.Requisite or Keys.BindsTo;

    /// <summary>Every name in a directive, in order. An empty line in <c>[Install]</c> clears those before it.</summary>
    public static List<NamedUnit> In(Unit unit, Section section, string directive) =>
        unit.MayHave(directive) ? NamesOfUnit.Of(unit).In(section, directive) : NamesOfUnit.None;

    /// <summary>One for each line and name: the changes of that one are those of all that repeat the name.</summary>
    public static IEnumerable<NamedUnit> Once(IEnumerable<NamedUnit> names) => names
        .GroupBy(name => (name.Owner.FileName, name.Setting.Option.Name, name.Setting.Source, name.Name))
        .Select(same => same.First());

    /// <summary>The directive with the name, for a message.</summary>
    /// <param name="other">The named unit, if it is one of the set.</param>
    public SettingPart Part(Unit? other = null) => PartOf(Setting.Option.Section, Setting.Option.Name, other);

    /// <summary>Another directive with the same name.</summary>
    public SettingPart PartOf(Section section, string directive, Unit? other = null) => other is null
        ? Parts.Set(Owner, section, directive, Name)
        : Parts.Naming(Owner, section, directive, other, Name);

    /// <summary>The changes that remove the name.</summary>
    public EquatableArray<Edit> Removed() => Same().Select(setting => Edit.Remove(Owner, setting)).Distinct().ToEquatableArray();

    /// <summary>The changes that remove all of several names.</summary>
    public static EquatableArray<Edit> RemovedAll(IEnumerable<NamedUnit> names) =>
        Once(names).SelectMany(name => name.Removed()).Distinct().ToEquatableArray();

    /// <summary>The changes that name another unit instead.</summary>
    public EquatableArray<Edit> ReplacedBy(string name, Unit? unit = null) => IsNamedIn(Setting.Option.Name, name)
        ? Removed()
        : [Edit.Replace(Owner, Setting, Setting with { Value = ValueOf(name, unit) }), .. Removed().Where(edit => edit.Old != Setting)];

    /// <summary>The changes that move the name to another directive.</summary>
    /// <param name="directive">The other directive.</param>
    /// <param name="unit">The unit to name by its type, or null to name it as it is.</param>
    public EquatableArray<Edit> MovedTo(string directive, Unit? unit)
    {
        if (IsNamedIn(directive, Name))
        {
            return Removed();
        }

        var moved = Setting with { Option = Options.Common(Setting.Option.Section, directive) };
        moved = unit is null ? moved : moved with { Value = ValueOf(Name, unit) };
        return Setting.Written is not null && Owner.Settings.Any(other => other.Source == Setting.Source && other != Setting)
            ? [.. Removed(), Edit.Add(Owner, moved with { Source = default })]
            : [Edit.Replace(Owner, Setting, moved)];
    }

    /// <summary>The settings of one line that name the unit: more than one if the author repeats the name.</summary>
    private IEnumerable<Setting> Same() => NamesOfUnit.Of(Owner).Named(Setting.Option.Section, Setting.Option.Name, Name)
        .Where(other => other.Setting.Source == Setting.Source)
        .Select(other => other.Setting);

    private bool IsNamedIn(string directive, string name) =>
        NamesOfUnit.Of(Owner).Named(Setting.Option.Section, directive, name).Any(other => other.Setting != Setting);

    private static SettingValue ValueOf(string name, Unit? unit) =>
        unit is null ? new TextValue(name) : new ReferenceValue(unit.ToReference());
}
