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

    /// <summary>The setting of the image, if that is a database; null if it is not, or is not known.</summary>
    public static Setting? ImageOf(Unit unit)
    {
        if (unit.Kind != UnitKind.Container
            || Directives.Last(unit, Section.Kind, Keys.Image) is not { } image
            || image.Value.Reference is not null
            || image.KnownText is null
            || image.As(ImageReference.Parse).Value is not { } reference)
        {
            return null;
        }

        return Names.Contains(reference.LastPart) ? image : null;
    }
}
