using System.Globalization;
using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Security;

/// <summary>POD7002: options of a secret that podman refuses.</summary>
public static class SecretOptionRule
{
    private static readonly string[] Names = ["source", "type", "target", "uid", "gid", "mode", "UID", "GID"];

    /// <summary>Options that only a secret in a file has.</summary>
    private static readonly string[] OfFiles = ["uid", "gid", "mode", "UID", "GID"];

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
        var startsWithName = parts[0].IndexOf('=') < 0;
        if (parts.Length == 1)
        {
            return startsWithName && text.Length > 0
                ? null
                : Report(unit, setting, text, text.Length == 0 ? "it has no name" : "what stands alone is taken for its name, and no name has an '='", null);
        }

        var options = parts.Skip(startsWithName ? 1 : 0).Select(Split).ToList();
        foreach (var (name, value) in options)
        {
            if (ProblemOf(name, value) is { } problem)
            {
                return Report(unit, setting, text, problem, Correct(unit, setting, parts, name));
            }
        }

        if (options.Count(option => option.Name == "type") > 1)
        {
            return Report(unit, setting, text, "it has more than one type. Keep one", null);
        }

        if ((options.FindLast(option => option.Name == "source").Value ?? (startsWithName ? parts[0] : "")).Length == 0)
        {
            return Report(unit, setting, text, "it has no name. Write the name in front, or source=NAME", null);
        }

        return options.Contains(("type", "env")) && options.Find(option => OfFiles.Contains(option.Name)).Name is { } ofFile
            ? Report(
                unit,
                setting,
                text,
                $"a variable has no {ofFile}. Leave it out, or give the secret as a file",
                new Fix(FixKinds.RemoveSecretOptions, "Leave out the owner and mode", [Edit.Replace(unit, setting, setting with
                {
                    Value = new TextValue(string.Join(",", parts.Where(part => !OfFiles.Contains(Split(part).Name)))),
                })]))
            : null;
    }

    private static (string Name, string? Value) Split(string part)
    {
        var equals = part.IndexOf('=');
        return equals < 0 ? (part, null) : (part.Substring(0, equals), part.Substring(equals + 1));
    }

    private static string? ProblemOf(string name, string? value) => (name, value) switch
    {
        (_, null) => $"the option '{name}' has no value",
        _ when !Names.Contains(name) => $"there is no option '{name}'. It takes {string.Join(", ", Names.Take(6))}",
        ("type", not ("mount" or "env")) => $"the type '{value}' is none. Use mount or env",
        ("uid" or "gid" or "UID" or "GID", _) when !uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) => $"{name}={value} is no number",
        ("mode", _) when !IsMode(value) => $"mode={value} is no octal number",
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

    /// <summary>Podman reads 32 bits.</summary>
    private static bool IsMode(string value) =>
        Octal.IsMatch(value) && value.TrimStart('0') is var digits && (digits.Length < 11 || (digits.Length == 11 && digits[0] <= '3'));

    private static Finding Report(Unit unit, Setting setting, string text, string problem, Fix? fix) =>
        new(Descriptor, unit, setting.Source, [text, unit.Name, problem])
        {
            Fixes = fix is null ? default : [fix],
        };
}
