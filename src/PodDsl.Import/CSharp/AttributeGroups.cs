using PodDsl.Core.Catalogue;

namespace PodDsl.Import.CSharp;

/// <summary>The lines of attributes above a record: what belongs together stands together.</summary>
internal static class AttributeGroups
{
    /// <summary>The groups of keys, in their order. What no group names comes after them, in the order of the catalogue.</summary>
    private static readonly string[][] Groups =
    [
        [Keys.Image, Keys.Rootfs, Keys.Artifact, Keys.ImageTag, Keys.File, Keys.SetWorkingDirectory, Keys.Yaml, "Pull", "AutoUpdate", "UnitName", Keys.ServiceName, Keys.ContainerName, Keys.PodName, Keys.NetworkName, Keys.VolumeName],
        [Keys.IdBlock, Keys.User, Keys.Group, "GroupAdd", Keys.UserNS, Keys.UIDMap, Keys.GIDMap, Keys.SubUIDMap, Keys.SubGIDMap],
        [Keys.Pod, "StartWithPod", Keys.HostName, Keys.Network, "NetworkAlias", "IP", "IP6", Keys.AddHost, "DNS", "DNSSearch", "DNSOption"],
        [Keys.PublishPort, "ExposeHostPort"],
        [Keys.Volume, Keys.Mount, Keys.Tmpfs, Keys.Secret, "AddDevice"],
        [Keys.Environment, Keys.EnvironmentFile, "EnvironmentHost", "Timezone"],
        [Keys.Exec, Keys.Entrypoint, "WorkingDir", "RunInit", "StopSignal", Keys.StopTimeout],
        [Keys.HealthCmd, "HealthInterval", "HealthTimeout", "HealthRetries", "HealthStartPeriod", "HealthOnFailure", Keys.Notify],
    ];

    private static readonly Dictionary<string, int> Places = Groups
        .SelectMany(static (names, place) => names.Select(name => (name, place)))
        .ToDictionary(static pair => pair.name, static pair => pair.place, StringComparer.Ordinal);

    /// <summary>Settings of which each has a line of its own, since there may be many long ones.</summary>
    private static readonly HashSet<string> OwnLines = new([Keys.Volume, Keys.Mount, Keys.Secret, Keys.PodmanArgs], StringComparer.Ordinal);

    /// <summary>The place of a setting's group.</summary>
    public static int Of(Option option) => option.Section switch
    {
        Section.Kind => Places.TryGetValue(option.Name, out var place) ? place : Groups.Length,
        Section.Intent when option.Name == Keys.IdBlock => Places[Keys.IdBlock],
        Section.Style => Groups.Length + 1,
        Section.Intent => Groups.Length + 2,
        Section.Unit or Section.Quadlet => Groups.Length + 3,
        Section.Service => Groups.Length + 4,
        _ => Groups.Length + 5,
    };

    /// <summary>True if the setting has a line of its own.</summary>
    public static bool HasOwnLine(Option option) => option.Section == Section.Kind && OwnLines.Contains(option.Name);
}
