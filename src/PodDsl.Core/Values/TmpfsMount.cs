using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>An empty file system in memory: <c>destination[:options]</c>.</summary>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">The text behind the colon, such as <c>rw,size=64m</c>; null if there is no colon.</param>
public sealed record TmpfsMount(Text Destination, Text? Options) : SettingValue
{
    public static Parsed<TmpfsMount> Parse(Text text)
    {
        var colon = text.Marked.IndexOf(':');
        var mount = colon < 0
            ? new TmpfsMount(text, null)
            : new TmpfsMount(text.Marked.Substring(0, colon), new Text(text.Marked.Substring(colon + 1)));
        return mount.Destination.StartsWith('/') ? mount
            : text.HasHoles ? mount.Destination.HasHoles ? mount : Parsed<TmpfsMount>.Unknown
            : new Refusal("podman takes absolute paths only");
    }

    public override Text ToArgument() => Options is { } options ? Destination + ":" + options : Destination;
}
