using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>Reads published ports.</summary>
internal static class PortReader
{
    /// <summary>The mapping, or null where it would not be written the same again.</summary>
    public static PortMapping? Read(Text text)
    {
        if (text.Literal is not { } value)
        {
            return null;
        }

        var slash = value.IndexOf('/');
        var protocol = slash < 0 ? null : value.Substring(slash + 1);
        var ports = slash < 0 ? value : value.Substring(0, slash);
        var colon = ports.LastIndexOf(':');
        var host = colon < 0 ? null : ports.Substring(0, colon);
        string? address = null;
        if (host is not null && host.LastIndexOf(':') is >= 0 and var separator)
        {
            address = host.Substring(0, separator);
            host = host.Substring(separator + 1);
        }

        if (ReadRange(ports.Substring(colon + 1)) is not var (first, count)
            || (host is { Length: > 0 } && (ReadRange(host) is not var (_, hostCount) || hostCount != count)))
        {
            return null;
        }

        var mapping = new PortMapping(
            first, host is { Length: > 0 } ? ReadRange(host)?.First : null, address, protocol, count);
        return mapping.ToArgument() == text ? mapping : null;
    }

    private static (long First, long Count)? ReadRange(string text)
    {
        var dash = text.IndexOf('-');
        if (!long.TryParse(dash < 0 ? text : text.Substring(0, dash), NumberStyles.None, CultureInfo.InvariantCulture, out var first))
        {
            return null;
        }

        if (dash < 0)
        {
            return (first, 1);
        }

        return long.TryParse(text.Substring(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var last) && last > first
            ? (first, last - first + 1)
            : null;
    }
}
