using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>Passwords, tokens and keys in plain text in a unit.</summary>
internal static class PlainSecrets
{
    /// <summary>The declaration that a variable is no secret.</summary>
    public const string Declaration = Keys.NotSecret;

    private static readonly Pattern Name = new(
        "(^|_)(PASSWORD|PASSWD|PASSPHRASE|PASS|TOKEN|SECRET|(API|SECRET|PRIVATE|ACCESS|ENCRYPTION)_?KEY)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>Switches whose name ends like that of a secret, such as <c>MARIADB_RANDOM_ROOT_PASSWORD</c>.</summary>
    private static readonly Pattern Switch = new(
        "(^|_)(RANDOM|ALLOW|EMPTY|ENABLED?|DISABLED?|REQUIRED?|USE|NO|MIN|MAX|RESET|CHANGE|EXPIRE)_",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Pattern Harmless = new(
        @"^(|0|1|y|n|yes|no|true|false|on|off|none|null|\d{1,6}|[/.~$<].*|[a-z]+:/.*|.*[{}].*)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>
    /// What nobody takes for a password: a template says by it what belongs there. A word that works as one, such as <c>secret</c> or
    /// <c>admin</c>, is a password.
    /// </summary>
    private static readonly Pattern Placeholder = new(
        "^_*(change|replace|insert|enter)[-_ ]?(me|it|this|your|in|here|with)([-_ !.].*)?$"
        + "|^your[-_ ].*"
        + "|^(.*[-_ ])?(placeholder|todo|fixme|example|redacted)([-_ ].*)?$"
        + @"|^(x{3,}|\*{3,}|\.{3,}|…|_{3,}|-{3,}|\?{3,})$"
        + @"|^(<.*>|\[.*\]|__.*__|@.*@)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>A URL with a user and a password.</summary>
    private static readonly Pattern Credentials = new("^[a-z][a-z0-9+.-]*://[^/:@\\s{}$]+:(?<password>[^/@\\s{}$]+)@", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True if a unit of any kind has an undeclared secret in plain text, or a password for a registry.</summary>
    public static bool AreIn(Unit unit)
    {
        if (unit.FindAll(Section.Kind, Keys.Creds).Any())
        {
            return true;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (setting.Value is PairValue { Value.Literal: { } value } pair && What(pair.Name, value) is not null
                && !unit.FindAll(Section.Intent, Declaration).Any(declaration => NameOf(declaration) == pair.Name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The variable that a declaration names.</summary>
    public static string NameOf(Setting declaration) => declaration.Value.ToArgument().Marked;

    /// <summary>The secret part of a variable, or null.</summary>
    public static string? What(string name, string value)
    {
        if (value.IndexOf("://", StringComparison.Ordinal) > 0 && Credentials.Match(value) is { Success: true } found)
        {
            return Placeholder.IsMatch(found.Groups["password"].Value) ? null : "a password within a URL";
        }

        return MayBeName(name) && Name.IsMatch(name) && !Switch.IsMatch(name) && !IsHarmless(name, value) && !Placeholder.IsMatch(value) ? "its value" : null;
    }

    /// <summary>False for a name whose last letters are those of no secret, which most have.</summary>
    private static bool MayBeName(string name)
    {
        // The expression passes over a line feed at the end, and knows letters beyond ASCII that are the same in another case.
        var end = name.Length > 0 && name[name.Length - 1] == '\n' ? name.Length - 1 : name.Length;
        return end >= 2 && (name[end - 1] >= '\x80' || name[end - 2] >= '\x80'
            || (char.ToUpperInvariant(name[end - 2]), char.ToUpperInvariant(name[end - 1])) is ('R' or 'W', 'D') or ('S', 'E' or 'S') or ('E', 'N' or 'T' or 'Y'));
    }

    /// <summary>Short numbers are passwords too, but hardly tokens or keys.</summary>
    private static bool IsHarmless(string name, string value) =>
        Harmless.IsMatch(value)
        && !(name.IndexOf("PASS", StringComparison.OrdinalIgnoreCase) >= 0 && value.Length > 1 && value.All(char.IsDigit));
}
