namespace PodDsl;

/// <summary>Turns off the health check that the image declares.</summary>
/// <remarks>
/// <para>Do not combine it with <c>[Notify(NotifyMode.Healthy)]</c>, which would wait for ever.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 1.9. Source: podman-run(1), --no-healthcheck.</para>
/// </remarks>
/// <example><code>[NoHealthcheck]</code></example>
/// <param name="value">True to turn it off.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NoHealthcheckAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to turn it off.</summary>
    public bool Value { get; } = value;
}
