using PodDsl;

namespace RootlessUser;

/// <summary>The feed reader, behind a proxy of the host. It starts when the database answers.</summary>
[Image("docker.io/miniflux/miniflux:2.2.6"), IdBlock(1)]
[DependsOn<Database>, Publish(8080, HostPort = 8080, HostAddress = "127.0.0.1")]
[Secret("miniflux-database-url", Type = SecretType.Env, Target = "DATABASE_URL")]
public partial record Miniflux : Container, IReaderService
{
    [Env] public const string RUN_MIGRATIONS = "1";
}
