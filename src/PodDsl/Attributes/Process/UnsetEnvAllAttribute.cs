namespace PodDsl;

/// <summary>Removes all environment variables that the image and podman would set.</summary>
/// <remarks>
/// <para><c>PATH</c> goes with them; what <c>[Env]</c> sets stays.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --unsetenv-all.</para>
/// </remarks>
/// <example><code>[UnsetEnvAll]</code></example>
/// <param name="value">Whether they are removed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class UnsetEnvAllAttribute(bool value = true) : Attribute
{
    /// <summary>Whether they are removed.</summary>
    public bool Value { get; } = value;
}
