using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>A unit as a directive such as <c>After=</c> names it.</summary>
/// <param name="Owner">The unit that has the directive.</param>
/// <param name="Setting">The directive.</param>
/// <param name="Name">What is written, or the service of a unit that is named by type. Specifiers stay as <c>%i</c>.</param>
internal sealed record NamedUnit(Unit Owner, Setting Setting, string Name)
{
    /// <summary>True if the name is plain text, so that it can be looked up.</summary>
    public bool IsLiteral => Name.IndexOf('%') < 0;

    /// <summary>Every name in a directive, in order. An empty line in <c>[Install]</c> clears those before it.</summary>
    public static List<NamedUnit> In(Unit unit, Section section, string directive)
    {
        var names = new List<NamedUnit>();
        if (!unit.MayHave(directive))
        {
            return names;
        }

        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section != section || setting.Option.Name != directive)
            {
                continue;
            }

            if (setting.Value is not ClearValue)
            {
                names.Add(new NamedUnit(unit, setting, NameIn(setting)));
            }
            else if (section == Section.Install)
            {
                names.Clear();
            }
        }

        return names;
    }

    /// <summary>The directive with the name, for a message.</summary>
    /// <param name="other">The unit that is named, if it is one of the set.</param>
    public SettingPart Part(Unit? other = null) => PartOf(Setting.Option.Section, Setting.Option.Name, other);

    /// <summary>Another directive with the same name.</summary>
    public SettingPart PartOf(Section section, string directive, Unit? other = null) => other is null
        ? Parts.Set(Owner, section, directive, Name)
        : Parts.Naming(Owner, section, directive, other, Name);

    /// <summary>The changes that take the name away.</summary>
    public EquatableArray<Edit> Removed() => Same().Select(setting => Edit.Remove(Owner, setting)).Distinct().ToEquatableArray();

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
    private IEnumerable<Setting> Same() => In(Owner, Setting.Option.Section, Setting.Option.Name)
        .Where(other => other.Name == Name && other.Setting.Source == Setting.Source)
        .Select(other => other.Setting);

    private bool IsNamedIn(string directive, string name) =>
        In(Owner, Setting.Option.Section, directive).Exists(other => other.Setting != Setting && other.Name == name);

    /// <summary>The author of a file wrote the name of a file; a reference by type stands for the service.</summary>
    private static string NameIn(Setting setting) => setting switch
    {
        { Written: not null } => setting.Value.ToQuadlet().ToString(),
        { Value.Reference: { } unit } => unit.ServiceUnit,
        _ => setting.Value.ToArgument().ToString(),
    };

    private static SettingValue ValueOf(string name, Unit? unit) =>
        unit is null ? new TextValue(name) : new ReferenceValue(unit.ToReference());
}
