namespace PodDsl;

/// <summary>Removes the image when the container has ended, unless another container uses it.</summary>
/// <remarks>
/// <para>The next start pulls it again.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.9. Source: podman-run(1), --rmi.</para>
/// </remarks>
/// <example><code>[RemoveImage]</code></example>
/// <param name="value">Whether it is removed.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class RemoveImageAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is removed.</summary>
    public bool Value { get; } = value;
}
