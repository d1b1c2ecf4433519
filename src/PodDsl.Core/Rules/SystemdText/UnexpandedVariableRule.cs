using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5016: a variable in a text where nobody expands one.</summary>
public static class UnexpandedVariableRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD5016",
        "Nobody expands a variable there",
        RuleCategory.Text,
        Severity.Warning,
        "'{0}' in {1} of {2} stays as it is written: {3}. {4}.");

    /// <summary>A variable as a shell has it. One without braces has the capitals that people give variables.</summary>
    /// <remarks>Behind a brace it is one of Caddy, <c>{$NAME}</c>, which its labels are full of.</remarks>
    private static readonly Pattern Variable = new(@"(?<!\{)\$(\{(?<name>[A-Za-z_][A-Za-z0-9_]*)\}|(?<name>[A-Z_][A-Z0-9_]+)(?![A-Za-z0-9_]))", RegexOptions.CultureInvariant);

    /// <summary>A variable with a default, as shells and Compose have it.</summary>
    private static readonly Pattern WithDefault = new(@"(?<!\{)\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*):?[-?][^{}]*\}", RegexOptions.CultureInvariant);

    /// <summary>The hash of a password, which has <c>$</c> for its own parts.</summary>
    private static readonly Pattern Hash = new(@"\$[a-z0-9]+\$", RegexOptions.CultureInvariant);

    /// <summary>Directives with text for people, or for somebody who may know variables.</summary>
    private static readonly HashSet<string> Prose = new(StringComparer.Ordinal) { Keys.Description, Keys.Documentation };

    public static readonly SetRule Rule = new([Descriptor], Check) { AppliesToDropIns = true, Reads = Aspects.Variables };

    /// <summary>Whoever believes that a variable is expanded believes it everywhere: one name, and one reason, is one finding.</summary>
    private static IEnumerable<Finding> Check(UnitSet set, Target target) => set.Each
        .Where(VariableTexts.MayBeIn)
        .SelectMany(UsesIn)
        .GroupBy(static use => $"{use.Unit.Language} {use.Reason} {use.Name}", StringComparer.Ordinal)
        .Select(same => Report([.. same]));

    /// <summary>A variable that stays.</summary>
    /// <param name="Unit">The unit.</param>
    /// <param name="Setting">The setting with it.</param>
    /// <param name="What">How it is written.</param>
    /// <param name="Name">Its name.</param>
    /// <param name="Reason">Who takes the text as it is.</param>
    /// <param name="Why">The same for the message.</param>
    /// <param name="Become">Gives the setting another text; null where no fix can.</param>
    private sealed record Use(Unit Unit, Setting Setting, string What, string Name, Reason Reason, Shown Why, Func<Func<Text, Text>, SettingValue>? Become);

    private enum Reason
    {
        NoCommand,
        RelativePath,
        LiteralText,
        Default,
    }

    private static IEnumerable<Use> UsesIn(Unit unit)
    {
        foreach (var setting in unit.Settings)
        {
            if (!setting.IsPassed && VariableTexts.MayBeIn(setting.Value) && Check(unit, setting) is { } use)
            {
                yield return use;
            }
        }
    }

    private static Use? Check(Unit unit, Setting setting) => setting.Option.Section switch
    {
        Section.Unit or Section.Service or Section.Install or Section.Timer or Section.Socket => CheckDirective(unit, setting),
        Section.Kind => CheckKey(unit, setting),
        _ => null,
    };

    private static Use? CheckDirective(Unit unit, Setting setting)
    {
        if (setting.Value is CommandValue or ClearValue || Prose.Contains(setting.Option.Name) || setting.Option.Name.StartsWith("X-", StringComparison.Ordinal)
            || setting.Option.Name.StartsWith("Exec", StringComparison.Ordinal))
        {
            return null;
        }

        // POD5014 says that no relative path names a file of variables.
        var text = setting.Value.ToArgument().Marked ?? "";
        return (setting.Option.Name != Keys.EnvironmentFile || text.TrimStart('-').StartsWith("/", StringComparison.Ordinal)) && text.IndexOf('$') >= 0 && !Hash.IsMatch(text) && Variable.Match(text) is { Success: true } found
            ? new Use(
                unit,
                setting,
                found.Value,
                found.Groups["name"].Value,
                Reason.NoCommand,
                "systemd expands variables in commands only",
                setting.Value is PairValue { Value: { } value } pair
                    ? mend => pair with { Value = mend(value) }
                    : setting.Value is TextValue whole ? mend => new TextValue(mend(whole.Text)) : null)
            : null;
    }

    private static Use? CheckKey(Unit unit, Setting setting) => setting switch
    {
        { Option.Name: Keys.EnvironmentFile or Keys.Yaml or Keys.ConfigMap, Value: ResolvedValue path } => CheckPath(unit, setting, path),
        { Option.Name: Keys.Volume, Value: var value } when value.ToArgument() is var text && text.StartsWith('/') => CheckText(unit, setting, text, _ => true),
        { Option.Name: Keys.Label, Value: PairValue { Value: { } value } } => CheckText(unit, setting, value, _ => true),
        { Option.Name: Keys.Environment, Value: PairValue { Value: { } value } pair } when unit.Language == Language.UnitFile =>
            CheckDefault(unit, setting, value) ?? CheckText(unit, setting, value, name => name != pair.Name && ServiceVariables.ContainerValue(unit, name) is not null),
        _ => null,
    };

    /// <summary>Quadlet looks for such a path in the folder of the file.</summary>
    private static Use? CheckPath(Unit unit, Setting setting, ResolvedValue path)
    {
        var text = path.Quadlet;
        var name = text.StartsWith(Text.VariableMark) ? text.Variables.First() : text.StartsWith("~/") ? "HOME" : null;
        return name is null
            ? null
            : new Use(
                unit,
                setting,
                text.StartsWith('~') ? "~" : "${" + name + "}",
                name,
                Reason.RelativePath,
                $"Quadlet takes the path for one in the folder of the file, {AuthoredTexts.Shown(path.Argument.ToString())}",
                null);
    }

    /// <summary>Text of a command in which the <c>$</c> is not at the start of a word, where systemd leaves it alone.</summary>
    private static Use? CheckText(Unit unit, Setting setting, Text text, Func<string, bool> isMeant) =>
        text.Contains('$') && !Hash.IsMatch(text.Marked) && !IsDoubled(unit, setting)
        && Variable.Match(text.Marked) is { Success: true } found && isMeant(found.Groups["name"].Value)
            ? new Use(
                unit,
                setting,
                found.Value,
                found.Groups["name"].Value,
                Reason.LiteralText,
                unit.Language == Language.CSharp ? "text in C# is literal" : "within a word systemd expands only a name in braces",
                null)
            : null;

    /// <summary>systemd leaves <c>${NAME:-text}</c> alone, and the container gets it as it is.</summary>
    private static Use? CheckDefault(Unit unit, Setting setting, Text text) =>
        text.Contains('$') && !IsDoubled(unit, setting) && WithDefault.Match(text.Marked) is { Success: true } found
            ? new Use(unit, setting, found.Value, found.Groups["name"].Value, Reason.Default, "systemd has no defaults for variables", null)
            : null;

    /// <summary>True if the author doubled a sign, and so means it.</summary>
    private static bool IsDoubled(Unit unit, Setting setting) =>
        unit.KeyTexts.Any(entry => entry.Source == setting.Source && entry.UnitText.IndexOf("$$", StringComparison.Ordinal) >= 0);

    private static Finding Report(List<Use> uses)
    {
        var (unit, setting) = (uses[0].Unit, uses[0].Setting);
        var name = uses[0].Name;
        var specifier = SpecifierOf(name);
        List<Unit> units = [.. uses.Select(use => use.Unit).Distinct(ReferenceComparer<Unit>.Instance)];
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                uses[0].What,
                Listed.All([.. uses.Where(use => ReferenceEquals(use.Unit, unit)).Select(use => use.Setting.Option).Distinct().Select(option => (Shown)Parts.Name(unit, option))]),
                Listed.Names(units),
                uses[0].Why,
                specifier is { } letter
                    ? Parts.Either(unit, $"Write the specifier %{letter}, by the class Specifier", $"Write %{letter}")
                    : $"Write the text itself{(uses[0].Reason is Reason.LiteralText or Reason.Default && setting.Value is not ResolvedValue && unit.Language == Language.UnitFile ? ", or ${" + name + "} and set it for the service" : "")}",
            ])
        {
            Others = uses.Where(use => !ReferenceEquals(use.Unit, unit)).Select(use => new FindingPlace(use.Unit, use.Setting.Source)).Distinct().ToEquatableArray(),
            AdditionalSources = [.. setting.Source.OthersOf(uses.Where(use => ReferenceEquals(use.Unit, unit)).Select(use => use.Setting.Source))],
            Fixes = specifier is { } sign && uses.TrueForAll(use => use.Become is not null)
                ? [new Fix(FixKinds.UseSpecifier, $"Write %{sign}", [.. uses.Select(use => WriteSpecifier(use, sign))])]
                : [],
        };
    }

    private static Edit WriteSpecifier(Use use, char letter) => Edit.Replace(
        use.Unit,
        use.Setting,
        use.Setting with { Value = use.Become!(text => new Text(text.Marked.Replace(use.What, Text.Specifier(letter).Marked))) });

    /// <summary>The specifier that stands for what a variable says in a shell, or null.</summary>
    private static char? SpecifierOf(string name) => name switch
    {
        "HOME" => 'h',
        "USER" or "LOGNAME" => 'u',
        "XDG_RUNTIME_DIR" => 't',
        "HOSTNAME" => 'H',
        "UID" => 'U',
        "SHELL" => 's',
        _ => null,
    };
}
