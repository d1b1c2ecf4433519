namespace PodDsl;

/// <summary>Gives the container NVIDIA graphics processors.</summary>
/// <remarks>
/// <para>Podman adds them through CDI, whose description must exist on the host. Podman 3.3 to 4.9 take the flag and
/// do nothing; <c>[AddDevice("nvidia.com/gpu=all")]</c> works there.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 5.0. Source: podman-run(1), --gpus.</para>
/// </remarks>
/// <example><code>[Gpus("all")]</code></example>
/// <param name="gpus"><c>all</c>, or the numbers or names of devices.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GpusAttribute(string gpus) : SettingAttribute
{
    /// <summary><c>all</c>, or the numbers or names of devices.</summary>
    public string Gpus { get; } = gpus;
}
