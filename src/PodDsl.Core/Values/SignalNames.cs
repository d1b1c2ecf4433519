namespace PodDsl.Core.Values;

/// <summary>The signals of Linux, by name with or without <c>SIG</c> in any case, or by number.</summary>
internal static class SignalNames
{
    private const int Last = 64;

    /// <summary>Those that systemd knows, and other names of three of them.</summary>
    private static readonly HashSet<string> Known = new([.. SystemdSignals.Names, "CLD", "IOT", "POLL"], StringComparer.OrdinalIgnoreCase);

    public static bool IsRefused(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        if (int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number))
        {
            // Below zero podman sees no signal, and takes its default.
            return number is 0 or > Last;
        }

        var name = text.StartsWith("SIG", StringComparison.OrdinalIgnoreCase) ? text.Substring(3) : text;
        return !Known.Contains(name) && !IsRealTime(name, "RTMIN+", 15) && !IsRealTime(name, "RTMAX-", 14);
    }

    private static bool IsRealTime(string name, string prefix, int last) =>
        name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.Substring(prefix.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var offset)
        && offset >= 1 && offset <= last;
}
