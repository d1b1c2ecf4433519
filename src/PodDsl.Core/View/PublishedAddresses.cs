using System.Globalization;
using System.Net;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>An address at which other hosts reach a published port.</summary>
/// <param name="Name">The constant of the record that has it.</param>
/// <param name="Value">The address and the port: <c>192.168.1.10:8080</c>.</param>
/// <param name="Summary">What is there.</param>
public sealed record PublishedAddress(string Name, string Value, string Summary);

/// <summary>A port as a record publishes it.</summary>
/// <param name="Mapping">The port.</param>
/// <param name="On">The host on which it counts, or null for all.</param>
public sealed record DeclaredPort(PortMapping Mapping, string? On);

/// <summary>The addresses at which other hosts reach a unit. Generator and readers of records both ask here, so that they cannot disagree.</summary>
/// <remarks>
/// One address is <c>PublishedAddress</c>. Several ports have that of the container after it, <c>PublishedAddress443</c> and
/// <c>PublishedAddress53Udp</c>; several hosts the record of the host, <c>PublishedAddressOnAttic</c>.
/// </remarks>
public sealed class PublishedAddresses
{
    /// <summary>The start of all names.</summary>
    public const string Prefix = "PublishedAddress";

    private readonly List<PublishedAddress> _all = [];
    private readonly string _record;
    private string? _problem;

    private PublishedAddresses(string record) => _record = record;

    public IReadOnlyList<PublishedAddress> All => _all;

    /// <summary>The addresses of a unit.</summary>
    /// <param name="record">The name of its record.</param>
    /// <param name="ports">The ports that it publishes.</param>
    /// <param name="places">Where it runs.</param>
    /// <param name="hosts">The hosts among them that are known.</param>
    public static PublishedAddresses Of(string record, IReadOnlyList<DeclaredPort> ports, EquatableArray<RunsOn> places, IEnumerable<Host> hosts)
    {
        var addresses = new PublishedAddresses(record);
        var there = hosts.Where(host => places.Any(place => place.Host == host.DeclaredName)).ToList();
        if (places.IsEmpty)
        {
            addresses._problem = $"'{record}' does not say on which host it runs. Add [RunsOn<...>] there";
        }
        else if (ports.Count == 0)
        {
            addresses._problem = $"'{record}' publishes no port itself. Add [Publish(..., HostPort = ...)] there, or name its pod";
        }

        foreach (var host in there)
        {
            addresses.Add(host, ports, there.Count > 1 ? "On" + host.RecordName.TrimStart('@') : "");
        }

        return addresses;
    }

    /// <summary>The addresses of a unit that was read.</summary>
    public static PublishedAddresses Of(Unit unit, EquatableArray<Host> hosts)
    {
        if (unit.RunsOn.IsEmpty || unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube))
        {
            return new PublishedAddresses(unit.Name);
        }

        List<DeclaredPort> ports = [.. unit.Settings.Where(static setting => setting.Value is PortMapping).Select(static setting => new DeclaredPort((PortMapping)setting.Value, setting.On))];
        return ports.Count == 0 ? new PublishedAddresses(unit.Name) : Of(unit.Name, ports, unit.RunsOn, hosts);
    }

    /// <summary>The value of a name, or the reason why there is none.</summary>
    public (string? Value, string? Reason) Find(string name) =>
        _all.Find(address => address.Name == name) is { } found ? (found.Value, null)
        : _all.Count > 0 ? (null, $"'{_record}' has {(_all.Count == 1 ? "no such address" : "several addresses")}. Name {Names()}")
        : (null, _problem ?? $"'{_record}' has no address for other hosts");

    private string Names() => Listed.Any([.. _all.Select(static address => (Shown)address.Name)]).In(Language.CSharp);

    private void Add(Host host, IReadOnlyList<DeclaredPort> ports, string suffix)
    {
        var reached = new List<(PortMapping Port, string Value)>();
        foreach (var port in ports)
        {
            if (port.On is not null && port.On != host.DeclaredName)
            {
                continue;
            }

            if (AddressOf(port.Mapping, host) is { } address)
            {
                reached.Add((port.Mapping, address));
            }
        }

        if (reached.Select(static port => port.Value).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            // The same port of the container at two places has no name that means one of them.
            foreach (var same in reached.GroupBy(static port => NumberOf(port.Port)).Where(static same => same.Select(static port => port.Value).Distinct(StringComparer.Ordinal).Count() == 1))
            {
                Add(same.First(), same.Key + suffix, host);
            }
        }
        else if (reached.Count > 0)
        {
            Add(reached[0], suffix, host);
        }
    }

    private void Add((PortMapping Port, string Value) port, string ending, Host host) => _all.Add(new PublishedAddress(
        Prefix + ending,
        port.Value,
        $"Where other hosts reach port {NumberOf(port.Port)} of the unit, on host {host.Name}."));

    private static string NumberOf(PortMapping port)
    {
        var protocol = port.Protocol?.ToLowerInvariant() switch
        {
            "udp" => "Udp",
            "sctp" => "Sctp",
            _ => "",
        };
        return port.ContainerPort.ToString(CultureInfo.InvariantCulture) + protocol;
    }

    private string? AddressOf(PortMapping port, Host host)
    {
        if (port.HostPort is not (> 0 and <= PortMapping.MaximumPort and var hostPort) || port.ContainerPort is not (> 0 and <= PortMapping.MaximumPort))
        {
            _problem ??= $"podman chooses the port of the host for '{_record}' at each start. Give [Publish] there a HostPort";
            return null;
        }

        if (port.Count != 1)
        {
            _problem ??= $"'{_record}' publishes several ports by one [Publish], which have no name each. Publish them one by one";
            return null;
        }

        var address = host.Address;
        if (port.HostAddress is { Length: > 0 } text && (!IPAddress.TryParse(text.Trim('[', ']'), out var parsed) || !(parsed.Equals(IPAddress.Any) || parsed.Equals(IPAddress.IPv6Any))))
        {
            if (parsed is null || IPAddress.IsLoopback(parsed))
            {
                _problem ??= $"'{_record}' is published at {text} only, where no other host reaches it. Publish it at the address of '{host.RecordName}'";
                return null;
            }

            address = text.Trim('[', ']');
        }

        if (address is null)
        {
            _problem ??= $"'{host.RecordName}', on which '{_record}' runs, has no address. Give it one with [Address(\"...\")]";
            return null;
        }

        return string.Format(CultureInfo.InvariantCulture, address.IndexOf(':') >= 0 ? "[{0}]:{1}" : "{0}:{1}", address, hostPort);
    }
}
