using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Mounts with all options, <c>type=bind,source=/srv,destination=/srv</c>, as far as all versions of podman agree.</summary>
internal static class MountSyntax
{
    private static readonly string[] Types = ["bind", "volume", "tmpfs", "devpts", "image", "glob", "ramfs", "artifact"];

    private static readonly string[] Destinations = ["destination", "dst", "target", "dest"];

    /// <summary>True for a type that no podman knows, a mount without a place, and options of a tmpfs that belong to other types.</summary>
    public static bool IsRefused(string text)
    {
        if (CsvRecord.Split(text) is not { } fields)
        {
            return false;
        }

        var names = fields.ConvertAll(field => field.IndexOf('=') is >= 0 and var equals ? field.Substring(0, equals) : field);
        var typed = names.IndexOf("type");
        var type = typed < 0 ? null : fields[typed].Substring(fields[typed].IndexOf('=') + 1);
        return (type is not null && Array.IndexOf(Types, type) < 0)
            || (type != "glob" && type != "artifact" && !names.Exists(name => Array.IndexOf(Destinations, name) >= 0))
            || (type == "tmpfs" && names.Exists(name => name is "size" or "mode" or "source" or "src"));
    }
}
