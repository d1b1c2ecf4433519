namespace PodDsl.Core.Values;

/// <summary>The capabilities of Linux, with or without <c>CAP_</c> in any case, and <c>ALL</c>.</summary>
internal static class CapabilityNames
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "AUDIT_CONTROL", "AUDIT_READ", "AUDIT_WRITE", "BLOCK_SUSPEND", "BPF", "CHECKPOINT_RESTORE", "CHOWN",
        "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "IPC_LOCK", "IPC_OWNER", "KILL", "LEASE",
        "LINUX_IMMUTABLE", "MAC_ADMIN", "MAC_OVERRIDE", "MKNOD", "NET_ADMIN", "NET_BIND_SERVICE", "NET_BROADCAST",
        "NET_RAW", "PERFMON", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_ADMIN", "SYS_BOOT", "SYS_CHROOT",
        "SYS_MODULE", "SYS_NICE", "SYS_PACCT", "SYS_PTRACE", "SYS_RAWIO", "SYS_RESOURCE", "SYS_TIME",
        "SYS_TTY_CONFIG", "SYSLOG", "WAKE_ALARM",
    };

    public static bool IsRefused(string text)
    {
        var name = text.StartsWith("CAP_", StringComparison.OrdinalIgnoreCase) ? text.Substring(4) : text;
        return text.Length > 0
            && text.IndexOf(',') < 0
            && !text.Equals("ALL", StringComparison.OrdinalIgnoreCase)
            && !Known.Contains(name);
    }
}
