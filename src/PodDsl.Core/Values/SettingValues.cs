using PodDsl.Core.Catalogue;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Makes values of settings from the text for podman or systemd, the same for files, flags and C#.</summary>
public static class SettingValues
{
    /// <summary>
    /// The value in the type of its grammar, whose argument is the text again. A text stays a <see cref="TextValue"/> if its option has no
    /// grammar, if the grammar refuses it, or if nobody can know it.
    /// </summary>
    public static SettingValue Of(Option option, Text text) => Typed(option, text) ?? new TextValue(text);

    private static SettingValue? Typed(Option option, Text text) => option.ValueKind switch
    {
        // An option without a flag is a directive of systemd.
        ValueKind.Duration when option.Flag is null => SystemdTimeSpan.Parse(text).Value,
        ValueKind.Duration => PodmanDuration.Parse(text).Value,
        ValueKind.IdMap => IdMapValue.Parse(text).Value,
        ValueKind.Network => NetworkJoin.Parse(text).Value,
        ValueKind.Port => PortMapping.Parse(text).Value,
        ValueKind.Secret => Secret.Parse(text).Value,
        ValueKind.UserNamespace => UserNamespace.Parse(text).Value,
        ValueKind.Tmpfs => TmpfsMount.Parse(text).Value,
        ValueKind.Image => ImageReference.Parse(text).Value,
        ValueKind.HealthCommand => HealthCommand.Parse(text).Value,
        ValueKind.Calendar => CalendarExpression.Parse(text).Value,
        ValueKind.Volume => VolumeMount.Parse(text).Value,
        ValueKind.HostEntry => HostEntry.Parse(text).Value,
        _ => null,
    };
}
