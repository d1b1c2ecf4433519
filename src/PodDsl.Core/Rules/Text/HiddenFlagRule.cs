using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Rules.Text;

/// <summary>POD5011: a flag in <c>PodmanArgs=</c> that has a key of its own, so that no check sees it.</summary>
public static class HiddenFlagRule
{
    private static readonly PodmanVersion KeysKeepText = new(5, 8, 2);

    private const string ArgumentsKey = "PodmanArgs";

    private static readonly Dictionary<string, string> LongFlags = new(StringComparer.Ordinal)
    {
        ["-p"] = "--publish", ["-v"] = "--volume", ["-e"] = "--env", ["-l"] = "--label", ["-u"] = "--user",
        ["-h"] = "--hostname", ["-w"] = "--workdir", ["-m"] = "--memory", ["--net"] = "--network",
    };

    /// <summary>Keys that do more than their flag, or that share it.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "Notify", "Pod", "Group", "AutoUpdate", "Rootfs", "VolatileTmp", "CgroupsMode",
    };

    public static RuleDescriptor Descriptor { get; } = new(
        "POD5011",
        "PodmanArgs hides a setting from all checks",
        RuleCategory.Text,
        Severity.Suggestion,
        "'{0}' in PodmanArgs= of '{1}' is hidden from all checks, and there is {2} for it. Use that.");

    public static UnitRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        foreach (var setting in unit.FindAll(Section.Kind, ArgumentsKey))
        {
            if (setting.Value is not WordsValue { Words: var words })
            {
                continue;
            }

            for (var index = 0; index < words.Count; index++)
            {
                if (words[index].Literal is not { } word || Find(unit, target, word) is not var (option, flag))
                {
                    continue;
                }

                var takesWord = flag.Length == word.Length && option.ValueKind != ValueKind.Boolean;
                if (takesWord && index + 1 == words.Count)
                {
                    break;
                }

                var text = takesWord ? words[index + 1] : flag.Length == word.Length ? "true" : word.Substring(flag.Length + 1);
                if (IsMeant(option, text, target))
                {
                    index += takesWord ? 1 : 0;
                    continue;
                }

                var rest = words.Where((_, position) => position < index || position > index + (takesWord ? 1 : 0)).ToEquatableArray();
                yield return new Finding(
                    Descriptor,
                    unit,
                    setting.Source,
                    [UnitTexts.Shown(takesWord ? $"{word} {text}" : word), unit.Name, Name(unit, option)])
                {
                    Fixes = FixOf(unit, setting, option, text, rest),
                };
                index += takesWord ? 1 : 0;
            }
        }
    }

    /// <summary>Some texts do not survive as the value of a key, up to podman 5.8.1.</summary>
    private static bool IsMeant(Option option, Model.Text text, Target target) =>
        target.Podman < KeysKeepText && option.Syntax == QuadletSyntax.Last
        && (text.IsEmpty || text.StartsWith('"') || text.EndsWith("\""));

    /// <summary>The option that a word sets, and the flag as the word has it.</summary>
    private static (Option Option, string Flag)? Find(Unit unit, Target target, string word)
    {
        var equals = word.IndexOf('=');
        var flag = equals < 0 ? word : word.Substring(0, equals);
        if (!flag.StartsWith("-", StringComparison.Ordinal))
        {
            return null;
        }

        var full = LongFlags.TryGetValue(flag, out var known) ? known : flag;

        // A file can only use keys; a record has an attribute for other flags too. A flag of several keys is none of them.
        Option? option = null;
        foreach (var row in Options.All)
        {
            if (row.Kind == unit.Kind && row.Section == Section.Kind && row.Flag == full
                && row.DeprecatedSince is null && !Others.Contains(row.Name))
            {
                if (option is not null)
                {
                    return null;
                }

                option = row;
            }
        }

        if (option is { FlagPrefix.Length: > 0 })
        {
            return null;
        }

        var isUsable = option is { IsQuadletKey: true } ? option.Since <= target.Podman : Declarations.IsRecord(unit);
        return option is null || !isUsable ? null : (option, flag);
    }

    private static string Name(Unit unit, Option option) =>
        Declarations.IsRecord(unit) ? $"[{option.Attribute}]" : option.Name + "=";

    private static EquatableArray<Fix> FixOf(Unit unit, Setting setting, Option option, Model.Text text, EquatableArray<Model.Text> rest)
    {
        if ((option.Repeat == Repeat.Single && unit.FindSetting(Section.Kind, option.Name) is not null)
            || ValueOf(option, text) is not { } value)
        {
            return default;
        }

        EquatableArray<Edit> edits = rest.IsEmpty
            ? [Edit.Replace(unit, setting, new Setting(option, value, setting.Source))]
            : [Edit.Replace(unit, setting, setting with { Value = new WordsValue(rest) }), Edit.Add(unit, new Setting(option, value))];
        return [new Fix(FixKinds.UseKey, $"Use {Name(unit, option)}", edits)];
    }

    private static SettingValue? ValueOf(Option option, Model.Text text) => option.ValueKind switch
    {
        ValueKind.Boolean => text.Literal switch { "true" => new BooleanValue(true), "false" => new BooleanValue(false), _ => null },
        ValueKind.Integer when long.TryParse(text.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => new IntegerValue(number),
        ValueKind.Integer => null,
        ValueKind.Pair when text.Literal is { } pair && pair.IndexOf('=') is > 0 and var equals => new PairValue(pair.Substring(0, equals), new Model.Text(pair.Substring(equals + 1))),
        ValueKind.Pair => null,
        ValueKind.Port => (SettingValue?)PortReader.Read(text) ?? new TextValue(text),
        ValueKind.IdMap => IdMapReader.Read(text),
        ValueKind.Words => new WordsValue([text]),
        ValueKind.Volume => Volume(text),

        // User= and Group= are two keys for one flag.
        _ when option.Name == "User" && text.Contains(':') => null,
        _ => new TextValue(text),
    };

    private static SettingValue Volume(Model.Text text)
    {
        var parts = (text.Literal ?? "").Split(':');
        return parts.Length is 2 or 3 && parts[0].StartsWith("/", StringComparison.Ordinal)
            ? new VolumeMount(
                parts[0],
                null,
                parts[1],
                parts.Length == 2 ? [] : parts[2].Split(',').Select(option => new Model.Text(option)).ToEquatableArray())
            : new TextValue(text);
    }
}
