namespace PodDsl;

/// <summary>Sets what the container runs: the command, or the arguments of the image's entry point.</summary>
/// <remarks>
/// <para>Default: what the image says. The words are literal and no shell sees them: for pipes or variables run a
/// shell, as in <c>[Exec("sh", "-c", "...")]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Exec=.</para>
/// </remarks>
/// <param name="command">The words, each exactly one argument. An empty word is an error in the Quadlet format, which cannot express
/// it.</param>
/// <example><code>
/// [Image("docker.io/library/redis:8"), Exec("redis-server", "--save", "60 1")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ExecAttribute(params string[] command) : SettingAttribute
{
    /// <summary>The words, each exactly one argument. An empty word is an error in the Quadlet format, which cannot express it.</summary>
    public string[] Command { get; } = command;
}
