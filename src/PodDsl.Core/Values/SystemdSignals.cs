namespace PodDsl.Core.Values;

/// <summary>Signals as systemd reads them: in upper case, with or without <c>SIG</c>, or by number.</summary>
internal static class SystemdSignals
{
    private const int Last = 64;
    private const int LastRealTime = 30;

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "ABRT", "ALRM", "BUS", "CHLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "KILL", "PIPE", "PROF", "PWR", "QUIT", "SEGV",
        "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH", "XCPU", "XFSZ",
        "RTMIN", "RTMAX",
    };

    /// <summary>The names without <c>SIG</c>.</summary>
    public static IReadOnlyCollection<string> Names => Known;

    public static bool IsSignal(string text)
    {
        if (SystemdNumbers.Whole(text) is { } number)
        {
            return number is >= 1 and <= Last;
        }

        var name = text.StartsWith("SIG", StringComparison.Ordinal) ? text.Substring(3) : text;
        return Known.Contains(name) || IsRealTime(name, "RTMIN+") || IsRealTime(name, "RTMAX-");
    }

    private static bool IsRealTime(string name, string prefix) =>
        name.StartsWith(prefix, StringComparison.Ordinal) && SystemdNumbers.IsWhole(name.Substring(prefix.Length), 0, LastRealTime);
}
