using System.Globalization;

namespace PodDsl.Core.Values;

/// <summary>Exposed ports, such as <c>80</c> and <c>80-90/udp</c>, and published ones, such as <c>127.0.0.1:8080:80</c>.</summary>
internal static class PortSyntax
{
    /// <summary>True for a value of <c>--publish</c> that podman refuses.</summary>
    public static bool IsRefusedMapping(string text)
    {
        // podman reads a record of comma-separated values, of which an empty one has none.
        if (text.Length == 0 || text.IndexOfAny([',', '"']) >= 0)
        {
            return false;
        }

        var protocol = text.Split('/');
        if (protocol.Length > 2 || (protocol.Length == 2 && protocol[1].ToLowerInvariant() is not ("tcp" or "udp" or "sctp")))
        {
            return true;
        }

        var bracket = protocol[0].Split(']');
        if (bracket.Length > 1)
        {
            return bracket.Length > 2
                || !bracket[0].StartsWith("[", StringComparison.Ordinal)
                || !bracket[1].StartsWith(":", StringComparison.Ordinal)
                || bracket[1].Split(':') is not { Length: 3 } ports
                || ArePortsRefused(bracket[0].Substring(1), ports[1], ports[2]);
        }

        return protocol[0].Split(':') switch
        {
            { Length: 1 } only => ArePortsRefused(null, "", only[0]),
            { Length: 2 } two => ArePortsRefused(null, two[0], two[1]),
            { Length: 3 } three => ArePortsRefused(three[0], three[1], three[2]),
            _ => true,
        };
    }

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

    private static bool ArePortsRefused(string? address, string host, string container) =>
        (address is not null && !AddressSyntax.IsAddress(address))
        || CountOf(container) is not { } count
        || (host.Length > 0 && CountOf(host) != count);

    /// <summary>The number of ports of a range, or null if it is none; Go reads a sign and zeros in front too.</summary>
    private static int? CountOf(string text)
    {
        var ports = text.Split('-');
        return ports.Length > 2 || !ports.All(IsSignedPort) ? null
            : ports.Length == 1 ? 1
            : Number(ports[1]) - Number(ports[0]) is > 0 and var more ? more + 1
            : null;
    }

    private static bool IsSignedPort(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue;

    private static bool IsPort(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
