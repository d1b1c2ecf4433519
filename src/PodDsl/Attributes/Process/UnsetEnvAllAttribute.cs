namespace PodDsl;

/// <summary>Removes all environment variables that the image and podman would set.</summary>
/// <remarks>
/// <para><c>PATH</c> goes with them; variables of <c>[Env]</c> stay.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --unsetenv-all.</para>
/// </remarks>
/// <example><code>[UnsetEnvAll]</code></example>
/// <param name="value">True to remove them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UnsetEnvAllAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to remove them.</summary>
    public bool Value { get; } = value;
}
