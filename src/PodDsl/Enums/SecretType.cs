namespace PodDsl;

/// <summary>How a container gets a secret.</summary>
/// <remarks>Source: podman-run(1), --secret.</remarks>
public enum SecretType
{
    /// <summary>As a file, by default below <c>/run/secrets</c>.</summary>
    Mount,

    /// <summary>As a variable of the environment.</summary>
    Env,
}
