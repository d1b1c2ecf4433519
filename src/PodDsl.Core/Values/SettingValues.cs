using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Makes values of settings out of the text that podman or systemd gets, the same for files, flags and C#.</summary>
public static class SettingValues
{
    /// <summary>
    /// The value in the type of its grammar, whose argument is the text again. A text stays a <see cref="TextValue"/> where
    /// its option has no grammar, where the grammar refuses it, and where nobody can know it.
    /// </summary>
    public static SettingValue Of(Option option, Text text) => Typed(option, text) ?? new TextValue(text);

    private static SettingValue? Typed(Option option, Text text) => option.ValueKind switch
    {
        // What has no flag is a directive of systemd.
        ValueKind.Duration when option.Flag is null => SystemdTimeSpan.Parse(text).Value,
        ValueKind.Duration => PodmanDuration.Parse(text).Value,
        ValueKind.IdMap => IdMapValue.Parse(text).Value,
        ValueKind.Network => NetworkJoin.Parse(text).Value,
        ValueKind.Port => PortMapping.Parse(text).Value,
        ValueKind.Secret => Secret.Parse(text).Value,
        _ => null,
    };
}
