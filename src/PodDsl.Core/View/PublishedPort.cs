using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>A port or range of ports that a unit publishes on the host.</summary>
internal sealed record PublishedPort(Unit Unit, Setting Setting, PortMapping Mapping, IPAddress Address, string Protocol)
{
    public bool Equals(PublishedPort? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public long HostStart => Mapping.HostPort!.Value;

    public long HostEnd => HostStart + Mapping.Count;

    /// <summary>True if it listens on every address of its family. Without an address, that is at least every IPv4 address.</summary>
    public bool IsWildcard => Address.Equals(IPAddress.Any) || Address.Equals(IPAddress.IPv6Any);

    /// <summary>True if it listens on every address of IPv6 too.</summary>
    public bool IsOfBothFamilies(PodmanVersion podman) => Mapping.HostAddress is null or "" && podman.Has(Behaviors.BindsBothFamilies);

    /// <summary>The ports of the host, for a message.</summary>
    public string Name => NameOf(HostStart, HostEnd);

    /// <summary>A part of the ports, for a message.</summary>
    public string NameOf(long start, long end) => end - start == 1
        ? FormattableString.Invariant($"port {start}/{Protocol}")
        : FormattableString.Invariant($"ports {start}-{end - 1}/{Protocol}");

    /// <summary>The change to another port, together with the same port of another protocol: DNS listens on both.</summary>
    public Fix MoveTo(long port) => new(
        FixKinds.MoveHostPort,
        FormattableString.Invariant($"Publish '{Unit.Name}' on host port {port}"),
        Unit.Keep(static unit => new ByPlace(Of(unit).ToLookup(other => other.Place))).Ports[Place]
            .Where(other => ReferenceEquals(other.Setting, Setting) || Protocol != other.Protocol)
            .Select(other => Edit.Replace(Unit, other.Setting, other.Setting with { Value = other.Mapping with { HostPort = port } }))
            .ToEquatableArray());

    /// <summary>What is the same port of another protocol too.</summary>
    private (IPAddress, long?, long, long) Place => (Address, Mapping.HostPort, Mapping.ContainerPort, Mapping.Count);

    private sealed record ByPlace(ILookup<(IPAddress, long?, long, long), PublishedPort> Ports);

    /// <summary>True if the two claim a common host port.</summary>
    public bool Clashes(PublishedPort other, PodmanVersion podman) =>
        Protocol == other.Protocol
        && HostStart < other.HostEnd && other.HostStart < HostEnd
        && (IsOfBothFamilies(podman) || other.IsOfBothFamilies(podman)
            || (Address.AddressFamily == other.Address.AddressFamily && (IsWildcard || other.IsWildcard || Address.Equals(other.Address))));

    /// <summary>What it maps, the same for two that podman takes for one mapping that is written twice.</summary>
    public object MeaningIn(PodmanVersion podman) => (Address, IsOfBothFamilies(podman), HostStart - Mapping.ContainerPort);

    /// <summary>The known ports that a unit publishes with a host port of its choice.</summary>
    public static IEnumerable<PublishedPort> Of(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            if (MappingOf(setting) is { HostPort: > 0, Count: > 0 } mapping && AddressOf(mapping) is { } address)
            {
                yield return new PublishedPort(unit, setting, mapping, address, mapping.Protocol?.ToLowerInvariant() ?? "tcp");
            }
        }
    }

    public static PortMapping? MappingOf(Setting setting) => setting.As(PortMapping.Parse).Value;

    /// <summary>True if the unit may publish ports in a way that the catalogue does not cover.</summary>
    public static bool MayHaveMore(Unit unit) =>
        unit.Kind == UnitKind.Kube
        || unit.Find(Keys.PublishAll) is BooleanValue { Value: true }
        || UnitView.Of(unit).Networks.Any(use => use.Mode == NetworkMode.Host)
        || unit.FindAll(Section.Kind, Keys.PublishPort).Any(setting => MappingOf(setting) is null);

    private static IPAddress? AddressOf(PortMapping mapping)
    {
        if (mapping.HostAddress is not { Length: > 0 } text)
        {
            return IPAddress.Any;
        }

        // podman does not take a name or a shortened number for an address.
        return IPAddress.TryParse(text.Trim('[', ']'), out var address)
            && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.Split('.').Length == 4)
                ? address
                : null;
    }
}
