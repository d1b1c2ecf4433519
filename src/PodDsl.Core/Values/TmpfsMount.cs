using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>An empty file system in memory: <c>destination[:options]</c>.</summary>
/// <param name="Destination">The path in the container.</param>
/// <param name="Options">The text after the colon, such as <c>rw,size=64m</c>; null if there is no colon.</param>
public sealed record TmpfsMount(Text Destination, Text? Options) : SettingValue
{
    public static Parsed<TmpfsMount> Parse(Text text)
    {
        var mount = Split(text);
        return mount.Destination.StartsWith('/') || mount.Destination.HasHoles ? mount
            : text.HasHoles ? Parsed<TmpfsMount>.Unknown
            : new Refusal("podman takes absolute paths only");
    }

    /// <summary>The parts of a text, even if podman refuses them.</summary>
    public static TmpfsMount Split(Text text)
    {
        var marked = text.Marked ?? "";
        var colon = marked.IndexOf(':');
        return colon < 0
            ? new TmpfsMount(text, null)
            : new TmpfsMount(marked.Substring(0, colon), new Text(marked.Substring(colon + 1)));
    }

    public override Text ToArgument() => Options is { } options ? Destination + ":" + options : Destination;
}
