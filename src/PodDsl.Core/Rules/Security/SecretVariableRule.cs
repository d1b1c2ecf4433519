using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7001: a password, token or key in plain text.</summary>
public static class SecretVariableRule
{
    private const string Declaration = "NotSecret";

    private static readonly Regex Name = new(
        "(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS|TOKEN|SECRET|(API|SECRET|PRIVATE|ACCESS|ENCRYPTION)_?KEY)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Switches whose name ends like that of a secret, such as <c>MARIADB_RANDOM_ROOT_PASSWORD</c>.</summary>
    private static readonly Regex Switch = new(
        "(^|_)(RANDOM|ALLOW|EMPTY|ENABLED?|DISABLED?|REQUIRED?|USE|NO|MIN|MAX|RESET|CHANGE|EXPIRE)_",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Harmless = new(
        @"^(|0|1|y|n|yes|no|true|false|on|off|none|null|\d{1,6}|[/.~$<].*|[a-z]+:/.*|.*[{}].*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A URL with a user and a password.</summary>
    private static readonly Regex Credentials = new("^[a-z][a-z0-9+.-]*://[^/:@\\s{}$]+:[^/@\\s{}$]+@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static RuleDescriptor Descriptor { get; } = new(
        "POD7001",
        "A secret stands in the unit",
        RuleCategory.Security,
        Severity.Warning,
        "The variable '{0}' of '{1}' has {2} in plain text, which everybody can read who sees the unit or its process. Use a secret of podman: {3}, or declare {4}.");

    public static UnitRule Rule { get; } = new([Descriptor, Declarations.Unneeded], (unit, _) => Check(unit));

    /// <summary>Whether a unit of any kind has a secret in plain text that is not declared to be none, or a password for a registry.</summary>
    public static bool IsViolatedBy(Unit unit) => unit.FindAll(Section.Kind, "Creds").Any() || unit.FindAll(Section.Kind, "Environment").Any(setting =>
        setting.Value is PairValue { Value.Literal: { } value } pair && What(pair.Name, value) is not null
        && !unit.FindAll(Section.Intent, Declaration).Any(declaration => NameOf(declaration) == pair.Name));

    private static IEnumerable<Finding> Check(Unit unit)
    {
        if (unit.Kind != UnitKind.Container)
        {
            yield break;
        }

        var declared = unit.FindAll(Section.Intent, Declaration).ToList();
        foreach (var setting in unit.FindAll(Section.Kind, "Environment"))
        {
            if (setting.Value is PairValue { Value.Literal: { } value } pair && What(pair.Name, value) is { } what
                && !declared.Exists(declaration => NameOf(declaration) == pair.Name))
            {
                yield return Report(unit, setting, pair.Name, what);
            }
        }

        foreach (var declaration in declared)
        {
            var isNeeded = unit.FindAll(Section.Kind, "Environment").Any(setting =>
                setting.Value is PairValue { Value.Literal: { } value } pair && pair.Name == NameOf(declaration) && What(pair.Name, value) is not null);
            if (!isNeeded)
            {
                yield return Declarations.ReportUnneeded(unit, declaration, $"the variable '{NameOf(declaration)}' does not look like a secret, or is not set");
            }
        }
    }

    private static string NameOf(Setting declaration) => declaration.Value.ToArgument().Marked;

    private static string? What(string name, string value)
    {
        if (Credentials.IsMatch(value))
        {
            return "a password within a URL";
        }

        return Name.IsMatch(name) && !Switch.IsMatch(name) && !IsHarmless(name, value) ? "its value" : null;
    }

    /// <summary>Short numbers are passwords too, but hardly tokens or keys.</summary>
    private static bool IsHarmless(string name, string value) =>
        Harmless.IsMatch(value)
        && !(name.IndexOf("PASS", StringComparison.OrdinalIgnoreCase) >= 0 && value.Length > 1 && value.All(char.IsDigit));

    private static Finding Report(Unit unit, Setting setting, string name, string what)
    {
        var own = name.ToLowerInvariant().Replace('_', '-');
        var secret = own.StartsWith(unit.Name + "-", StringComparison.Ordinal) ? own : $"{unit.Name}-{own}";
        var isRecord = Declarations.IsRecord(unit);
        var value = new TextValue($"{secret},type=env,target={name}");
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [
                name, unit.Name, what,
                isRecord ? $"[Secret(\"{secret}\", Type = SecretType.Env, Target = \"{name}\")]" : $"Secret={value.Text}",
                Declarations.Spelling(unit, Declaration, name),
            ])
        {
            Fixes =
            [
                new Fix(
                    FixKinds.UseSecret,
                    $"Use the secret '{secret}' of podman, to be made from this value before the next start",
                    [Edit.Replace(unit, setting, new Setting(Options.Key(unit.Kind, "Secret"), value, setting.Source))]),
                Declarations.Declare(unit, Declaration, new TextValue(name), $"Declare that '{name}' is no secret"),
            ],
        };
    }
}
