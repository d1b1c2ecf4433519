namespace PodDsl;

/// <summary>Removes an environment variable that the image or podman would set.</summary>
/// <remarks>
/// <para>Variables of <c>[Env]</c> stay.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.0. Source: podman-run(1), --unsetenv.</para>
/// </remarks>
/// <example><code>[UnsetEnv("LD_PRELOAD")]</code></example>
/// <param name="name">The name of the variable.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UnsetEnvAttribute(string name) : SettingAttribute
{
    /// <summary>The name of the variable.</summary>
    public string Name { get; } = name;
}
