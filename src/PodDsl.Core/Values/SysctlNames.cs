namespace PodDsl.Core.Values;

/// <summary>The kernel parameters that belong to a namespace; podman sets only these.</summary>
internal static class SysctlNames
{
    private static readonly string[] Groups = ["net.", "fs.mqueue."];

    private static readonly string[] Names =
    [
        "kernel.shm_rmid_forced", "kernel.shmall", "kernel.shmmax", "kernel.shmmni", "kernel.msgmax", "kernel.msgmnb",
        "kernel.msgmni", "kernel.sem",
    ];

    public static bool IsRefused(string text)
    {
        var equals = text.IndexOf('=');
        if (text.Length == 0 || text.IndexOf(',') >= 0)
        {
            return false;
        }

        var name = equals < 0 ? "" : text.Substring(0, equals);
        return !Names.Contains(name) && !Groups.Any(group => name.StartsWith(group, StringComparison.Ordinal));
    }
}
