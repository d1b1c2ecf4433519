using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Start;

/// <summary>A unit as a directive such as <c>After=</c> names it.</summary>
/// <param name="Owner">The unit that has the directive.</param>
/// <param name="Setting">The directive.</param>
/// <param name="Name">What is written, or the service of a unit that is named by type. Specifiers stay as <c>%i</c>.</param>
internal sealed record NamedUnit(Unit Owner, Setting Setting, string Name)
{
    /// <summary>Whether the name is plain text, so that it can be looked up.</summary>
    public bool IsLiteral => Name.IndexOf('%') < 0;

    /// <summary>Every name in a directive, in order. An empty line in <c>[Install]</c> clears those before it.</summary>
    public static List<NamedUnit> In(Unit unit, Section section, string directive)
    {
        var names = new List<NamedUnit>();
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section != section || setting.Option.Name != directive)
            {
                continue;
            }

            if (setting.Value is not RawValue raw)
            {
                names.Add(new NamedUnit(
                    unit, setting, setting.Value.Reference?.ServiceUnit ?? setting.Value.ToArgument().ToString()));
            }
            else if (raw.UnitText.Trim().Length == 0 && section == Section.Install)
            {
                names.Clear();
            }
            else
            {
                names.AddRange(SystemdWords.SplitUnitNames(raw.UnitText).Texts.Select(word => new NamedUnit(unit, setting, word)));
            }
        }

        return names;
    }

    /// <summary>The change that takes the name away and leaves its neighbours.</summary>
    public Edit Removed() => Changed(null, null);

    /// <summary>The change that names another unit instead.</summary>
    public Edit ReplacedBy(string name, Unit? unit = null) => Changed(name, unit);

    /// <summary>The changes that move the name to another directive.</summary>
    public EquatableArray<Edit> MovedTo(string directive, Unit? unit)
    {
        var option = Options.Common(Setting.Option.Section, directive);
        var value = Setting.Value is RawValue && unit is null ? new RawValue(Name) : ValueOf(Name, unit);
        if (In(Owner, Setting.Option.Section, directive).Exists(other => other.Name == Name))
        {
            return [Removed()];
        }

        return Setting.Value is RawValue raw && SystemdWords.SplitUnitNames(raw.UnitText).Words.Count > 1
            ? [Removed(), Edit.Add(Owner, new Setting(option, value))]
            : [Edit.Replace(Owner, Setting, new Setting(option, Setting.Value is RawValue ? Setting.Value : value, Setting.Source))];
    }

    private static SettingValue ValueOf(string name, Unit? unit) =>
        unit is null ? new TextValue(name) : new ReferenceValue(unit.ToReference());

    private Edit Changed(string? name, Unit? unit)
    {
        // What another line of the directive names already need not be named again.
        if (name is not null && In(Owner, Setting.Option.Section, Setting.Option.Name)
            .Exists(other => !ReferenceEquals(other.Setting, Setting) && other.Name == name))
        {
            (name, unit) = (null, null);
        }

        if (Setting.Value is not RawValue raw)
        {
            return name is null
                ? Edit.Remove(Owner, Setting)
                : Edit.Replace(Owner, Setting, Setting with { Value = ValueOf(name, unit) });
        }

        var words = SystemdWords.SplitUnitNames(raw.UnitText).Texts
            .Select(word => word == Name ? name : word)
            .OfType<string>()
            .Distinct()
            .ToList();
        return words.Count == 0
            ? Edit.Remove(Owner, Setting)
            : Edit.Replace(Owner, Setting, Setting with { Value = new RawValue(string.Join(" ", words)) });
    }
}
