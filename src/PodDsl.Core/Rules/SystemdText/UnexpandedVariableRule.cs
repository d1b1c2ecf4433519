using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5016: a variable in a text where nobody expands one.</summary>
public static class UnexpandedVariableRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD5016",
        "Nobody expands a variable there",
        RuleCategory.Text,
        Severity.Warning,
        "'{0}' in {1} of '{2}' stays as it is written: {3}. {4}.");

    /// <summary>A variable as a shell has it. One without braces has the capitals that people give variables.</summary>
    private static readonly Regex Variable = new(@"\$(\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}|(?<name>[A-Z_][A-Z0-9_]+)(?![A-Za-z0-9_]))", RegexOptions.CultureInvariant);

    /// <summary>The hash of a password, which has <c>$</c> for its own parts.</summary>
    private static readonly Regex Hash = new(@"\$[a-z0-9]+\$", RegexOptions.CultureInvariant);

    /// <summary>Directives with text for people, or for somebody who may know variables.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal) { Keys.Description, Keys.Documentation };

    /// <summary>Specifiers that stand for what a variable says in a shell.</summary>
    private static readonly Dictionary<string, char> Specifiers = new(StringComparer.Ordinal)
    {
        ["HOME"] = 'h', ["USER"] = 'u', ["LOGNAME"] = 'u', ["XDG_RUNTIME_DIR"] = 't', ["HOSTNAME"] = 'H', ["UID"] = 'U', ["SHELL"] = 's',
    };

    public static UnitRule Rule { get; } = new([Descriptor], (unit, _) => unit.Settings
        .Where(setting => !setting.IsPassed)
        .Select(setting => setting.Option.Section switch
        {
            Section.Unit or Section.Service or Section.Install or Section.Timer or Section.Socket => CheckDirective(unit, setting),
            Section.Kind => CheckKey(unit, setting),
            _ => null,
        })
        .OfType<Finding>())
    {
        AppliesToDropIns = true,
    };

    private static Finding? CheckDirective(Unit unit, Setting setting)
    {
        if (setting.Value is CommandValue or ClearValue || Prose.Contains(setting.Option.Name) || setting.Option.Name.StartsWith("X-", StringComparison.Ordinal)
            || setting.Option.Name.StartsWith("Exec", StringComparison.Ordinal))
        {
            return null;
        }

        // POD5014 says that no relative path names a file of variables.
        var text = setting.Value.ToArgument().Marked ?? "";
        return (setting.Option.Name != Keys.EnvironmentFile || text.TrimStart('-').StartsWith("/", StringComparison.Ordinal)) && text.IndexOf('$') >= 0 && !Hash.IsMatch(text) && Variable.Match(text) is { Success: true } found
            ? Report(
                unit,
                setting,
                found.Value,
                "systemd expands variables in commands only",
                found.Groups["name"].Value,
                setting.Value is PairValue { Value: { } value } pair
                    ? mend => pair with { Value = mend(value) }
                    : setting.Value is TextValue whole ? mend => new TextValue(mend(whole.Text)) : null)
            : null;
    }

    private static Finding? CheckKey(Unit unit, Setting setting) => setting switch
    {
        { Option.Name: Keys.EnvironmentFile or Keys.Yaml or Keys.ConfigMap, Value: ResolvedValue path } => CheckPath(unit, setting, path),
        { Option.Name: Keys.Volume, Value: var value } when value.ToArgument() is var text && text.StartsWith('/') => CheckText(unit, setting, text, _ => true),
        { Option.Name: Keys.Label, Value: PairValue { Value: { } value } } => CheckText(unit, setting, value, _ => true),
        { Option.Name: Keys.Environment, Value: PairValue { Value: { } value } pair } when unit.Language == Language.UnitFile =>
            CheckText(unit, setting, value, name => name != pair.Name && ServiceVariables.ContainerValue(unit, name) is not null),
        _ => null,
    };

    /// <summary>Quadlet looks for such a path in the folder of the file.</summary>
    private static Finding? CheckPath(Unit unit, Setting setting, ResolvedValue path)
    {
        var text = path.Quadlet;
        var name = text.StartsWith(Text.VariableMark) ? text.Variables.First() : text.StartsWith("~/") ? "HOME" : null;
        return name is null
            ? null
            : Report(
                unit,
                setting,
                text.StartsWith('~') ? "~" : "${" + name + "}",
                $"Quadlet takes the path for one in the folder of the file, {AuthoredTexts.Shown(path.Argument.ToString())}",
                name,
                null);
    }

    /// <summary>Text of a command in which the <c>$</c> is not at the start of a word, where systemd leaves it alone.</summary>
    private static Finding? CheckText(Unit unit, Setting setting, Text text, Func<string, bool> isMeant) =>
        text.Contains('$') && !Hash.IsMatch(text.Marked) && !IsDoubled(unit, setting)
        && Variable.Match(text.Marked) is { Success: true } found && isMeant(found.Groups["name"].Value)
            ? Report(
                unit,
                setting,
                found.Value,
                unit.Language == Language.CSharp ? "text in C# is literal" : "within a word systemd expands only a name in braces",
                found.Groups["name"].Value,
                null)
            : null;

    /// <summary>True if the author doubled a sign, and so means it.</summary>
    private static bool IsDoubled(Unit unit, Setting setting) =>
        unit.KeyTexts.Any(entry => entry.Source == setting.Source && entry.UnitText.IndexOf("$$", StringComparison.Ordinal) >= 0);

    private static Finding Report(Unit unit, Setting setting, string what, Shown why, string name, Func<Func<Text, Text>, SettingValue>? become)
    {
        var known = Specifiers.TryGetValue(name, out var letter);
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                what,
                Parts.Name(unit, setting.Option),
                unit.Name,
                why,
                known
                    ? Parts.Either(unit, $"Write the specifier %{letter}, by the class Specifier", $"Write %{letter}")
                    : $"Write the text itself{(setting.Option.Section == Section.Kind && setting.Value is not ResolvedValue && unit.Language == Language.UnitFile ? ", or ${" + name + "} and set it for the service" : "")}",
            ])
        {
            Fixes = known && become is not null
                ? [new Fix(FixKinds.UseSpecifier, $"Write %{letter}", [Edit.Replace(unit, setting, setting with { Value = become(text => new Text(text.Marked.Replace(what, Text.Specifier(letter).Marked))) })])]
                : [],
        };
    }
}
