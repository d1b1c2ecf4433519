namespace PodDsl;

/// <summary>Says why a container or pod needs the network of the host.</summary>
/// <remarks>
/// <para>With <c>[Network("host")]</c> the container reaches everything that listens on localhost, which PodDsl otherwise points out. The
/// reason is for people. A Quadlet file says it in a comment. The one nearest to the record counts.</para>
/// <para>Source: PodDsl; the network is that of podman-run(1), --network=host.</para>
/// </remarks>
/// <example><code>
/// [Image("ghcr.io/home-assistant/home-assistant:stable")]
/// [Network("host"), HostNetworkBecause("finds devices by multicast")]
/// public partial record HomeAssistant : Container;
/// </code></example>
/// <param name="reason">The reason, in a few words.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class HostNetworkBecauseAttribute(string reason) : Attribute
{
    /// <summary>The reason, in a few words.</summary>
    public string Reason { get; } = reason;
}
