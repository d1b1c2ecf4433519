namespace PodDsl.Core.Parsing;

/// <summary>The words that mean on or off to systemd.</summary>
public static class SystemdBoolean
{
    /// <summary>Returns the value, or null if systemd takes the text for none.</summary>
    public static bool? Parse(string text) => text.ToLowerInvariant() switch
    {
        "1" or "yes" or "y" or "true" or "t" or "on" => true,
        "0" or "no" or "n" or "false" or "f" or "off" => false,
        _ => null,
    };
}
