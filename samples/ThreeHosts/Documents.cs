using PodDsl;

namespace ThreeHosts;

/// <summary>Three containers that reach each other on localhost, and share the ids of one block.</summary>
[IdBlock(5), Publish(8000, HostPort = 8000), WantedBy(Targets.MultiUser), RunsOn<Cellar>]
public partial record Documents : Pod;

/// <summary>The pod starts and stops what is in it.</summary>
[RunsOn<Cellar>, Pod<Documents>, Restart(RestartPolicy.OnFailure), TimeoutStartSec("15min"), NoNewPrivileges]
public interface IDocumentService;

[Image("docker.io/library/postgres:17.4"), Volume<DocumentsData>("/var/lib/postgresql/data")]
[Secret("documents-password", Type = SecretType.Env, Target = "POSTGRES_PASSWORD"), StopTimeout(60)]
public partial record DocumentsDb : Container, IDocumentService;

[RunsOn<Cellar>]
public partial record DocumentsData : Volume;

[Image("docker.io/valkey/valkey:8.1")]
public partial record DocumentsBroker : Container, IDocumentService;

[Image("ghcr.io/paperless-ngx/paperless-ngx:2.15"), DependsOn<DocumentsDb>, DependsOn<DocumentsBroker>]
[Volume("/srv/documents", "/usr/src/paperless/media")]
[Secret("documents-password", Type = SecretType.Env, Target = "PAPERLESS_DBPASS")]
public partial record Paperless : Container, IDocumentService
{
    [Env] public const string PAPERLESS_DBHOST = "localhost";
    [Env] public const string PAPERLESS_REDIS = "redis://localhost:6379";
}
