namespace PodDsl;

/// <summary>Publishes every port that the image exposes, each on a random port of the host.</summary>
/// <remarks>
/// <para>The ports change with each start; for a service, <c>[Publish]</c> with a fixed port is nearly always
/// right.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --publish-all.</para>
/// </remarks>
/// <example><code>[PublishAll]</code></example>
/// <param name="value">Whether they are published.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class PublishAllAttribute(bool value = true) : Attribute
{
    /// <summary>Whether they are published.</summary>
    public bool Value { get; } = value;
}
