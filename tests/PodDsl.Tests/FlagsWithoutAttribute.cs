namespace PodDsl.Tests;

/// <summary>The flags of podman run that no attribute sets, each with the reason.</summary>
internal static class FlagsWithoutAttribute
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["--attach"] = "A service has no terminal to attach to.",
        ["--cidfile"] = "The writers set it where a version needs it.",
        ["--detach"] = "The writers decide it: podman stays in the background but for [Foreground] and oneshot.",
        ["--detach-keys"] = "Nobody is attached.",
        ["--disable-content-trust"] = "Podman takes it and does nothing.",
        ["--help"] = "It prints the usage and runs nothing.",
        ["--link-local-ip"] = "Documented as not there; podman refuses it.",
        ["--preserve-fd"] = "systemd hands descriptors over by LISTEN_FDS, which podman passes on by itself.",
        ["--preserve-fds"] = "As --preserve-fd.",
        ["--replace"] = "The writers set it, as Quadlet does.",
        ["--rm"] = "The writers set it; [RemoveOnStop] asks for it in the foreground.",
        ["--sig-proxy"] = "The default is right for a service; anything else loses the stop signal.",
    };
}
