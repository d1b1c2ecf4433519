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

    public static readonly RuleDescriptor Descriptor = new(
        "POD2002",
        "A host port is published twice",
        RuleCategory.Network,
        Severity.Warning,
        "Host {0} of '{1}' {2}. {3}.") { IsCertainOnOneHost = true };

    public static readonly RuleDescriptor Refused = new(
        "POD2014",
        "Podman refuses to publish a host port twice",
        RuleCategory.Network,
        Severity.Error,
        "Host {0} of '{1}' {2}. {3}.");

    public static readonly SetRule Rule = new([Descriptor, Refused], Check) { Needs = [Keys.PublishPort], Reads = Aspects.Ports, IsOfWholeHost = true };

    /// <summary>True if two units cannot listen at the same time.</summary>
    internal static bool Clash(Unit one, Unit other, PodmanVersion podman)
    {
        var others = ListeningPorts(other).ToList();
        return ListeningPorts(one).Any(port => others.Exists(second => port.Clashes(second, podman)));
    }

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var ports = UnitIndex.Of(set).Having(Keys.PublishPort).SelectMany(ListeningPorts).ToList();
        if (ports.Count < 2)
        {
            return [];
        }

        var free = new Lazy<FreePorts>(() => new FreePorts(set.Steps.Over(ports).Select(port => (port.HostStart, port.HostEnd))));
        var alternatives = Alternatives.Of(set);
        var collection = alternatives.Collection;
        var clashes = (collection?.ByHost(ports, static port => port.Unit) ?? [ports])
            .SelectMany(ofHost => Find(ofHost, static port => port.Unit, alternatives.Are, target.Podman, set.Steps, collection is null ? null : collection.ClashOf));

        // Who clashes on several ports decides once.
        var shared = clashes.GroupBy(clash => string.Join(" ", clash.Select(port => port.Unit.FileName).Distinct()), StringComparer.Ordinal)
            .Select(group => ReportShared([.. group], free, target));
        var own = set.Steps.Over(ports).GroupBy(port => port.Unit, ReferenceComparer<Unit>.Instance)
            .Where(group => group.Skip(1).Any())
            .SelectMany(group => Find(group.ToList(), port => port.MeaningIn(target.Podman), (_, _) => false, target.Podman, set.Steps))
            .Select(clash => ReportOwn(clash, free, target));
        return shared.Concat(own);
    }

    /// <summary>The ports that clash, by groups, in their order.</summary>
    /// <param name="ports">The ports.</param>
    /// <param name="partyOf">Whose a port is; what is of one party does not clash.</param>
    /// <param name="areApart">True for units that never run together.</param>
    /// <param name="podman">Says where a port without an address is.</param>
    /// <param name="steps">Each port is a step.</param>
    /// <param name="classOf">The class of a port, if there are any: those of one class are of units that never run together.</param>
    private static List<List<PublishedPort>> Find(
        IReadOnlyList<PublishedPort> ports, Func<PublishedPort, object> partyOf, Func<Unit, Unit, bool> areApart, PodmanVersion podman, Steps steps, Func<PublishedPort, object?>? classOf = null)
    {
        var sweep = new ClashSweep(
            ports.Count,
            (one, other) => partyOf(ports[one]).Equals(partyOf(ports[other])),
            (one, other) => areApart(ports[one].Unit, ports[other].Unit),
            steps,
            classOf is null ? null : index => classOf(ports[index]));
        foreach (var listeners in ListenersOf(ports, podman))
        {
            sweep.Look(listeners, index => ports[index].IsWildcard ? null : ports[index].Address);
        }

        return [.. sweep.Groups.Select(group => group.Select(index => ports[index]).ToList())];
    }

    /// <summary>The ports on which podman listens: other network modes discard them, and pods publish for their members.</summary>
    private static IEnumerable<PublishedPort> ListeningPorts(Unit unit) =>
        !unit.MayHave(Keys.PublishPort) || Pods.IsMember(unit) || UnitView.Of(unit).Networks.Any(use => use.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container)
            ? []
            : UnitView.Of(unit).Ports;

    /// <summary>The ports of each protocol in each family of addresses.</summary>
    private static List<List<OwnedRange>> ListenersOf(IReadOnlyList<PublishedPort> ports, PodmanVersion podman)
    {
        var all = new List<List<OwnedRange>>();
        Dictionary<string, List<OwnedRange>> v4 = new(StringComparer.Ordinal), v6 = new(StringComparer.Ordinal);
        for (var index = 0; index < ports.Count; index++)
        {
            var (port, isOfBoth) = (ports[index], ports[index].IsOfBothFamilies(podman));
            if (isOfBoth || port.Address.AddressFamily == AddressFamily.InterNetwork)
            {
                Of(v4, port.Protocol).Add(new OwnedRange(port.HostStart, port.HostEnd, index));
            }

            if (isOfBoth || port.Address.AddressFamily != AddressFamily.InterNetwork)
            {
                Of(v6, port.Protocol).Add(new OwnedRange(port.HostStart, port.HostEnd, index));
            }
        }

        return all;

        List<OwnedRange> Of(Dictionary<string, List<OwnedRange>> byProtocol, string protocol)
        {
            if (!byProtocol.TryGetValue(protocol, out var listeners))
            {
                byProtocol.Add(protocol, listeners = []);
                all.Add(listeners);
            }

            return listeners;
        }
    }

    /// <summary>Reports the ports that the same units publish.</summary>
    private static Finding ReportShared(List<List<PublishedPort>> clashes, Lazy<FreePorts> ports, Target target)
    {
        var port = clashes[0][0];
        var unit = port.Unit;
        Unit[] others = [.. clashes[0].Select(member => member.Unit).Where(other => !ReferenceEquals(other, unit)).Distinct(ReferenceComparer<Unit>.Instance)];
        var what = Listed.All([.. clashes.Select(clash => (Shown)NameOf(clash))]);
        Shown families = clashes.Exists(clash => clash.Exists(other => other.Address.AddressFamily != clash[0].Address.AddressFamily))
            ? (Shown)$", as podman {target.Podman} listens on IPv6 too where no address is said"
            : default;
        var isOne = others.Length == 1;
        var clash = $"{(clashes.Count == 1 ? "is" : "are")} also published by {Listed.Names(others)}{families}, so {(isOne ? (Shown)"the second of the two does not start" : "only one of them starts")}";
        var (remedy, fixes) = Move(port, ports);
        if (Options.Find(unit.Kind, Section.Intent, Alternatives.Key) is not null)
        {
            fixes.Add(Alternatives.Declare(unit, others[0]));
        }

        if (isOne)
        {
            // Whoever decides may move either of the two.
            fixes.AddRange(Move(clashes[0].First(member => ReferenceEquals(member.Unit, others[0])), ports).Fixes);
        }

        return new Finding(
            Descriptor,
            unit,
            port.Setting.Source,
            [what, unit.Name, clash, $"{remedy}, or declare {Parts.Declaration(unit, Alternatives.Key, others[0])} if the two never run together"])
        {
            Parameter = "HostPort",
            Others = clashes.SelectMany(members => members).Skip(1).Select(member => new FindingPlace(member.Unit, member.Setting.Source)).Distinct().ToEquatableArray(),
            Fixes = fixes.ToEquatableArray(),
        };
    }

    /// <summary>Reports the ports that one unit publishes twice.</summary>
    private static Finding ReportOwn(List<PublishedPort> clash, Lazy<FreePorts> ports, Target target)
    {
        var unit = clash[0].Unit;
        var isRefused = target.Podman.Has(unit.Kind == UnitKind.Kube ? Behaviors.RefusesPortTwiceInKube : Behaviors.RefusesPortTwice)
            && clash.GroupBy(port => port.Mapping.HostAddress ?? "", StringComparer.Ordinal).Any(group => group.Select(port => port.MeaningIn(target.Podman)).Distinct().Skip(1).Any());
        Shown families = clash.Exists(other => other.Address.AddressFamily != clash[0].Address.AddressFamily)
            ? (Shown)$", as podman {target.Podman} listens on IPv6 too where no address is said"
            : default;
        var consequence = isRefused ? (Shown)$"leads to two ports of its own, and podman {target.Podman} refuses to create it" : $"is published twice by it{families}, so it does not start";
        var (remedy, fixes) = Move(clash[0], ports);
        return new Finding(isRefused ? Refused : Descriptor, unit, clash[0].Setting.Source, [NameOf(clash), unit.Name, consequence, remedy])
        {
            Parameter = "HostPort",
            AdditionalSources = clash.Skip(1).Select(port => port.Setting.Source).ToEquatableArray(),
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static (Shown Remedy, List<Fix> Fixes) Move(PublishedPort port, Lazy<FreePorts> ports) => NextFree(port, ports.Value) is { } free
        ? ($"Take another port, for example {free}", [port.MoveTo(free)])
        : ("Take another port", []);

    /// <summary>What the first port has in common with another one.</summary>
    private static string NameOf(List<PublishedPort> clash)
    {
        var port = clash[0];
        var other = clash.Skip(1).FirstOrDefault(other => other.HostStart < port.HostEnd && port.HostStart < other.HostEnd) ?? port;
        return port.NameOf(Math.Max(port.HostStart, other.HostStart), Math.Min(port.HostEnd, other.HostEnd));
    }

    /// <summary>The next host port that no unit uses with any protocol or address.</summary>
    private static long? NextFree(PublishedPort port, FreePorts ports) => ports.Next(
        port.HostStart < FirstUnprivileged ? port.HostStart + 8000 : port.HostStart + 1, port.Mapping.Count, port.HostStart, port.HostEnd);
}
