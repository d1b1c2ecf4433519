namespace PodDsl;

/// <summary>Sets the signal that asks the container to stop.</summary>
/// <remarks>
/// <para>Default: that of the image, else <c>SIGTERM</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), StopSignal=; podman-run(1), --stop-signal.</para>
/// </remarks>
/// <param name="signal">A name with or without <c>SIG</c>, or a number.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), StopSignal("SIGQUIT")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StopSignalAttribute(string signal) : SettingAttribute
{
    /// <summary>A name with or without <c>SIG</c>, or a number.</summary>
    public string Signal { get; } = signal;
}
