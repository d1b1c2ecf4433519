namespace PodDsl.Import;

/// <summary>Where podman can write the output of a container.</summary>
internal static class PodmanLogs
{
    public const string Journal = "journald";

    /// <summary>podman's drivers.</summary>
    private static readonly HashSet<string> Drivers = new(StringComparer.Ordinal) { "k8s-file", "json-file", Journal, "none", "passthrough", "passthrough-tty" };

    /// <summary>Options that podman reads.</summary>
    private static readonly HashSet<string> Options = new(StringComparer.Ordinal) { "path", "max-size", "tag", "label", "driver" };

    public static bool HasDriver(string driver) => Drivers.Contains(driver);

    /// <summary>What happens to an option that podman does not take, and what to do; null if it takes it.</summary>
    /// <param name="option">The name of the option.</param>
    /// <param name="driver">podman's driver; null for its own choice.</param>
    public static (string Message, string Remedy)? Refusal(string option, string? driver) => option switch
    {
        "tag" when driver is not (null or Journal) => ($"podman writes a tag into the journal only, and starts no container that has one with the driver '{driver}'.", $"Use the driver {Journal}, or do without the tag."),
        _ when Options.Contains(option) => null,
        "max-file" => ($"podman has no option '{option}' of logs.", $"podman keeps one file up to max-size; or use the driver {Journal}, which has limits of its own."),
        _ => ($"podman has no option '{option}' of logs.", "Remove it."),
    };
}
