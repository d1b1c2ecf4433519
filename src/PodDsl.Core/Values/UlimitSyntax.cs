using System.Globalization;

namespace PodDsl.Core.Values;

/// <summary>Limits of processes: <c>NAME=SOFT[:HARD]</c>, or <c>host</c> for those of the user who starts podman.</summary>
internal static class UlimitSyntax
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "core", "cpu", "data", "fsize", "locks", "memlock", "msgqueue", "nice", "nofile", "nproc", "rss", "rtprio",
        "rttime", "sigpending", "stack",
    };

    public static bool IsRefused(string text)
    {
        if (text is "" or "host")
        {
            return false;
        }

        var equals = text.IndexOf('=');
        if (equals < 0)
        {
            return true;
        }

        // The newer podman takes the names in any case, and those of getrlimit(2).
        var name = text.Substring(0, equals);
        name = name.StartsWith("RLIMIT_", StringComparison.OrdinalIgnoreCase) ? name.Substring("RLIMIT_".Length) : name;
        var values = text.Substring(equals + 1).Split(':');
        return !Names.Contains(name) || values.Length > 2 || !values.All(IsNumber) || IsSoftAboveHard(values);
    }

    private static bool IsNumber(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>-1 is no limit.</summary>
    private static bool IsSoftAboveHard(string[] values)
    {
        if (values.Length < 2)
        {
            return false;
        }

        var soft = long.Parse(values[0], CultureInfo.InvariantCulture);
        var hard = long.Parse(values[1], CultureInfo.InvariantCulture);
        return hard >= 0 && (soft == -1 || soft > hard);
    }
}
