namespace PodDsl;

/// <summary>Declares that the unit takes the place of a service of the host.</summary>
/// <remarks>
/// <para>With host facts, a port that a service of the host has, and a service that has the name of one of the
/// distribution, are reported, unless this says that the service of the host goes. Nothing of the service changes:
/// disable the other service on the host. Several add up.</para>
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
