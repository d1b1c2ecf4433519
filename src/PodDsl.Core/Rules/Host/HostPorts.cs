using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Rules.Host;

/// <summary>A port, or several in a row, that a unit takes on the host.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Setting">Where it is written.</param>
/// <param name="Mapping">What it says; it has a host port.</param>
internal sealed record HostPort(Unit Unit, Setting Setting, PortMapping Mapping)
{
    public long First => Mapping.HostPort!.Value;

    public long End => First + Mapping.Count;

    public string Protocol => Mapping.Protocol?.ToLowerInvariant() ?? "tcp";

    /// <summary>The ports as a message names them.</summary>
    public string Name => Mapping.Count == 1
        ? FormattableString.Invariant($"port {First}/{Protocol}")
        : FormattableString.Invariant($"ports {First}-{End - 1}/{Protocol}");

    /// <summary>The same on another port.</summary>
    public Fix MoveTo(long port) => new(
        "MoveHostPort",
        FormattableString.Invariant($"Publish on host port {port} instead of {First}"),
        [Edit.Replace(Unit, Setting, Setting with { Value = Mapping with { HostPort = port } })]);

    /// <summary>Whether what listens there is in the way. Without an address podman listens on those of IPv4.</summary>
    public bool Meets(HostListener listener)
    {
        if (listener.Protocol != Protocol || listener.Port < First || listener.Port >= End)
        {
            return false;
        }

        var own = Mapping.HostAddress is { Length: > 0 } address ? address.Trim('[', ']') : "0.0.0.0";
        return listener.Address == "*"
            || (IsIPv6(own) == IsIPv6(listener.Address)
                && (IsWildcard(own) || IsWildcard(listener.Address) || own == listener.Address));
    }

    private static bool IsIPv6(string address) => address.IndexOf(':') >= 0;

    private static bool IsWildcard(string address) => address is "0.0.0.0" or "::";
}

/// <summary>The ports that units take on the host.</summary>
internal static class HostPorts
{
    /// <summary>Those of a unit that are known. Members of pods and units without a network of their own publish nothing.</summary>
    public static IEnumerable<HostPort> Of(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube)
            || unit.Find("Pod") is not null
            || unit.FindAll(Section.Kind, "Network").Any(setting => IsForeign(setting.Value)))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, "PublishPort"))
        {
            if (Mapping(setting.Value) is { HostPort: >= 1 and <= PortMapping.MaximumPort, Count: >= 1 and <= PortMapping.MaximumPort } mapping)
            {
                yield return new HostPort(unit, setting, mapping);
            }
        }
    }

    /// <summary>The first port at or behind a place that neither the host nor a unit has, or null.</summary>
    public static long? NextFree(HostPort port, long from, UnitSet set, HostFacts? facts)
    {
        var taken = UnitIndex.Of(set).Distinct.SelectMany(Of)
            .Where(other => !ReferenceEquals(other.Setting, port.Setting))
            .Select(other => (Start: other.First, other.End))
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

    /// <summary>The mapping of a value, or null where something has to be filled in or undone first.</summary>
    private static PortMapping? Mapping(SettingValue value) => value switch
    {
        PortMapping typed => typed,
        TextValue text => PortReader.Read(text.Text),
        _ => null,
    };

    private static bool IsForeign(SettingValue value)
    {
        var text = value.ToQuadlet().Marked;
        return value.Reference?.Kind == UnitKind.Container
            || text is "host" or "none"
            || text.StartsWith("container:", StringComparison.Ordinal)
            || text.StartsWith("ns:", StringComparison.Ordinal)
            || text.EndsWith(".container", StringComparison.Ordinal);
    }
}
