using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>The options behind the last colon of <c>Volume=</c> and <c>Tmpfs=</c>, as far as some podman takes them.</summary>
internal static class MountOptions
{
    private static readonly string[] Propagations = ["shared", "rshared", "private", "rprivate", "slave", "rslave", "unbindable", "runbindable"];

    private static readonly string[] OfAll =
        ["ro", "rw", "exec", "noexec", "dev", "nodev", "suid", "nosuid", "O", "U", "idmap", "copy", "nocopy", "no-dereference", .. Propagations];

    private static readonly HashSet<string> OfVolume = new([.. OfAll, "z", "Z", "bind", "rbind", "cached", "delegated"], StringComparer.Ordinal);

    private static readonly HashSet<string> OfTmpfs = new([.. OfAll, "size", "mode", "tmpcopyup", "notmpcopyup", "noswap", "noatime"], StringComparer.Ordinal);

    /// <summary>What people write for an option, as mount(8) and the long form of a mount have it.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["readonly"] = "ro", ["read-only"] = "ro", ["readwrite"] = "rw", ["read-write"] = "rw",
        ["relabel=shared"] = "z", ["relabel=private"] = "Z", ["Zz"] = "Z", ["zZ"] = "z",
    };

    /// <summary>Options of which a volume takes one.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> ExclusiveOfVolume { get; } =
        [["z", "Z", "O"], ["ro", "rw"], ["exec", "noexec"], ["dev", "nodev"], ["suid", "nosuid"], ["bind", "rbind"], ["copy", "nocopy"], Propagations];

    /// <summary>True for an option of <c>Volume=</c> that every podman refuses.</summary>
    public static bool IsRefusedOfVolume(string option) => !OfVolume.Contains(option) && !IsOpen(option)
        && !option.StartsWith("idmap", StringComparison.Ordinal) && option.IndexOf("upperdir", StringComparison.Ordinal) < 0 && option.IndexOf("workdir", StringComparison.Ordinal) < 0;

    /// <summary>True for an option of <c>Tmpfs=</c> that every podman refuses.</summary>
    public static bool IsRefusedOfTmpfs(string option) =>
        !IsOpen(option) && !OfTmpfs.Contains(option.IndexOf('=') is >= 0 and var equals ? option.Substring(0, equals) : option);

    /// <summary>The option that the author of a refused one means, or null.</summary>
    public static string? Meant(string option, bool isTmpfs)
    {
        var known = isTmpfs ? OfTmpfs : OfVolume;
        var name = option.Trim();
        var meant = known.Contains(name) ? name : Others.TryGetValue(name, out var other) ? other : Spelling.Certain(name, known);
        return meant is not null && known.Contains(meant) ? meant : null;
    }

    /// <summary>True if systemd or another program fills something in, or no unit can hold the text, which POD5002 says.</summary>
    private static bool IsOpen(string option) => new Text(option).HasHoles || Placeholder.IsIn(option) || option.Any(static character => char.IsControl(character) || char.IsSurrogate(character));
}
