namespace PodDsl;

/// <summary>Removes the image when the container has ended, unless another container uses it.</summary>
/// <remarks>
/// <para>The next start pulls it again.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.9. Source: podman-run(1), --rmi.</para>
/// </remarks>
/// <example><code>[RemoveImage]</code></example>
/// <param name="value">True to remove it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemoveImageAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to remove it.</summary>
    public bool Value { get; } = value;
}
