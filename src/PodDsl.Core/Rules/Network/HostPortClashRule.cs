using System.Net.Sockets;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2002: units publish one port of the host twice. POD2014: podman refuses a unit that does so.</summary>
public static class HostPortClashRule
{
    /// <summary>Only root can listen below, so a replacement starts here.</summary>
    private const long FirstUnprivileged = 1024;

    public static RuleDescriptor Descriptor { get; } = new(
        "POD2002",
        "A host port is published twice",
        RuleCategory.Network,
        Severity.Warning,
        "Host {0} of '{1}' {2}. {3}.");

    public static RuleDescriptor Refused { get; } = new(
        "POD2014",
        "Podman refuses to publish a host port twice",
        RuleCategory.Network,
        Severity.Error,
        "Host {0} of '{1}' {2}. {3}.");

    public static SetRule Rule { get; } = new([Descriptor, Refused], Check);

    /// <summary>True if two units cannot listen at the same time.</summary>
    internal static bool Clash(Unit one, Unit other, PodmanVersion podman)
    {
        var others = ListeningPorts(other).ToList();
        return ListeningPorts(one).Any(port => others.Exists(second => port.Clashes(second, podman)));
    }

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var ports = UnitIndex.Of(set).Distinct.SelectMany(ListeningPorts).ToList();
        if (ports.Count < 2)
        {
            return [];
        }

        var order = new Dictionary<PublishedPort, int>(ports.Count);
        foreach (var port in set.Steps.Over(ports))
        {
            order[port] = order.Count;
        }

        var free = new Lazy<FreePorts>(() => new FreePorts(set.Steps.Over(ports).Select(port => (port.HostStart, port.HostEnd))));
        return set.Steps.Over(FindPairs(ports, Alternatives.Of(set), target.Podman, set.Steps).Found)
            .GroupBy(pair => (pair.One, pair.Other.Unit.FileName))
            .Select(group => group.First())
            .OrderBy(pair => order[pair.One])
            .ThenBy(pair => order[pair.Other])
            .Select(pair => Report(pair.One, pair.Other, free.Value, target));
    }

    /// <summary>The ports on which podman listens: other network modes discard them, and pods publish for their members.</summary>
    private static IEnumerable<PublishedPort> ListeningPorts(Unit unit) =>
        Pods.IsMember(unit) || UnitView.Of(unit).Networks.Any(use => use.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container)
            ? []
            : UnitView.Of(unit).Ports;

    private static Pairs<PublishedPort> FindPairs(List<PublishedPort> ports, Alternatives alternatives, PodmanVersion podman, Steps steps)
    {
        var pairs = new Pairs<PublishedPort>(steps);
        foreach (var listeners in steps.Over(ports).SelectMany(port => FamiliesOf(port, podman), (port, family) => (port, family))
            .GroupBy(listener => (listener.port.Protocol, listener.family), listener => listener.port))
        {
            var wildcards = listeners.Where(port => port.IsWildcard).ToList();
            Sweep(wildcards, isOfWildcards: true, listeners.Key.family);
            foreach (var sameAddress in listeners.Where(port => !port.IsWildcard).GroupBy(port => port.Address))
            {
                Sweep([.. sameAddress, .. wildcards], isOfWildcards: false, listeners.Key.family);
            }
        }

        return pairs;

        void Sweep(List<PublishedPort> group, bool isOfWildcards, AddressFamily family) => RangeSweep.FindOverlaps(
            group.Select((port, index) => new OwnedRange(port.HostStart, port.HostEnd, index)),
            (first, second) =>
            {
                var (one, other) = (group[first.Owner], group[second.Owner]);
                var isMeant = ReferenceEquals(one.Unit, other.Unit)
                    ? one.IsSame(other, podman)
                    : alternatives.Are(one.Unit, other.Unit);

                // Pairs of wildcards come first; the comparison with single addresses, and with the other family, skips them.
                var isKnown = one.IsWildcard && other.IsWildcard
                    && (!isOfWildcards || (one.Address.AddressFamily == other.Address.AddressFamily && one.Address.AddressFamily != family));
                return isMeant || isKnown || pairs.Add(one, other);
            },
            steps);
    }

    private static AddressFamily[] FamiliesOf(PublishedPort port, PodmanVersion podman) =>
        port.IsOfBothFamilies(podman) ? [AddressFamily.InterNetwork, AddressFamily.InterNetworkV6] : [port.Address.AddressFamily];

    private static Finding Report(PublishedPort port, PublishedPort other, FreePorts ports, Target target)
    {
        var unit = port.Unit;
        var isOwn = ReferenceEquals(unit, other.Unit);
        var start = Math.Max(port.HostStart, other.HostStart);
        var end = Math.Min(port.HostEnd, other.HostEnd);
        var what = port.NameOf(start, end);
        var fixes = new List<Fix>();
        Shown remedy = "Take another port";
        if (NextFree(port, ports) is { } free)
        {
            remedy = $"Take another port, for example {free}";
            fixes.Add(port.MoveTo(free));
        }

        if (!isOwn)
        {
            remedy = $"{remedy}, or declare {Parts.Declaration(unit, Alternatives.Key, other.Unit)} if the two never run together";
            if (Options.Find(unit.Kind, Section.Intent, Alternatives.Key) is not null)
            {
                fixes.Add(Alternatives.Declare(unit, other.Unit));
            }
        }

        var isRefused = isOwn && target.Podman.Has(unit.Kind == UnitKind.Kube ? Behaviors.RefusesPortTwiceInKube : Behaviors.RefusesPortTwice)
            && (port.Mapping.HostAddress ?? "") == (other.Mapping.HostAddress ?? "");
        Shown families = port.Address.AddressFamily == other.Address.AddressFamily
            ? default
            : (Shown)$", as podman {target.Podman} listens on IPv6 too where no address is said";
        var clash = isRefused ? (Shown)$"leads to two ports of its own, and podman {target.Podman} refuses to create it"
            : isOwn ? (Shown)$"is published twice by it{families}, so it does not start"
            : $"is also published by '{other.Unit.Name}'{families}, so the second of the two does not start";
        return new Finding(isRefused ? Refused : Descriptor, unit, port.Setting.Source, [what, unit.Name, clash, remedy])
        {
            Parameter = "HostPort",
            AdditionalSources = [other.Setting.Source],
            Fixes = fixes.ToEquatableArray(),
        };
    }

    /// <summary>The next host port that no unit uses with any protocol or address.</summary>
    private static long? NextFree(PublishedPort port, FreePorts ports) => ports.Next(
        port.HostStart < FirstUnprivileged ? port.HostStart + 8000 : port.HostStart + 1, port.Mapping.Count, port.HostStart, port.HostEnd);
}
