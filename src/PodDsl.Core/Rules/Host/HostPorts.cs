using System.Net;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
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

    /// <summary>The first port from a number on that neither the host nor a unit has, or null.</summary>
    public static long? NextFree(PublishedPort port, long from, UnitSet set, HostFacts? facts)
    {
        var taken = UnitIndex.Of(set).Distinct.SelectMany(Of)
            .Where(other => !ReferenceEquals(other.Setting, port.Setting))
            .Select(other => (Start: other.HostStart, End: other.HostEnd))
            .Concat((facts?.Listeners ?? default).Select(listener => (Start: (long)listener.Port, End: listener.Port + 1L)))
            .OrderBy(range => range.Start);
        var start = from;
        foreach (var (otherStart, otherEnd) in taken)
        {
            if (otherStart < start + port.Mapping.Count && start < otherEnd)
            {
                start = otherEnd;
            }
        }

        return start + port.Mapping.Count - 1 <= PortMapping.MaximumPort ? start : null;
    }

    private static bool IsForeign(NetworkJoin join) =>
        join.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container || join.Name.Marked == "ns";
}
