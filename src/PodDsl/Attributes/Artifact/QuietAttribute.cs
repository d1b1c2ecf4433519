namespace PodDsl;

/// <summary>Leaves out the progress of the pull.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for artifact units since podman 5.7. On a container it is podman's flag
/// <c>--quiet</c>.</para>
/// <para>Source: podman-systemd.unit(5), Quiet=; podman-artifact-pull(1), podman-run(1), --quiet.</para>
/// </remarks>
/// <param name="value">True to leave it out. Without the attribute podman shows it.</param>
/// <example><code>
/// [Artifact("quay.io/example/model:1"), Quiet]
/// public partial record Model : Artifact;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class QuietAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to leave it out. Without the attribute podman shows it.</summary>
    public bool Value { get; } = value;
}
