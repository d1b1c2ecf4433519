using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>Returns what settings say, typed or raw.</summary>
internal static class Directives
{
    /// <summary>The effective setting. systemd ignores an empty one if only one value counts.</summary>
    public static Setting? Last(Unit unit, Section section, string key)
    {
        var last = unit.FindSetting(section, key);
        if (last is null || !IsEmpty(last.Value))
        {
            return last;
        }

        last = null;
        foreach (var setting in unit.FindAll(section, key))
        {
            last = IsEmpty(setting.Value) ? last : setting;
        }

        return last;
    }

    /// <summary>The first existing one of several settings.</summary>
    public static Setting? LastOf(Unit unit, Section section, params string[] keys)
    {
        foreach (var name in keys)
        {
            if (Last(unit, section, name) is { } setting)
            {
                return setting;
            }
        }

        return null;
    }

    public static bool Has(Unit unit, Section section, string key) => Last(unit, section, key) is not null;

    /// <summary>The text of the effective setting; null if there is none, or if it is not known.</summary>
    public static string? Text(Unit unit, Section section, string key) => Last(unit, section, key)?.KnownText;

    /// <summary>A span of time in seconds; null if it is not known, and the given default if it is not set.</summary>
    public static double? Seconds(Setting? setting, double otherwise) =>
        setting is null ? otherwise : setting.As(SystemdTimeSpan.Parse).Value?.Seconds;

    /// <summary>How long systemd waits for a start or a stop; 0 stands for no limit there.</summary>
    public static double? Timeout(Setting? setting, double otherwise) =>
        Seconds(setting, otherwise) is { } seconds ? seconds == 0 ? double.PositiveInfinity : seconds : null;

    /// <summary>What systemd takes a text for; null if it is no boolean.</summary>
    public static bool? Boolean(string text) => SystemdBoolean.Parse(text);

    /// <summary>True if a setting is on; null if that is not known.</summary>
    public static bool? IsOn(Setting? setting) => setting?.Value switch
    {
        null => false,
        BooleanValue boolean => boolean.Value,
        _ => setting.KnownText is { } text ? Boolean(text) == true : null,
    };

    /// <summary>The words of all settings of that name, such as the arguments of <c>PodmanArgs=</c>.</summary>
    public static IEnumerable<string> Words(Unit unit, Section section, string key) =>
        unit.FindAll(section, key).SelectMany(setting => WordsOf(setting.Value));

    /// <summary>The words of a value, with specifiers as written.</summary>
    public static IEnumerable<string> WordsOf(SettingValue value) => value switch
    {
        WordsValue words => words.Words.Select(word => word.ToString()),
        CommandValue command => command.Words.Select(word => word.ToString()),
        _ => [value.ToArgument().ToString()],
    };

    /// <summary>The change that gives a directive another value, or adds it.</summary>
    public static Edit Set(Unit unit, Section section, string key, Setting? old, SettingValue value)
    {
        var option = Options.Find(unit.Kind, section, key) ?? new Option(section, key);
        return old is null
            ? Edit.Add(unit, new Setting(option, value))
            : Edit.Replace(unit, old, new Setting(option, value, old.Source));
    }

    private static bool IsEmpty(SettingValue value) => value is ClearValue || (value is RawValue raw && string.IsNullOrWhiteSpace(raw.UnitText));
}
