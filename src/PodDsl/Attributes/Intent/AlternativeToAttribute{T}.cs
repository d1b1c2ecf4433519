namespace PodDsl;

/// <summary>Declares that this unit and another one are never started together.</summary>
/// <remarks>
/// <para>The two may then use the same host port, address, subnet, name in podman or private label of files, which
/// otherwise is reported. It holds in both directions, one of the two has to declare it; of a pod it holds for its
/// containers. Nothing of the service changes: to have systemd stop the one when the other starts, use
/// <c>[Conflicts&lt;T&gt;]</c>, which says the same. A declaration of two units that have none of this in common is
/// reported. Several add up.</para>
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
