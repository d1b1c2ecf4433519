namespace PodDsl;

/// <summary>Replaces the entry point of the image.</summary>
/// <remarks>
/// <para>The words of <see cref="ExecAttribute"/> follow it as arguments. Podman 5.3 to 5.8.1 ignore an empty one. The
/// one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.0.</para>
/// <para>Source: podman-systemd.unit(5), Entrypoint=; podman-run(1), --entrypoint.</para>
/// </remarks>
/// <param name="entrypoint">A command, or a JSON array of words: <c>["/bin/sh", "-c"]</c>. An empty text clears that of
/// the image.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Entrypoint("/usr/local/bin/start")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class EntrypointAttribute(string entrypoint) : SettingAttribute
{
    /// <summary>A command, or a JSON array of words: <c>["/bin/sh", "-c"]</c>. An empty text clears that of the
    /// image.</summary>
    public string Entrypoint { get; } = entrypoint;
}
