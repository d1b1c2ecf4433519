namespace PodDsl;

/// <summary>Says why a container needs more rights than it has by default.</summary>
/// <remarks>
/// <para>PodDsl reports a container that is privileged, controls the container runtime of the host, or is not confined, unless this gives
/// the reason. The reason is for people. A Quadlet file says it in a comment. The one nearest to the record counts.</para>
/// <para>Source: PodDsl; the rights are those of podman-run(1), --privileged, --cap-add and --security-opt.</para>
/// </remarks>
/// <example><code>
/// [Image("quay.io/prometheus/node-exporter:v1.9.1"), Privileged, PrivilegedBecause("reads the sensors of the board")]
/// public partial record NodeExporter : Container;
/// </code></example>
/// <param name="reason">The reason, in a few words.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class PrivilegedBecauseAttribute(string reason) : Attribute
{
    /// <summary>The reason, in a few words.</summary>
    public string Reason { get; } = reason;
}
