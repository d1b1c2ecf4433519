namespace PodDsl;

/// <summary>Gives the container or pod one more name in its networks.</summary>
/// <remarks>
/// <para>For a name in one network only, use <c>Aliases</c> of <see cref="NetworkAttribute"/>. Only bridge networks have such names.
/// Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers and pods since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), NetworkAlias=; podman-run(1), podman-pod-create(1), --network-alias.</para>
/// </remarks>
/// <param name="alias">The name, without a comma.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Network&lt;Backend>, NetworkAlias("www")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NetworkAliasAttribute(string alias) : SettingAttribute
{
    /// <summary>The name, without a comma.</summary>
    public string Alias { get; } = alias;
}
