namespace PodDsl;

/// <summary>Adds the static address of another container of the project to the <c>/etc/hosts</c> of this one.</summary>
/// <remarks>
/// <para>The address is the <c>IP</c> (or <see cref="IPAttribute"/>) of that container, so it follows a change
/// there; a container without a static address is an error. Several add up.</para>
/// <para>Quadlet has the key for containers and pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), AddHost=; podman-run(1), podman-pod-create(1), --add-host.</para>
/// </remarks>
/// <typeparam name="T">The other container.</typeparam>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable"), Network&lt;Backend&gt;, AddHost&lt;MariaDb&gt;]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AddHostAttribute<T> : SettingAttribute
    where T : Container
{
    /// <summary>The name to add. Default: the name of that container.</summary>
    public string? Name { get; set; }
}
