namespace PodDsl;

/// <summary>Declares that the unit takes the place of a service of the host.</summary>
/// <remarks>
/// <para>With host facts, PodDsl reports a port that a service of the host holds, and a service with the name of one of the distribution,
/// unless this declares that the service of the host goes. It does not change the service: disable the other one on the host yourself.
/// Several add up.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="service">The name of the service, such as <c>nginx.service</c>, or of the process where the service is not known.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 80), Replaces("nginx.service")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ReplacesAttribute(string service) : Attribute
{
    /// <summary>The name of the service, such as <c>nginx.service</c>, or of the process where the service is not known.</summary>
    public string Service { get; } = service;
}
