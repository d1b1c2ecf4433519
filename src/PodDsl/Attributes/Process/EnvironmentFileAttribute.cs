namespace PodDsl;

/// <summary>Reads variables of the container from a file of the host, when the container starts.</summary>
/// <remarks>
/// <para>Podman reads it, not systemd: a line is <c>NAME=value</c> up to its end, without quotes or escapes;
/// <c>NAME</c> alone takes the value of the host; <c>#</c> begins a comment line. The file has to exist; a <c>-</c> in
/// front has no meaning. For variables of the podman command use <c>[ServiceEnvironmentFile]</c>. Several add up, those
/// of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), EnvironmentFile=; podman-run(1), --env-file.</para>
/// </remarks>
/// <param name="path">The path: absolute, or relative to the Quadlet file.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), EnvironmentFile("/etc/web/web.env")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class EnvironmentFileAttribute(string path) : SettingAttribute
{
    /// <summary>The path: absolute, or relative to the Quadlet file.</summary>
    public string Path { get; } = path;
}
