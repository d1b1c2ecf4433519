namespace PodDsl;

/// <summary>Declares that any version of the image will do.</summary>
/// <remarks>
/// <para>An image without a tag, or with the tag <c>latest</c>, may be another one after the next pull. PodDsl otherwise suggests a fixed
/// version. Default: not declared. A Quadlet file says it in a comment.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/busybox:latest"), FloatingTag]
/// public partial record Shell : Container;
/// </code></example>
/// <param name="value">True if any version will do.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class FloatingTagAttribute(bool value = true) : Attribute
{
    /// <summary>True if any version will do.</summary>
    public bool Value { get; } = value;
}
