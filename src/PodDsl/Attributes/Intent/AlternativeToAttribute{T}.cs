namespace PodDsl;

/// <summary>Declares that this unit and another one are never started together.</summary>
/// <remarks>
/// <para>The two may then use the same host port, address, subnet, name in podman or private label of files, which PodDsl otherwise
/// reports. One of the two declares it for both; a declaration on a pod covers its containers. The service does not change: to have systemd
/// stop the one when the other starts, use <c>[Conflicts&lt;T&gt;]</c>, which declares the same. PodDsl reports a declaration for two units
/// that share none of this. Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <typeparam name="T">The other unit.</typeparam>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 80)]
/// public partial record Web : Container;
///
/// [Image("docker.io/library/httpd:2"), Publish(80, HostPort = 80), AlternativeTo&lt;Web&gt;]
/// public partial record Maintenance : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AlternativeToAttribute<T> : Attribute
    where T : Unit;
