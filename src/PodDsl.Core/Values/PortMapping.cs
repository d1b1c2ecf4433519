using PodDsl.Core.Primitives;

namespace PodDsl.Core.Values;

/// <summary>A published port, or a range of them: <c>[[address:]hostPort:]containerPort[/protocol]</c>.</summary>
/// <param name="ContainerPort">The first port in the container, 1 to 65535.</param>
/// <param name="HostPort">The first port on the host; null lets podman choose.</param>
/// <param name="HostAddress">The host address that is listened on; null is every address.</param>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c> or <c>sctp</c>; null is podman's default, <c>tcp</c>.</param>
/// <param name="Count">How many consecutive ports, from 1.</param>
public sealed record PortMapping(
    long ContainerPort,
    long? HostPort = null,
    string? HostAddress = null,
    string? Protocol = null,
    long Count = 1) : SettingValue
{
    /// <summary>The highest port number.</summary>
    public const int MaximumPort = 65535;

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
        ? FormattableString.Invariant($"{first}")
        : FormattableString.Invariant($"{first}-{first + Count - 1}");
}
