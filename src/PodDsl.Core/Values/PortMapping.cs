using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A published port, or a range of them: <c>[[address:]hostPort:]containerPort[/protocol]</c>.</summary>
/// <param name="ContainerPort">The first port in the container, 1 to 65535.</param>
/// <param name="HostPort">The first port on the host; null lets podman choose.</param>
/// <param name="HostAddress">The host address to listen on; null is every address.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null is podman's default, <c>tcp</c>.</param>
/// <param name="Count">The number of consecutive ports, from 1.</param>
public sealed record PortMapping(
    long ContainerPort,
    long? HostPort = null,
    string? HostAddress = null,
    string? Protocol = null,
    long Count = 1) : SettingValue
{
    /// <summary>The highest port number.</summary>
    public const int MaximumPort = 65535;

    /// <summary>
    /// Parses the value of <c>--publish</c>. Numbers stay as they are, even out of range, so that a rule can point at them; a text in
    /// another spelling than ours, such as <c>080:80</c>, is unknown.
    /// </summary>
    public static Parsed<PortMapping> Parse(Text text)
    {
        if (text.Literal is not { } value)
        {
            return Parsed<PortMapping>.Unknown;
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

        if (ReadRange(ports.Substring(colon + 1)) is not var (first, count))
        {
            return new Refusal("the port of the container is no number or range");
        }

        var hostRange = host is { Length: > 0 } ? ReadRange(host) : null;
        if (host is { Length: > 0 } && hostRange?.Count != count)
        {
            return hostRange is null
                ? new Refusal("the port of the host is no number or range")
                : Parsed<PortMapping>.Unknown;
        }

        var mapping = new PortMapping(first, hostRange?.First, address, protocol, count);
        return mapping.ToArgument() == text ? mapping : Parsed<PortMapping>.Unknown;
    }

    public override Text ToArgument()
    {
        var container = Range(ContainerPort);
        var host = HostPort is { } port ? Range(port) : "";
        var address = HostAddress is { } text && text.IndexOf(':') >= 0 && !text.StartsWith("[", StringComparison.Ordinal)
            ? $"[{text}]"
            : HostAddress;
        var mapping = (address, host) switch
        {
            (null, "") => container,
            (null, _) => $"{host}:{container}",
            _ => $"{address}:{host}:{container}",
        };
        return Protocol is null ? mapping : $"{mapping}/{Protocol}";
    }

    private string Range(long first) => Count == 1
        ? first.ToString(CultureInfo.InvariantCulture)
        : FormattableString.Invariant($"{first}-{first + Count - 1}");

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
