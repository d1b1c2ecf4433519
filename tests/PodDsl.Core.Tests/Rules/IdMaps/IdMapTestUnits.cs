using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>Units out of lines as a unit file has them, and what rules say to them.</summary>
internal static class IdMapTestUnits
{
    public static Target User { get; } = Target.Default with { Scope = UnitScope.User };

    /// <summary>A container of a unit file.</summary>
    public static Unit Container(string name, string lines) =>
        Create(UnitKind.Container, name, $"{name}.container", lines, Language.UnitFile);

    /// <summary>A container that is declared as a record.</summary>
    public static Unit Record(string fullName, string lines) =>
        Create(UnitKind.Container, UnitNames.ToKebabCase(fullName.Split('.')[^1]), fullName, lines, Language.CSharp);

    public static Unit Pod(string name, string lines) => Create(UnitKind.Pod, name, $"{name}.pod", lines, Language.UnitFile);

    /// <summary>Entries as an attribute can have them, with any number.</summary>
    public static Unit WithEntries(string name, params IdMapEntry[] uids)
    {
        var settings = uids.Select((entry, index) => new Setting(
            Options.Key(UnitKind.Container, "UIDMap"), new IdMapValue(entry), Line(name, index + 1)));
        return new Unit(UnitKind.Container, name, settings.ToEquatableArray(), $"{name}.container") { Language = Language.UnitFile };
    }

    public static IReadOnlyList<Finding> Findings(this UnitRule rule, Unit unit, Target? target = null) =>
        [.. rule.Check(unit, target ?? Target.Default)];

    public static IReadOnlyList<Finding> Findings(this SetRule rule, params Unit[] units) =>
        [.. rule.Check(new UnitSet(new EquatableArray<Unit>(units)), Target.Default)];

    public static IReadOnlyList<Finding> Findings(this SetRule rule, Target target, params Unit[] units) =>
        [.. rule.Check(new UnitSet(new EquatableArray<Unit>(units)), target)];

    /// <summary>The units after a fix.</summary>
    public static Unit[] Apply(this Fix fix, params Unit[] units)
    {
        Assert.NotEmpty(fix.Edits);
        foreach (var edit in fix.Edits)
        {
            units = [.. units.Select(unit => unit.FileName == edit.UnitName
                ? unit with { Settings = edit.Apply(unit.Settings) }
                : unit)];
        }

        return units;
    }

    public static Fix FixOf(this Finding finding, string key) => Assert.Single(finding.Fixes, fix => fix.Key == key);

    /// <summary>The lines of the settings, as a unit file has them.</summary>
    public static string Lines(this Unit unit) =>
        string.Join("\n", unit.Settings.Select(setting => $"{setting.Option.Name}={setting.Value.ToQuadlet()}"));

    private static Unit Create(UnitKind kind, string name, string declaredName, string lines, Language language)
    {
        var settings = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select((line, index) => Parse(kind, name, line.Split('=', 2), index + 1))
            .ToEquatableArray();
        return new Unit(kind, name, settings, declaredName) { Language = language };
    }

    private static Setting Parse(UnitKind kind, string name, string[] parts, int line)
    {
        var (key, text) = (parts[0], parts[1]);
        var option = Options.Find(kind, Section.Kind, key) ?? Options.Common(Section.Intent, key);
        SettingValue value = new TextValue(text);
        if (option.ValueKind == ValueKind.IdMap
            && IdMapParser.TryParse(text, out var entries, out _) && entries.Count == 1)
        {
            value = new IdMapValue(entries[0]);
        }
        else if (option.ValueKind == ValueKind.Reference)
        {
            var file = text.Split('.');
            value = new ReferenceValue(
                new UnitReference(UnitKinds.FromExtension(file[1])!.Value, file[0], file[0], file[0]));
        }

        return new Setting(option, value, Line(name, line));
    }

    private static SourceSpan Line(string name, int line) => new(name, 0, 1, line, 1);
}
