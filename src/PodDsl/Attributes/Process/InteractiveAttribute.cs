namespace PodDsl;

/// <summary>Keeps standard input of the container open.</summary>
/// <remarks>
/// <para>A service has nothing at the other end: programs that read input then see none, instead of its end.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --interactive.</para>
/// </remarks>
/// <example><code>[Interactive]</code></example>
/// <param name="value">True to keep it open.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class InteractiveAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to keep it open.</summary>
    public bool Value { get; } = value;
}
