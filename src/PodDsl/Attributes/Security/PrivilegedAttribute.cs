namespace PodDsl;

/// <summary>Turns off most of the isolation between the container and the host.</summary>
/// <remarks>
/// <para>The container gets every capability and every device, and SELinux, AppArmor and seccomp no longer
/// confine it; as root that is close to root on the host. Rootless, it still has no more rights than the user.
/// Mostly the container needs only a device (<c>[AddDevice]</c>) or a capability (<c>[AddCapability]</c>).</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --privileged.</para>
/// </remarks>
/// <example><code>[Privileged]</code></example>
/// <param name="value">True to turn it off.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PrivilegedAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to turn it off.</summary>
    public bool Value { get; } = value;
}
