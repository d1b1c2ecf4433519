using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2010: the port of a database or of an administration on every address of the host.</summary>
public static class OpenPortRule
{
    private const string Loopback = "127.0.0.1";

    private static readonly Dictionary<long, string> Services = new()
    {
        [1433] = "SQL Server",
        [1521] = "Oracle Database",
        [2375] = "the Docker API without TLS",
        [2379] = "etcd",
        [3306] = "MySQL and MariaDB",
        [5432] = "PostgreSQL",
        [5984] = "CouchDB",
        [6379] = "Redis and Valkey",
        [7687] = "Neo4j",
        [8529] = "ArangoDB",
        [9042] = "Cassandra",
        [9200] = "Elasticsearch and OpenSearch",
        [11211] = "Memcached",
        [15672] = "the administration of RabbitMQ",
        [26257] = "CockroachDB",
        [27017] = "MongoDB",
        [28015] = "RethinkDB",
    };

    public static readonly RuleDescriptor Descriptor = new(
        "POD2010",
        "A database is published on every address",
        RuleCategory.Network,
        Severity.Warning,
        "'{0}' publishes port {1} of {2} on every address of the host, so all of its networks reach it. Listen on 127.0.0.1, or state the address {3} if that is meant.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.PublishPort] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Kube)
            || UnitView.Of(unit).Networks.Any(use => use.Mode is NetworkMode.Host or NetworkMode.None or NetworkMode.Container))
        {
            yield break;
        }

        foreach (var setting in unit.FindAll(Section.Kind, Keys.PublishPort))
        {
            // The author means a written address, even that of all interfaces.
            if (PublishedPort.MappingOf(setting) is { Count: 1, HostAddress: null or "" } mapping
                && mapping.Protocol is null or "tcp"
                && Services.TryGetValue(mapping.ContainerPort, out var service))
            {
                yield return Report(unit, setting, mapping, service);
            }
        }
    }

    private static Finding Report(Unit unit, Setting setting, PortMapping mapping, string service)
    {
        var stated = Parts.Either(unit, "HostAddress = \"0.0.0.0\"", "0.0.0.0");
        return new Finding(
            Descriptor,
            unit,
            setting.Source,
            [unit.Name, FormattableString.Invariant($"{mapping.ContainerPort}"), service, stated])
        {
            Fixes =
            [
                Listen(FixKinds.ListenOnLoopback, "Listen on 127.0.0.1 only", Loopback),
                Listen(FixKinds.ListenEverywhere, "State that it listens on every IPv4 address", "0.0.0.0"),
            ],
        };

        Fix Listen(FixKind kind, string title, string address) =>
            new(kind, title, [Edit.Replace(unit, setting, setting with { Value = mapping with { HostAddress = address } })]);
    }
}
