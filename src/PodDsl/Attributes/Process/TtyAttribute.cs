namespace PodDsl;

/// <summary>Gives the main process of the container a terminal.</summary>
/// <remarks>
/// <para>Standard output and standard error become one stream, and programs may turn to coloured, line-buffered
/// output. Few services need it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --tty.</para>
/// </remarks>
/// <example><code>[Tty]</code></example>
/// <param name="value">True to give it one.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TtyAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to give it one.</summary>
    public bool Value { get; } = value;
}
