using System.Text.RegularExpressions;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2009: a variable names a container that cannot be found by that name.</summary>
public static class PeerRule
{
    private static readonly string[] HostWords =
        ["HOST", "HOSTNAME", "SERVER", "ADDR", "ADDRESS", "ENDPOINT", "URL", "URI", "BROKER", "UPSTREAM"];

    private static readonly char[] WordEnds = ['_', '-', '.'];

    private static readonly Pattern Url = new(
        @"^[A-Za-z][A-Za-z0-9+.-]*://(?:[^/@\s]*@)?([A-Za-z0-9][A-Za-z0-9_.-]*)(?::\d+)?(?:[/?#]|$)", RegexOptions.CultureInvariant);

    private const int ShortestPort = 2;
    private const int LongestPort = 5;

    public static readonly RuleDescriptor Descriptor = new(
        "POD2009",
        "A container cannot reach the one that it names",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' names the container '{1}' in {2}, but {3}. {4}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Environment, Keys.AddHost], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        var byName = new Lazy<Dictionary<string, Unit>>(() => NamesOf(units));
        var byAddress = new Lazy<Dictionary<string, Unit>>(() => target.Podman.Has(Behaviors.IsolatesNetworks) ? AddressesOf(set) : []);
        var named = new List<NamedHost>();
        foreach (var unit in set.Having(Keys.Environment, Keys.AddHost))
        {
            if (unit.Kind is not (UnitKind.Container or UnitKind.Pod))
            {
                continue;
            }

            var first = named.Count;
            named.AddRange(HostsIn(unit));
            foreach (var (setting, what, address) in AddressesIn(unit, named, first))
            {
                if (byAddress.Value.TryGetValue(address, out var peer) && ExplainIsolated(unit, peer, units, target) is { } found)
                {
                    yield return new Finding(Descriptor, unit, setting.Source, [unit.Name, address, what, found.Why, found.Remedy])
                    {
                        AdditionalSources = [peer.Source],
                        Fixes = found.Fixes,
                    };
                }
            }
        }

        foreach (var (unit, setting, variable, host) in set.Steps.Over(named))
        {
            if (unit.Kind == UnitKind.Container
                && byName.Value.TryGetValue(host, out var peer)
                && !ReferenceEquals(peer, unit)
                && Explain(unit, peer, host, units) is { } found)
            {
                yield return new Finding(Descriptor, unit, setting.Source, [unit.Name, host, variable, found.Why, found.Remedy])
                {
                    AdditionalSources = [peer.Source],
                    Fixes = found.Fixes,
                };
            }
        }
    }

    /// <summary>A variable of a unit that names a host.</summary>
    private sealed record NamedHost(Unit Unit, Setting Setting, string Variable, string Host);

    /// <summary>The hosts that variables of a unit name.</summary>
    private static IEnumerable<NamedHost> HostsIn(Unit unit)
    {
        foreach (var setting in unit.FindAll(Section.Kind, Keys.Environment))
        {
            if (setting.Value is PairValue { Value.Literal: { } value } variable && HostOf(variable.Name, value) is { } host)
            {
                yield return new NamedHost(unit, setting, variable.Name, host);
            }
        }
    }

    /// <summary>True if the variable may have the name or the address of a host.</summary>
    internal static bool MayNameHost(Setting setting) =>
        setting.Value is not PairValue variable || (variable.Value?.Literal is { } value && HostOf(variable.Name, value) is not null);

    /// <summary>True if a variable of a container names another one as a host, which it then talks to.</summary>
    internal static bool TalksTo(Unit unit, Unit peer)
    {
        var hosts = unit.Keep(static talker => new TalkedTo(talker)).Hosts;
        return hosts.Contains(peer.ResourceName) || hosts.Contains(peer.Name);
    }

    /// <summary>The hosts that variables of a container name.</summary>
    private sealed class TalkedTo(Unit talker)
    {
        public HashSet<string> Hosts { get; } = new(
            HostsIn(talker).Select(static named => named.Host),
            StringComparer.Ordinal);
    }

    /// <summary>The names that others may use for a container: its own, and that of its unit.</summary>
    private static Dictionary<string, Unit> NamesOf(UnitIndex units)
    {
        var names = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var containers = units.Distinct.Where(unit => unit.Kind == UnitKind.Container && !unit.IsTemplate).ToList();
        foreach (var unit in containers.Where(unit => new Text(unit.ResourceName).Literal is not null))
        {
            names[unit.ResourceName] = unit;
        }

        foreach (var unit in containers.Where(unit => !names.ContainsKey(unit.Name)))
        {
            names.Add(unit.Name, unit);
        }

        return names;
    }

