using System.Globalization;

namespace PodDsl.Core.Values;

/// <summary>Options of the drivers of networks, <c>NAME=VALUE</c>. A driver may know more names.</summary>
internal static class NetworkOptionSyntax
{
    private const int LargestVlan = 4094;

    /// <summary>True for a number that podman refuses. An empty one is for the driver.</summary>
    public static bool IsRefused(string text)
    {
        var equals = text.IndexOf('=');
        var value = text.Substring(equals + 1);
        return equals > 0 && value.Length > 0 && text.Substring(0, equals) switch
        {
            "mtu" => !(Number(value) >= 0),
            "vlan" => !(Number(value) is >= 0 and <= LargestVlan),
            "metric" => !uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            _ => false,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
