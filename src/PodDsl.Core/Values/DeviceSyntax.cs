namespace PodDsl.Core.Values;

/// <summary>Devices by their path, and rules for devices by their number.</summary>
internal static class DeviceSyntax
{
    /// <summary>
    /// <c>/dev/a[:/dev/b][:rwm]</c>, which Quadlet takes with a <c>-</c> in front too. Other names, such as those of the Container Device
    /// Interface, are unknown here.
    /// </summary>
    public static bool IsRefused(string text)
    {
        var parts = text.Split(':');
        if (!parts[0].StartsWith("/", StringComparison.Ordinal) && !parts[0].StartsWith("-/", StringComparison.Ordinal))
        {
            return false;
        }

        return parts.Length switch
        {
            1 => false,
            2 => !parts[1].StartsWith("/", StringComparison.Ordinal) && !IsMode(parts[1]),
            3 => !IsMode(parts[2]),
            _ => true,
        };
    }

    /// <summary><c>TYPE MAJOR:MINOR MODE</c>.</summary>
    public static bool IsRefusedRule(string text)
    {
        var words = text.Split(' ');
        return words.Length != 3
            || words[0] is not ("a" or "b" or "c")
            || !IsMode(words[2]);
    }

    private static bool IsMode(string text) => text.Length is > 0 and < 4 && text.All(letter => letter is 'r' or 'w' or 'm');
}
