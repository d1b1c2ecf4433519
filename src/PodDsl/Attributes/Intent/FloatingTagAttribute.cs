namespace PodDsl;

/// <summary>Declares that whatever version of the image the next pull brings will do.</summary>
/// <remarks>
/// <para>An image without a tag, or with the tag <c>latest</c>, is another one after the next pull, which otherwise is
/// suggested to be changed. Default: not declared. A Quadlet file says it in a comment.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/busybox:latest"), FloatingTag]
/// public partial record Shell : Container;
/// </code></example>
/// <param name="value">Whether it will do.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class FloatingTagAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it will do.</summary>
    public bool Value { get; } = value;
}
