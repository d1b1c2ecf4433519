namespace PodDsl;

/// <summary>Sets the time zone of the container.</summary>
/// <remarks>
/// <para>Default: that of the image, mostly UTC. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Timezone=; podman-run(1), --tz.</para>
/// </remarks>
/// <param name="zone">A name of the time zone database, for example <c>Europe/Berlin</c>, or <c>local</c> for that of
/// the host.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Timezone("local")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimezoneAttribute(string zone) : SettingAttribute
{
    /// <summary>A name of the time zone database, for example <c>Europe/Berlin</c>, or <c>local</c> for that of the
    /// host.</summary>
    public string Zone { get; } = zone;
}
