using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Mounts with all options, <c>type=bind,source=/srv,destination=/srv</c>, as far as all versions of podman agree.</summary>
internal static class MountSyntax
{
    private static readonly string[] Types = ["bind", "volume", "tmpfs", "devpts", "image", "glob", "ramfs", "artifact"];

    private static readonly string[] Destinations = ["destination", "dst", "target", "dest"];

    private static readonly string[] Sources = ["source", "src"];

    private static readonly string[] Propagations = ["shared", "rshared", "private", "rprivate", "slave", "rslave", "unbindable", "runbindable"];

    private static readonly string[] OfAll =
    [
        "type", .. Destinations, "ro", "readonly", "rw", "dev", "nodev", "exec", "noexec", "suid", "nosuid", "consistency", "U", "chown", "idmap", "no-dereference", .. Propagations,
    ];

    /// <summary>The options of which some podman takes them with a type.</summary>
    private static readonly Dictionary<string, HashSet<string>> ByType = new(StringComparer.Ordinal)
    {
        ["bind"] = new([.. OfAll, .. Sources, "relabel", "z", "Z", "bind-propagation", "bind-nonrecursive"], StringComparer.Ordinal),
        ["volume"] = new([.. OfAll, .. Sources, "relabel", "z", "Z", "volume-opt", "subpath", "volume-subpath"], StringComparer.Ordinal),
        ["tmpfs"] = new([.. OfAll, "tmpcopyup", "notmpcopyup", "tmpfs-mode", "tmpfs-size", "noswap"], StringComparer.Ordinal),
    };

    /// <summary>True for a type that no podman knows, a mount without a place, and options that its type does not have.</summary>
    public static bool IsRefused(string text)
    {
        if (CsvRecord.Split(text) is not { } fields)
        {
            return false;
        }

        var options = fields.ConvertAll(static field => field.IndexOf('=') is >= 0 and var equals ? (Name: field.Substring(0, equals), Value: field.Substring(equals + 1)) : (Name: field, Value: null));
        var type = options.Find(static option => option.Name == "type").Value;
        return (type is not null && Array.IndexOf(Types, type) < 0)
            || (type != "glob" && type != "artifact" && !options.Exists(static option => Array.IndexOf(Destinations, option.Name) >= 0))
            || (type is not null && ByType.TryGetValue(type, out var known) && options.Exists(option => !known.Contains(option.Name)))
            || (type == "bind" && options.Exists(static option => IsRefusedOfBind(option.Name, option.Value)));
    }

    /// <summary>The text with the names that a tmpfs has for its size and mode.</summary>
    public static string? Meant(string text) =>
        text.Replace(",size=", ",tmpfs-size=").Replace(",mode=", ",tmpfs-mode=") is var meant && meant != text && !IsRefused(meant) ? meant : null;

    private static bool IsRefusedOfBind(string name, string? value) => name switch
    {
        "relabel" => value is not ("private" or "shared"),
        "bind-propagation" => Array.IndexOf(Propagations, value) < 0,
        "U" or "chown" => value is not (null or "true" or "false"),
        _ => false,
    };
}
