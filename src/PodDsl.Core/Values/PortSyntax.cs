using System.Globalization;

namespace PodDsl.Core.Values;

/// <summary>Exposed ports: <c>80</c>, <c>80-90/udp</c>.</summary>
internal static class PortSyntax
{
    public static bool IsRefused(string text)
    {
        if (text.Length == 0)
        {
            return false;
        }

        var parts = text.Split('/');
        var ports = parts[0].Split('-');
        return parts.Length > 2
            || (parts.Length == 2 && parts[1].ToLowerInvariant() is not ("tcp" or "udp" or "sctp" or ""))
            || ports.Length > 2
            || !ports.All(IsPort)
            || (ports.Length == 2 && Number(ports[0]) > Number(ports[1]));
    }

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
