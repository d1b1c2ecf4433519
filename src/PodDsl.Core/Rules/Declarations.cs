using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules;

/// <summary>Declarations with which authors tell a rule their intent.</summary>
internal static class Declarations
{
    /// <summary>POD9010: a declaration has nothing to explain.</summary>
    public static readonly RuleDescriptor Unneeded = new(
        "POD9010",
        "A declaration does not apply",
        RuleCategory.Language,
        Severity.Warning,
        "'{0}' declares {1}, but {2}. Remove the declaration.");

    /// <summary>The declaration of that name, or null.</summary>
    public static Setting? Find(Unit unit, string key) => unit.FindSetting(Section.Intent, key);

    /// <summary>Reports a declaration that explains nothing, with the reason why.</summary>
    public static Finding ReportUnneeded(Unit unit, Setting declaration, Shown reason) =>
        new(Unneeded, unit, declaration.Source, [unit.Name, declaration.Option.Name, reason])
        {
            Fixes = [new Fix(FixKinds.RemoveDeclaration, "Remove the declaration", [Edit.Remove(unit, declaration)])],
        };

    /// <summary>The way out that declares the intent.</summary>
    public static Fix Declare(Unit unit, string key, SettingValue value, string title) =>
        new(FixKinds.Declare(key), title, [Edit.Add(unit, new Setting(Option(unit, key), value))]);

    /// <summary>The way out that declares several things of one kind.</summary>
    public static Fix Declare(Unit unit, string key, IEnumerable<SettingValue> values, Shown title) =>
        new(FixKinds.Declare(key), title, [Edit.Add(unit, [.. values.Select(value => new Setting(Option(unit, key), value))])]);

    private static Option Option(Unit unit, string key) =>
        Options.Find(unit.Kind, Section.Intent, key)
        ?? throw new ArgumentException($"There is no declaration '{key}' on a unit of kind {unit.Kind}.", nameof(key));
}
