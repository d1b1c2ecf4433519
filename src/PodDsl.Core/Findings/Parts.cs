using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Findings;

/// <summary>Makes the parts of messages. The language of a unit spells the parts that belong to it.</summary>
public static class Parts
{
    /// <summary>A setting by its name: <c>Memory=</c>, or <c>[Memory]</c>.</summary>
    public static SettingPart Name(Unit unit, Option option) => new(unit.Language, option);

    /// <summary>A key of the unit's own section by its name.</summary>
    public static SettingPart Name(Unit unit, string key) => Name(unit, Section.Kind, key);

    /// <summary>A directive by its name.</summary>
    public static SettingPart Name(Unit unit, Section section, string name) => new(unit.Language, OptionOf(unit, section, name));

    /// <summary>Settings by their names, each once: <c>UIDMap= and GIDMap=</c>, or <c>[UidMap] and [GidMap]</c>. Maps of an id block have its name.</summary>
    public static Shown Names(Unit unit, IEnumerable<Setting> settings)
    {
        Shown[] names = [.. settings.Select(setting => setting.IsOfBlock ? OptionOf(unit, Section.Intent, Keys.IdBlock) : setting.Option).Distinct().Select(option => (Shown)Name(unit, option))];
        return names.Length < 2 ? Shown.Join("", names) : $"{Shown.Join(", ", names.Take(names.Length - 1))} and {names[names.Length - 1]}";
    }

    /// <summary>A setting by its name alone: <c>PublishPort</c>, or <c>Publish</c>.</summary>
    public static WordsPart Bare(Unit unit, Option option) => new(unit.Language, option.Attribute, option.Name);

    /// <summary>A setting of a unit by its name alone; a flag is named as <c>PodmanArgs=</c> has it.</summary>
    public static WordsPart Bare(Unit unit, Setting setting) => setting is { IsPassed: true, Option.Flag: { } flag }
        ? new WordsPart(unit.Language, flag, flag)
        : Bare(unit, setting.Option);

    /// <summary>A setting with its value.</summary>
    public static SettingPart Written(Unit unit, Setting setting) => new(unit.Language, setting.Option, setting.Value);

    /// <summary>A setting with a value.</summary>
    public static SettingPart Set(Unit unit, Option option, SettingValue value) => new(unit.Language, option, value);

    /// <summary>A key of the unit's own section with a value.</summary>
    public static SettingPart Set(Unit unit, string key, string value) => Set(unit, Section.Kind, key, value);

    /// <summary>A directive with a value.</summary>
    public static SettingPart Set(Unit unit, Section section, string name, string value)
    {
        var option = OptionOf(unit, section, name);
        return new SettingPart(unit.Language, option, ValueOf(option, value));
    }

    /// <summary>A directive that names another unit, by its service or by the given name.</summary>
    public static SettingPart Naming(Unit unit, Section section, string name, Unit other, string? value = null)
    {
        var option = OptionOf(unit, section, name);
        return new SettingPart(unit.Language, option, ValueOf(option, value ?? other.ServiceName + ".service"), RecordOf(other));
    }

    /// <summary>A declaration without a value.</summary>
    public static SettingPart Declaration(Unit unit, string name) => Name(unit, Section.Intent, name);

    /// <summary>A declaration with a text.</summary>
    public static SettingPart Declaration(Unit unit, string name, string value) => Set(unit, Section.Intent, name, value);

    /// <summary>A declaration that names another unit.</summary>
    public static SettingPart Declaration(Unit unit, string name, Unit other) => Naming(unit, Section.Intent, name, other, other.FileName);

    /// <summary>Words that differ between a record and a file.</summary>
    public static WordsPart Either(Unit unit, Shown csharp, Shown unitFile) => new(unit.Language, csharp, unitFile);

    private static Option OptionOf(Unit unit, Section section, string name) =>
        Options.Find(unit.Kind, section, name) ?? new Option(section, name, section == Section.Kind ? unit.Kind : null);

    private static SettingValue ValueOf(Option option, string text) => option.ValueKind switch
    {
        ValueKind.Boolean => new BooleanValue(text == "true"),
        ValueKind.Integer when long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) => new IntegerValue(number),
        _ => new TextValue(text),
    };

    private static string? RecordOf(Unit unit) =>
        unit.Language == Language.CSharp ? unit.DeclaredName.Substring(unit.DeclaredName.LastIndexOf('.') + 1) : null;
}
