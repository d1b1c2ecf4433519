using System.Globalization;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1018: a user namespace mode that podman does not know, or options that it refuses.</summary>
public static class UserNamespaceSyntaxRule
{
    private static readonly string[] Modes = ["host", "auto", "keep-id", "nomap", "private", "pod"];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD1018",
        "User namespace is malformed",
        RuleCategory.IdMaps,
        Severity.Error,
        "Podman refuses the user namespace '{0}' of '{1}': {2}.");

    public static UnitRule Rule { get; } = new([Descriptor], (unit, _) =>
        UserNamespace.Read(unit) is { } mode && Check(mode) is { } finding ? [finding] : []);

    private static Finding? Check(UserNamespace mode)
    {
        if (mode.OptionText is not null && mode.Mode is "ns" or "container")
        {
            return null;
        }

        if (mode.OptionText is not null && mode.Mode is UserNamespace.Auto or UserNamespace.KeepId)
        {
            // Podman takes an empty list for keep-id only.
            return mode.OptionText.Length == 0 && mode.Mode == UserNamespace.KeepId ? null : CheckOptions(mode);
        }

        if (mode.OptionText is null && Modes.Contains(mode.Text))
        {
            return null;
        }

        if (mode.OptionText is not null && Modes.Contains(mode.Mode))
        {
            return Report(mode, $"the mode '{mode.Mode}' takes no options", mode.Become(FixKinds.MendUserNS, mode.Mode));
        }

        var comma = mode.Text.IndexOf(',');
        if (comma > 0 && mode.Text.Substring(0, comma) is UserNamespace.Auto or UserNamespace.KeepId)
        {
            var text = mode.Text.Substring(0, comma) + ":" + mode.Text.Substring(comma + 1);
            return Report(mode, "options stand behind a colon", mode.Become(FixKinds.CorrectUserNS, text));
        }

        return Spelling.Nearest(mode.Mode, Modes) is { } nearest
            ? Report(
                mode,
                $"there is no mode '{mode.Mode}'. Did you mean '{nearest}'?",
                mode.Become(FixKinds.MendUserNS, mode.OptionText is null ? nearest : $"{nearest}:{mode.OptionText}"))
            : Report(mode, $"there is no mode '{mode.Mode}'. Use auto, keep-id, host or nomap, or ns: and container: with a value", null);
    }

    private static Finding? CheckOptions(UserNamespace mode)
    {
        var names = mode.Mode == UserNamespace.Auto
            ? new[] { "size", "uidmapping", "gidmapping" }
            : ["uid", "gid", "size"];
        foreach (var (name, value) in mode.Options)
        {
            if (!names.Contains(name))
            {
                var nearest = Spelling.Nearest(name, names);
                var fix = nearest is null || value is null
                    ? null
                    : mode.Become(FixKinds.MendUserNS, UserNamespace.Join(
                        mode.Mode, mode.Options.Select(option => option.Name == name ? (nearest, option.Value) : option)));
                return name.Length == 0
                    ? Report(mode, "an option is empty", null)
                    : Report(mode, $"'{mode.Mode}' has no option '{name}'. It takes {string.Join(", ", names)}", fix);
            }

            if (value is null)
            {
                return Report(mode, $"the option '{name}' has no value", null);
            }

            if (ProblemOf(name, value) is { } problem)
            {
                return Report(mode, problem, null);
            }
        }

        return null;
    }

    private static string? ProblemOf(string name, string value)
    {
        if (name is not ("uidmapping" or "gidmapping"))
        {
            return uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? null
                : $"{name}={value} is not a number from 0 to {uint.MaxValue}";
        }

        if (!IdMapParser.TryParse(value, out var entries, out var problem))
        {
            return $"{name}={value}: {problem}";
        }

        return entries.Any(entry => (entry.Flags & ~IdMapFlags.HostIdOfParent) != 0)
            ? $"{name}={value} has a flag, and none but @ can be used here"
            : null;
    }

    private static Finding Report(UserNamespace mode, string problem, Fix? fix) =>
        new(Descriptor, mode.Unit, mode.Setting.Source, [mode.Text, mode.Unit.Name, problem])
        {
            Fixes = fix is null ? default : [fix],
        };
}
