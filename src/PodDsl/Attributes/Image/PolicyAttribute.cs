namespace PodDsl;

/// <summary>Says when the image unit pulls its image.</summary>
/// <remarks>
/// <para>Containers and builds use <see cref="PullAttribute"/> instead. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for image units since podman 5.6.</para>
/// <para>Source: podman-systemd.unit(5), Policy=; podman-pull(1), --policy.</para>
/// </remarks>
/// <param name="value">The policy. Default without the attribute: <see cref="PullPolicy.Always"/>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Policy(PullPolicy.Missing)]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PolicyAttribute(PullPolicy value) : SettingAttribute
{
    /// <summary>The policy. Default without the attribute: <see cref="PullPolicy.Always"/>.</summary>
    public PullPolicy Value { get; } = value;
}
