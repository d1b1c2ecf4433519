using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7002: options of a secret that podman refuses.</summary>
public static class SecretOptionRule
{
    private static readonly string[] Names = ["type", "target", "uid", "gid", "mode"];
    private static readonly Regex Octal = new("^[0-7]+$", RegexOptions.CultureInvariant);

    public static RuleDescriptor Descriptor { get; } = new(
        "POD7002",
        "A secret has options that podman refuses",
        RuleCategory.Security,
        Severity.Error,
        "Podman refuses the secret '{0}' of '{1}': {2}.");

    public static UnitRule Rule { get; } = new([Descriptor], (unit, _) => unit.Kind == UnitKind.Container
        ? unit.FindAll(Section.Kind, "Secret").Select(setting => Check(unit, setting)).OfType<Finding>()
        : []);

    private static Finding? Check(Unit unit, Setting setting)
    {
        if (LiteralText.Of(setting.Value) is not { } text)
        {
            return null;
        }

        var parts = text.Split(',');
        if (parts[0].Length == 0 || parts[0].IndexOf('=') >= 0)
        {
            return Report(unit, setting, text, "its name must come first", null);
        }

        var isVariable = parts.Contains("type=env");
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=');
            var (name, value) = equals < 0 ? (part, null) : (part.Substring(0, equals), part.Substring(equals + 1));
            if (ProblemOf(name, value) is { } problem)
            {
                return Report(unit, setting, text, problem, Correct(unit, setting, parts, name));
            }

            if (isVariable && name is "uid" or "gid" or "mode")
            {
                var rest = parts.Where(other => Array.TrueForAll(["uid=", "gid=", "mode="], option => !other.StartsWith(option, StringComparison.Ordinal)));
                return Report(unit, setting, text, $"a variable has no {name}. Leave it out, or give the secret as a file", new Fix(
                    FixKinds.RemoveSecretOptions, "Leave out the owner and mode", [Edit.Replace(unit, setting, setting with { Value = new TextValue(string.Join(",", rest)) })]));
            }
        }

        return null;
    }

    private static string? ProblemOf(string name, string? value) => (name, value) switch
    {
        _ when !Names.Contains(name) => $"there is no option '{name}'. It takes {string.Join(", ", Names)}",
        (_, null) => $"the option '{name}' has no value",
        ("type", not ("mount" or "env")) => $"the type '{value}' is none. Use mount or env",
        ("uid" or "gid", _) when !uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"{name}={value} is no number",
        ("mode", _) when !Octal.IsMatch(value) => $"mode={value} is no octal number",
        _ => null,
    };

    /// <summary>The fix that writes an option as podman knows it; none where it is not certain, or given already.</summary>
    private static Fix? Correct(Unit unit, Setting setting, string[] parts, string name)
    {
        if (Spelling.Certain(name, Names) is not { } option || Array.Exists(parts, part => part.StartsWith(option + "=", StringComparison.Ordinal)))
        {
            return null;
        }

        var mended = parts.Select(part => part == name ? option : part.StartsWith(name + "=", StringComparison.Ordinal) ? option + part.Substring(name.Length) : part);
        var edit = Edit.Replace(unit, setting, setting with { Value = new TextValue(string.Join(",", mended)) });
        return new Fix(FixKinds.CorrectSecretOption, $"Write {option}=", [edit]);
    }

    private static Finding Report(Unit unit, Setting setting, string text, string problem, Fix? fix) =>
        new(Descriptor, unit, setting.Source, [text, unit.Name, problem])
        {
            Fixes = fix is null ? default : [fix],
        };
}
