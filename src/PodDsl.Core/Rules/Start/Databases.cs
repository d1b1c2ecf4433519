using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>Images of well-known databases.</summary>
internal static class Databases
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "mariadb", "mysql", "mysql-server", "percona", "percona-server", "postgres", "postgresql", "postgis", "timescaledb", "mongo",
        "mongodb", "couchdb", "cassandra", "neo4j", "elasticsearch", "opensearch", "clickhouse-server",
    };

    /// <summary>Applications that upgrade their data from one major version to the next, and no further.</summary>
    private static readonly HashSet<string> StepByStep = new(StringComparer.Ordinal)
    {
        "nextcloud", "gitlab-ce", "gitlab-ee", "mattermost-team-edition", "mattermost-enterprise-edition", "zabbix-server-mysql",
        "zabbix-server-pgsql", "influxdb", "keycloak", "nexus3",
    };

    /// <summary>Whether another major version of an image may refuse the data of the last one.</summary>
    public static bool KeepsDataOfVersion(ImageReference image) => Names.Contains(image.LastPart) || StepByStep.Contains(image.LastPart);

    /// <summary>The setting of the image, if that is a database; null if it is not, or not known.</summary>
    public static Setting? ImageOf(Unit unit) =>
        unit.Kind == UnitKind.Container && Directives.Last(unit, Section.Kind, Keys.Image) is { } image && Is(image) ? image : null;

    /// <summary>True if an image is that of a database.</summary>
    public static bool Is(Setting image) =>
        image.Value.Reference is null
        && image.KnownText is not null
        && image.As(ImageReference.Parse).Value is { } reference
        && Names.Contains(reference.LastPart);
}
