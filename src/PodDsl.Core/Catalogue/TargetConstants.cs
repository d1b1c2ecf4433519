namespace PodDsl.Core.Catalogue;

/// <summary>The constants of <c>PodDsl.Targets</c>, by the targets of systemd that they stand for.</summary>
public static class TargetConstants
{
    /// <summary>The name of the class that has them.</summary>
    public const string TypeName = "Targets";

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["default.target"] = "Default",
        ["multi-user.target"] = "MultiUser",
        ["graphical.target"] = "Graphical",
        ["basic.target"] = "Basic",
        ["network.target"] = "Network",
        ["network-online.target"] = "NetworkOnline",
        ["nss-lookup.target"] = "NameLookup",
        ["time-sync.target"] = "TimeSync",
        ["local-fs.target"] = "LocalFileSystems",
        ["remote-fs.target"] = "RemoteFileSystems",
        ["timers.target"] = "Timers",
        ["sockets.target"] = "Sockets",
        ["paths.target"] = "Paths",
        ["shutdown.target"] = "Shutdown",
    };

    /// <summary>All of them: name of the constant, and its value.</summary>
    public static IEnumerable<(string Name, string Unit)> All => Names.Select(pair => (pair.Value, pair.Key));

    /// <summary>The constant of a target, without the class, or null if there is none.</summary>
    public static string? Find(string unit) => Names.TryGetValue(unit, out var name) ? name : null;
}