    /// <summary>The static addresses of containers and pods, except those that two of them have.</summary>
    private static Dictionary<string, Unit> AddressesOf(UnitSet set) => StaticAddress.OfAll(set)
        .Where(address => address.Number is not null)
        .GroupBy(address => address.Number!.Value.ToString()!, address => address.Unit, StringComparer.Ordinal)
        .Where(group => group.Distinct().Count() == 1)
        .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The addresses in the variables and host entries of a container or pod.</summary>
    /// <param name="unit">The container or pod.</param>
    /// <param name="named">The hosts that variables name.</param>
    /// <param name="first">The first of those that its own variables name.</param>
    private static IEnumerable<(Setting Setting, Shown What, string Address)> AddressesIn(
        Unit unit, List<NamedHost> named, int first)
    {
        for (var index = first; index < named.Count; index++)
        {
            var (_, setting, variable, host) = named[index];
            if (IpNumber.Parse(host) is { } number)
            {
                yield return (setting, variable, number.ToString()!);
            }
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.AddHost))
        {
            if (setting.As(HostEntry.Parse).Value?.Address.Literal is { } address && IpNumber.Parse(address) is { } number)
            {
                yield return (setting, Parts.Name(unit, Keys.AddHost), number.ToString()!);
            }
        }
    }

    /// <summary>The reason why a container does not reach an address of another one; null if it may reach it.</summary>
    private static Explanation? ExplainIsolated(Unit unit, Unit peer, UnitIndex units, Target target)
    {
        if (OwnerOf(unit, units) is not { } owner || ReferenceEquals(owner, peer)
            || NetworksOf(owner) is not { } own || NetworksOf(peer) is not { } theirs
            || own.Exists(use => theirs.Exists(other => KeyOf(other, units) == KeyOf(use, units)))
            || own.Exists(use => theirs.Exists(other => MayReach(use, other, units))))
        {
            return null;
        }

        var joined = theirs.Find(use => use.Name != NetworkJoin.Default);
        return new(
            $"podman {target.Podman} isolates the network of '{peer.Name}' from others",
            joined is null ? "Put both into one network" : $"Join its network '{joined.Name}'",
            joined is null ? default : [Join(owner, joined)]);
    }

    /// <summary>Two networks that both set <c>isolate</c> may reach each other, and so may unknown networks.</summary>
    private static bool MayReach(NetworkUse one, NetworkUse other, UnitIndex units) =>
        SaysIsolate(one, units) is not false && SaysIsolate(other, units) is not false;

    /// <summary>Null if the network is not one of these units.</summary>
    private static bool? SaysIsolate(NetworkUse use, UnitIndex units) =>
        use.Name == NetworkJoin.Default ? false
        : units.Resolve(new Text(use.Name).Literal ?? "") is not { Kind: UnitKind.Network } network ? null
        : network.Find(Keys.PodmanArgs) is not null ? null
        : !IsolateOptionRule.IsBridge(network) ? null
        : IsolateOptionRule.Find(network) is not null;

    private static string? HostOf(string variable, string value)
    {
        if (value.IndexOf("://", StringComparison.Ordinal) > 0 && Url.Match(value) is { Success: true } url)
        {
            return url.Groups[1].Value;
        }

        return HasHostWord(variable) ? HostIn(value) : null;
    }

    /// <summary>The host of a text that is one, or one with a port; there may be a line feed behind it.</summary>
    private static string? HostIn(string value)
    {
        if (value.Length > 0 && value[value.Length - 1] == '\n')
        {
            value = value.Substring(0, value.Length - 1);
        }

        var end = 0;
        while (end < value.Length && (IsLetterOrDigit(value[end]) || (end > 0 && value[end] is '_' or '.' or '-')))
        {
            end++;
        }

        if (end == 0 || end == value.Length)
        {
            return end == 0 ? null : value;
        }

        var length = value.Length - end - 1;
        if (value[end] != ':' || length is < ShortestPort or > LongestPort)
        {
            return null;
        }

        for (var index = end + 1; index < value.Length; index++)
        {
            if (!char.IsDigit(value[index]))
            {
                return null;
            }
        }

        return value.Substring(0, end);
    }

    private static bool IsLetterOrDigit(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9');

    private static bool HasHostWord(string variable)
    {
        for (int start = 0, end; start < variable.Length; start = end + 1)
        {
            end = variable.IndexOfAny(WordEnds, start);
            end = end < 0 ? variable.Length : end;
            foreach (var word in HostWords)
            {
                if (word.Length == end - start && string.Compare(variable, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool HasEntry(Unit unit, string host)
    {
        foreach (var entry in unit.FindAll(Section.Kind, Keys.AddHost))
        {
            if (Names(entry, host))
            {
                return true;
            }
        }

        return false;
    }

    private static Explanation? Explain(Unit unit, Unit peer, string host, UnitIndex units)
    {
        if (OwnerOf(unit, units) is not { } owner || OwnerOf(peer, units) is not { } peerOwner || ReferenceEquals(owner, peerOwner)
            || HasEntry(unit, host) || HasEntry(owner, host)
            || NetworksOf(owner) is not { } own || NetworksOf(peerOwner) is not { } theirs)
        {
            return null;
        }

        var common = own.Where(use => theirs.Exists(other => KeyOf(other, units) == KeyOf(use, units))).ToList();
        if (common.Count == 0)
        {
            var joined = theirs.Find(use => use.Name != NetworkJoin.Default);
            return new(
                "the two are in no common network",
                joined is null ? "Put both into one network" : $"Join its network '{joined.Name}'",
                joined is null ? default : [Join(owner, joined)]);
        }

        if (common.TrueForAll(use => use.Name == NetworkJoin.Default))
        {
            return new("without a network of their own nobody is found by name", "Put both into a network of their own", default);
        }

        if (common.TrueForAll(use => units.Resolve(new TextValue(use.Name)) is { } network && network.Find(Keys.DisableDNS) is BooleanValue { Value: true }))
        {
            return new("their network has DisableDNS, so no names", "Remove that, or name an address by AddHost", default);
        }

        if (IsFoundBy(peer, peerOwner, host, theirs))
        {
            return null;
        }

        if (!ReferenceEquals(peer, peerOwner))
        {
            return new(
                $"it is in the pod '{peerOwner.Name}', and only the pod is found by its name '{peerOwner.ResourceName}'",
                $"Name the pod, or give it the alias '{host}'",
                [AddAlias(peerOwner, host)]);
        }

        return new(
            $"podman calls it '{peer.ResourceName}'",
            $"Name that, or call it '{host}' by {Parts.Name(peer, Keys.ContainerName)}",
            [Rename(peer, host)]);
    }

    /// <summary>podman's name for a network, however the unit names it.</summary>
    private static string KeyOf(NetworkUse use, UnitIndex units) =>
        units.Resolve(new Text(use.Name).Literal ?? "")?.ResourceName ?? use.Name;

    /// <summary>Others find the name, the host name and the aliases; for a member those of its pod.</summary>
    private static bool IsFoundBy(Unit peer, Unit owner, string host, List<NetworkUse> uses) =>
        owner.ResourceName == host
        || owner.FindAll(Section.Kind, Keys.HostName).Concat(owner.FindAll(Section.Kind, Keys.NetworkAlias))
            .Any(setting => setting.KnownText is not { } name || name == host)
        || uses.Exists(use => use.Join.Aliases.Any(alias => alias.Marked == host))
        || (peer.Find(Keys.ContainerName) is RawValue);

    /// <summary>The unit whose network a container uses: itself or its pod. Null if that is not known.</summary>
    private static Unit? OwnerOf(Unit unit, UnitIndex units) => Pods.IsMember(unit)
        ? unit.Find(Keys.Network) is null ? Pods.SharedBy(unit, units) : null
        : unit;

    /// <summary>The networks, or null if something else decides: a mode, or unknown arguments.</summary>
    private static List<NetworkUse>? NetworksOf(Unit unit)
    {
        if (PassedFlags.HasAny(unit, "--dns"))
        {
            return null;
        }

        var uses = UnitView.Of(unit).Networks.ToList();
        if (uses.Count == 0)
        {
            var join = new NetworkJoin(NetworkJoin.Default);
            return [new NetworkUse(new Setting(Options.Key(unit.Kind, Keys.Network), join), join)];
        }

        return uses.TrueForAll(use => use.Mode == NetworkMode.Bridge) ? uses : null;
    }

    /// <summary>True if an entry names the host, or may name it.</summary>
    private static bool Names(Setting entry, string host) =>
        entry.As(HostEntry.Parse).Value?.Host.Literal is not { } names || names.Split(';').Contains(host);

    private static Fix Join(Unit owner, NetworkUse network) => new(
        FixKinds.JoinNetwork,
        $"Put '{owner.Name}' into the network '{network.Name}'",
        [
            Edit.Add(owner, new Setting(Options.Key(owner.Kind, Keys.Network), network.Join.With([]))),
        ]);

    private static Fix AddAlias(Unit owner, string host) => new(
        FixKinds.AddAlias,
        $"Give '{owner.Name}' the alias '{host}'",
        [Edit.Add(owner, new Setting(Options.Key(owner.Kind, Keys.NetworkAlias), new TextValue(host)))]);

    private static Fix Rename(Unit peer, string host)
    {
        var name = new Setting(Options.Key(UnitKind.Container, Keys.ContainerName), new TextValue(host));
        var written = peer.FindSetting(Section.Kind, Keys.ContainerName);
        var edit = written is not null && peer.IsWritten(written)
            ? Edit.Replace(peer, written, written with { Value = name.Value })
            : Edit.Add(peer, name);
        return new Fix(FixKinds.NameContainer, $"Call the container '{host}'", [edit]);
    }

    private sealed record Explanation(Shown Why, Shown Remedy, EquatableArray<Fix> Fixes);
}
