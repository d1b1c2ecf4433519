namespace PodDsl;

/// <summary>Names a container that podman starts before this one.</summary>
/// <remarks>
/// <para>Podman starts it behind the back of systemd, so it is no substitute for a dependency between units: use
/// <c>[DependsOn&lt;T&gt;]</c>.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.2. Source: podman-run(1), --requires.</para>
/// </remarks>
/// <example><code>[RequiresContainer("legacy-db")]</code></example>
/// <param name="container">The name or id of a container that exists.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiresContainerAttribute(string container) : SettingAttribute
{
    /// <summary>The name or id of a container that exists.</summary>
    public string Container { get; } = container;
}
