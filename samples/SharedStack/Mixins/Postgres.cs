using PodDsl;

namespace SharedStack.Mixins;

/// <summary>A database that counts as started when it answers. A project derives its own from it, with a volume, ids and a network.</summary>
[Image("docker.io/library/postgres:17"), StopTimeout(60)]
[HealthCmd("pg_isready -U " + User), HealthInterval("10s"), Notify(NotifyMode.Healthy)]
[AddCapability("CHOWN"), AddCapability("DAC_OVERRIDE"), AddCapability("FOWNER"), AddCapability("SETGID"), AddCapability("SETUID")]
[Secret("postgres-password")]
public abstract record Postgres : Container, IService
{
    public const string User = "app";

    [Env] public const string POSTGRES_USER = User;
    [Env] public const string POSTGRES_PASSWORD_FILE = "/run/secrets/postgres-password";
}
