using PodDsl;

namespace RootlessUser;

/// <summary>Block 0 is the first 65,536 of the subordinate ids of the user, so root of this container is the first of them on the host.</summary>
[Image("docker.io/library/postgres:17"), IdBlock(0)]
[Volume<DatabaseData>("/var/lib/postgresql/data"), Secret("miniflux-password")]
[HealthCmd("pg_isready -U miniflux"), HealthInterval("10s"), Notify(NotifyMode.Healthy)]
[StopTimeout(60)]
public partial record Database : Container, IReaderService
{
    public const string User = "miniflux";
    public const string Name = "miniflux";

    [Env] public const string POSTGRES_USER = User;
    [Env] public const string POSTGRES_DB = Name;
    [Env] public const string POSTGRES_PASSWORD_FILE = "/run/secrets/miniflux-password";
}

public partial record DatabaseData : Volume;
