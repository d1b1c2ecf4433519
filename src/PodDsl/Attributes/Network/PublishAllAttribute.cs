namespace PodDsl;

/// <summary>Publishes every port that the image exposes, each on a random port of the host.</summary>
/// <remarks>
/// <para>The ports change with each start; for a service, <c>[Publish]</c> with a fixed port is nearly always
/// right.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --publish-all.</para>
/// </remarks>
/// <example><code>[PublishAll]</code></example>
/// <param name="value">True to publish them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PublishAllAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to publish them.</summary>
    public bool Value { get; } = value;
}
