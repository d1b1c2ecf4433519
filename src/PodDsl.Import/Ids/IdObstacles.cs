using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Import.Ids;

/// <summary>Why a container or pod that works with the ids of the host would not work with ids of its own.</summary>
internal static class IdObstacles
{
    private static readonly string[] MapKeys = [Keys.UserNS, Keys.UIDMap, Keys.GIDMap, Keys.SubUIDMap, Keys.SubGIDMap, Keys.RemapUsers];

    /// <summary>Namespaces that a container can have together with the host or another container.</summary>
    private static readonly (string Key, string What)[] Namespaces = [(Keys.Ipc, "the shared memory"), (Keys.Pid, "the processes")];

    /// <summary>Capabilities that the kernel asks for without regard to a user namespace.</summary>
    private static readonly HashSet<string> OfHost = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALL", "AUDIT_CONTROL", "AUDIT_READ", "BLOCK_SUSPEND", "BPF", "DAC_READ_SEARCH", "IPC_LOCK", "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD",
        "PERFMON", "SYSLOG", "SYS_ADMIN", "SYS_BOOT", "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME", "WAKE_ALARM",
    };

    /// <summary>Devices that everybody may use.</summary>
    private static readonly HashSet<string> OpenDevices = new(StringComparer.Ordinal)
    {
        "/dev/fuse", "/dev/net/tun", "/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom", "/dev/tty",
    };

    /// <summary>The obstacle, to follow the name of the unit; null if there is none.</summary>
    /// <param name="unit">The container or pod.</param>
    /// <param name="pool">How many ids it would have.</param>
    /// <param name="volumes">The volumes of the import by their names.</param>
    /// <param name="isMember">True for a container that would have the ids of its pod.</param>
    public static string? Find(Unit unit, long pool, IReadOnlyDictionary<string, Unit> volumes, bool isMember)
    {
        unit = PassedSettings.With(unit);
        foreach (var key in isMember ? [] : MapKeys)
        {
            if (unit.Find(key) is { } value)
            {
                return $"says {key}={value.ToArgument()}";
            }
        }

        if (Directives(unit, Keys.Privileged).Any(IsOn))
        {
            return "is privileged, which counts for nothing without the ids of the host";
        }

        if (unit.Find(Keys.Rootfs) is not null)
        {
            return "has its files in a folder of the host";
        }

        foreach (var setting in Directives(unit, Keys.Network))
        {
            if (setting.As(NetworkJoin.Parse).Value is { Mode: NetworkMode.Container } join)
            {
                return $"is in the network of another container ({join.ToArgument()})";
            }
        }

        foreach (var (key, what) in Namespaces)
        {
            if (unit.KnownText(key) is { } mode && (mode == "host" || mode.StartsWith("container:", StringComparison.Ordinal)))
            {
                return $"shares {what} with {(mode == "host" ? "the host" : "another container")}";
            }
        }

        return CapabilityOf(unit) ?? DeviceOf(unit) ?? MountOf(unit, volumes) ?? UserOf(unit, pool);
    }

    /// <summary>The user or group of the program that a block does not have.</summary>
    private static string? UserOf(Unit unit, long size)
    {
        var owner = FileOwner.Of(unit);
        return owner.Ids.Where(id => !IdShift.Has(id, size)).Select(id => FormattableString.Invariant($"has the id {id}, for which a block of {size} ids has no place")).FirstOrDefault();
    }

    private static string? CapabilityOf(Unit unit)
    {
        var isOnHost = Directives(unit, Keys.Network).Any(setting => setting.As(NetworkJoin.Parse).Value is { Mode: NetworkMode.Host });
        foreach (var word in Directives(unit, Keys.AddCapability).SelectMany(Words))
        {
            var name = word.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? word[4..] : word;
            if (OfHost.Contains(name) || (isOnHost && name.Equals("NET_ADMIN", StringComparison.OrdinalIgnoreCase)))
            {
                return $"has the capability {name.ToUpperInvariant()}, which counts with the ids of the host only";
            }
        }

        return null;
    }

    private static string? DeviceOf(Unit unit)
    {
        foreach (var word in Directives(unit, Keys.AddDevice).SelectMany(Words))
        {
            var device = word.TrimStart('-').Split(':')[0];
            if (device.StartsWith('/') && !OpenDevices.Contains(device))
            {
                return $"uses {device}, which only its owner and group on the host may open";
            }
        }

        return null;
    }

    private static string? MountOf(Unit unit, IReadOnlyDictionary<string, Unit> volumes)
    {
        foreach (var mount in MountedPath.Of(unit))
        {
            if (mount.Source is { } path && mount.IsHostPath && path.EndsWith(".sock", StringComparison.Ordinal))
            {
                return $"uses the socket {new Text(path)}, which only its owner on the host may open";
            }

            if (mount.Source is { } name && volumes.TryGetValue(name, out var volume) && FilePlace.IsElsewhere(volume))
            {
                return $"mounts the volume '{name}', whose file system has owners of its own";
            }
        }

        return null;
    }

    private static NamedSettings Directives(Unit unit, string key) => unit.FindAll(Section.Kind, key);

    private static IEnumerable<string> Words(Setting setting) => setting.Value switch
    {
        WordsValue words => words.Words.Select(word => word.Marked),
        var value => value.ToArgument().Marked.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
    };

    private static bool IsOn(Setting setting) => setting.Value is BooleanValue { Value: true } || setting.KnownText is "true" or "1" or "yes" or "on";
}
