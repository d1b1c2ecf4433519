using System.Net;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>The host ports of units.</summary>
internal static class HostPorts
{
    /// <summary>The known ports of a unit. Members of pods and units without a network of their own publish nothing.</summary>
    public static IEnumerable<PublishedPort> Of(Unit unit) =>
        unit.Find(Keys.Pod) is not null || UnitView.Of(unit).Networks.Any(use => IsForeign(use.Join))
            ? []
            : UnitView.Of(unit).Ports.Where(port => port.HostEnd - 1 <= PortMapping.MaximumPort);

    /// <summary>True if the listener is in the way.</summary>
    public static bool Meets(PublishedPort port, HostListener listener, PodmanVersion podman)
    {
        if (listener.Protocol != port.Protocol || listener.Port < port.HostStart || listener.Port >= port.HostEnd)
        {
            return false;
        }

        return listener.Address == "*"
            || port.IsOfBothFamilies(podman)
            || (IPAddress.TryParse(listener.Address, out var address)
                && address.AddressFamily == port.Address.AddressFamily
                && (port.IsWildcard || address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any) || address.Equals(port.Address)));
    }

    /// <summary>The ports that neither the host nor a unit has.</summary>
    public static FreePorts Free(UnitSet set, HostFacts? facts) => new(UnitIndex.Of(set).Distinct.SelectMany(Of)
        .Select(port => (port.HostStart, port.HostEnd))
        .Concat((facts?.Listeners ?? default).Select(listener => ((long)listener.Port, listener.Port + 1L))));

    /// <summary>The first port at or behind a place that nobody has but the port itself, or null.</summary>
    public static long? Next(this FreePorts ports, PublishedPort port, long from) => ports.Next(from, port.Mapping.Count, port.HostStart, port.HostEnd);

    private static bool IsForeign(NetworkJoin join) =>
        join.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container || join.Name.Marked == "ns";
}
