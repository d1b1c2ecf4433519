using PodDsl;
using SharedStack.Mixins;

namespace SharedStack.Home;

public partial record Backend : Network;

[Network<Backend>, Volume<DbData>("/var/lib/postgresql/data"), IdBlock(0)]
public partial record Db : Postgres;

public partial record DbData : Volume;

[Image("docker.io/miniflux/miniflux:2.2.6"), IdBlock(1)]
[Network<Backend>, DependsOn<Db>, Publish(8080, HostPort = 8080, HostAddress = "127.0.0.1")]
[Secret("miniflux-database-url", Type = SecretType.Env, Target = "DATABASE_URL")]
public partial record Miniflux : Container, IService;
