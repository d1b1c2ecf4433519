namespace PodDsl;

/// <summary>Builds up to a stage of the Containerfile.</summary>
/// <remarks>
/// <para>Default: the last one. It has nothing to do with systemd's targets, see <see cref="Targets"/>. The one nearest
/// to the record counts.</para>
/// <para>Quadlet has the key for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Target=; podman-build(1), --target.</para>
/// </remarks>
/// <param name="stage">The name of the stage.</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app"), Target("runtime")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TargetAttribute(string stage) : SettingAttribute
{
    /// <summary>The name of the stage.</summary>
    public string Stage { get; } = stage;
}
