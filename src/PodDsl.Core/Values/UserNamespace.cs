using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A user namespace, as <c>--userns</c> takes it: a mode, with options after a colon if it has some.</summary>
/// <param name="Mode">The part before the first colon.</param>
/// <param name="OptionText">The part after it, or null if there is no colon.</param>
public sealed record UserNamespace(string Mode, Text? OptionText) : SettingValue
{
    public const string Auto = "auto";
    public const string KeepId = "keep-id";
    public const string NoMap = "nomap";
    public const string Private = "private";
    public const string Host = "host";

    public const string UidMappingOption = "uidmapping";
    public const string GidMappingOption = "gidmapping";

    private const string SizeOption = "size";
    private const string ParentSign = "@";

    private static readonly string[] Modes = [Host, Auto, KeepId, NoMap, Private, "pod"];

    /// <summary>The options of a mode, in order.</summary>
    public IEnumerable<NamedOption> Options => OptionText is { } text ? text.Marked.Split(',').Select(NamedOption.Of) : [];

    public static UserNamespace Of(string mode, IEnumerable<NamedOption> options)
    {
        var text = string.Join(",", options);
        return new UserNamespace(mode, text.Length == 0 ? default(Text?) : new Text(text));
    }

    /// <summary>The mode for the keys of podman 4.4: <c>RemapUsers=</c> with <c>auto</c> or <c>keep-id</c>.</summary>
    /// <param name="mode">The value of <c>RemapUsers=</c>.</param>
    /// <param name="uids">The values of <c>RemapUid=</c>.</param>
    /// <param name="gids">The values of <c>RemapGid=</c>.</param>
    /// <param name="size">The value of <c>RemapUidSize=</c>; null and 0 both leave it to podman.</param>
    /// <returns>The user namespace, or null for an unknown mode.</returns>
    public static UserNamespace? OfRemap(string? mode, IEnumerable<Text> uids, IEnumerable<Text> gids, Text? size) => mode switch
    {
        Auto => Of(Auto,
        [
            .. uids.Select(uid => new NamedOption(UidMappingOption, uid)),
            .. gids.Select(gid => new NamedOption(GidMappingOption, gid)),
            .. size is { Marked: not "0" } count ? new[] { new NamedOption(SizeOption, count) } : [],
        ]),
        KeepId => Of(KeepId,
        [
            .. uids.Select(uid => new NamedOption("uid", uid)),
            .. gids.Select(gid => new NamedOption("gid", gid)),
        ]),
        _ => null,
    };

    public static Parsed<UserNamespace> Parse(Text text)
    {
        var marked = text.Marked ?? "";
        var colon = marked.IndexOf(':');
        var value = colon < 0
            ? new UserNamespace(marked, null)
            : new UserNamespace(marked.Substring(0, colon), new Text(marked.Substring(colon + 1)));
        return value.FindRefusal(marked) is not { } refusal ? value
            : text.HasHoles ? Parsed<UserNamespace>.Unknown
            : refusal;
    }

    public bool Has(string option) => Options.Any(candidate => candidate.Name == option);

    public bool HasSize => Has(SizeOption);

    public UserNamespace WithoutSize() => Of(Mode, Options.Where(option => option.Name != SizeOption));

    /// <summary>True if a map names ids of the host itself.</summary>
    public bool NamesParentIds => Options.Any(IsOfParent);

    public UserNamespace WithoutParentSigns() => Of(Mode, Options.Select(option => IsOfParent(option)
        ? option with { Value = new Text(option.Value!.Value.Marked.Replace(ParentSign, "")) }
        : option));

    private static bool IsOfParent(NamedOption option) =>
        option.Name is UidMappingOption or GidMappingOption && option.Value is { } map && map.Marked.Contains(ParentSign);

    public override Text ToArgument() => OptionText is { } options ? new Text(Mode + ":") + options : Mode;

    private Refusal? FindRefusal(string text)
    {
        if (OptionText is not { } options)
        {
            // The empty mode is that of containers.conf.
            return text.Length == 0 || Modes.Contains(text) ? null : RefusalOfMode(text);
        }

        return Mode switch
        {
            "ns" or "container" => options.IsEmpty ? new Refusal($"'{Mode}:' has nothing behind it") : null,

            // Podman takes an empty list for keep-id only.
            KeepId when options.IsEmpty => null,
            Auto or KeepId => RefusalOfOptions(),
            _ when Modes.Contains(Mode) => new Refusal($"the mode '{Mode}' takes no options", Change(Mode, isCertain: false)),
            _ => RefusalOfMode(text),
        };
    }

    private Refusal RefusalOfMode(string text)
    {
        var comma = text.IndexOf(',');
        if (comma > 0 && text.Substring(0, comma) is Auto or KeepId)
        {
            return new Refusal("options stand behind a colon", Change(text.Substring(0, comma) + ":" + text.Substring(comma + 1), isCertain: true));
        }

        return Spelling.Nearest(Mode, Modes) is { } nearest
            ? new Refusal(
                $"there is no mode '{Mode}', and '{nearest}' seems to be meant",
                Change((this with { Mode = nearest }).ToArgument().Marked, isCertain: false))
            : new Refusal($"there is no mode '{Mode}'. Use auto, keep-id, host or nomap, or ns: and container: with a value");
    }

    private Refusal? RefusalOfOptions()
    {
        var names = Mode == Auto ? new[] { SizeOption, UidMappingOption, GidMappingOption } : ["uid", "gid", SizeOption];
        foreach (var option in Options)
        {
            if (!names.Contains(option.Name))
            {
                return option.Name.Length == 0
                    ? new Refusal("an option is empty")
                    : new Refusal($"'{Mode}' has no option '{option.Name}'. It takes {string.Join(", ", names)}", Corrected(option, names));
            }

            if (option.Value is not { } value)
            {
                return new Refusal($"the option '{option.Name}' has no value");
            }

            if (ProblemOf(option.Name, value.Marked) is { } problem)
            {
                return new Refusal(problem);
            }
        }

        return null;
    }

    private MeantText? Corrected(NamedOption wrong, string[] names) =>
        wrong.Value is not null && Spelling.Nearest(wrong.Name, names) is { } nearest
            ? Change(
                Of(Mode, Options.Select(option => option.Name == wrong.Name ? option with { Name = nearest } : option)).ToArgument().Marked,
                isCertain: false)
            : null;

    private static MeantText Change(string text, bool isCertain) => new(text, $"Change to '{text}'", isCertain);

    private static string? ProblemOf(string name, string value)
    {
        if (name is not (UidMappingOption or GidMappingOption))
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
}
