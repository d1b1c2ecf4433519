namespace PodDsl;

/// <summary>Has podman write the process id of the container's monitor, conmon, into a file that systemd watches.</summary>
/// <remarks>
/// <para>It sets podman's <c>--conmon-pidfile</c> and systemd's <c>PIDFile=</c> to the same path, so that systemd takes conmon for the main
/// process, as <c>Type=forking</c> needs it. Under <c>Type=notify</c>, as Quadlet writes it, podman tells systemd by itself. The one
/// nearest to the record counts.</para>
/// <para>Source: podman-run(1), --conmon-pidfile; systemd.service(5), PIDFile=.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), ConmonPidFile("/run/web/conmon.pid")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConmonPidFileAttribute : SettingAttribute
{
    /// <summary>Uses the file <c>/run/NAME.pid</c>, where NAME is the name of the unit.</summary>
    public ConmonPidFileAttribute()
    {
    }

    /// <summary>Uses a file of your choice.</summary>
    /// <param name="path">The absolute path on the host.</param>
    public ConmonPidFileAttribute(string path) => Path = path;

    /// <summary>The absolute path on the host; null is <c>/run/NAME.pid</c>.</summary>
    public string? Path { get; }
}
