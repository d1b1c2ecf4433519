namespace PodDsl;

/// <summary>Removes the containers that the build used, also after a failure.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), ForceRM=; podman-build(1), --force-rm.</para>
/// </remarks>
/// <param name="value">False to keep them. Without the attribute podman removes them.</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app"), ForceRM(false)]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ForceRMAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to keep them. Without the attribute podman removes them.</summary>
    public bool Value { get; } = value;
}
