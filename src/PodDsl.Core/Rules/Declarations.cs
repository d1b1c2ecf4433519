using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules;

/// <summary>What authors declare so that a rule knows what they mean.</summary>
internal static class Declarations
{
    /// <summary>POD9010: something is declared, and nothing is there that it would explain.</summary>
    public static RuleDescriptor Unneeded { get; } = new(
        "POD9010",
        "A declaration does not apply",
        RuleCategory.Language,
        Severity.Warning,
        "'{0}' declares {1}, but {2}. Remove the declaration.");

    /// <summary>The declaration of that name, or null.</summary>
    public static Setting? Find(Unit unit, string name) => unit.FindSetting(Section.Intent, name);

    /// <summary>Reports a declaration that explains nothing, with the reason why.</summary>
    public static Finding ReportUnneeded(Unit unit, Setting declaration, Shown reason) =>
        new(Unneeded, unit, declaration.Source, [unit.Name, declaration.Option.Name, reason])
        {
            Fixes = [new Fix(FixKinds.RemoveDeclaration, "Remove the declaration", [Edit.Remove(unit, declaration)])],
        };

    /// <summary>The way out that is to declare what is meant.</summary>
    public static Fix Declare(Unit unit, string name, SettingValue value, string title) =>
        new(FixKinds.Declare(name), title, [Edit.Add(unit, new Setting(Option(unit, name), value))]);

    private static Option Option(Unit unit, string name) =>
        Options.Find(unit.Kind, Section.Intent, name)
        ?? throw new ArgumentException($"There is no declaration '{name}' on a unit of kind {unit.Kind}.", nameof(name));
}
