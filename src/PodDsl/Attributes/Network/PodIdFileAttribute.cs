namespace PodDsl;

/// <summary>Puts the container into the pod whose id is in a file.</summary>
/// <remarks>
/// <para>Use it for pods from outside the project; <c>[Pod&lt;T&gt;]</c> joins a pod of the project and also sets the dependencies.</para>
/// <para>Default: none.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 2.0. Source: podman-run(1), --pod-id-file.</para>
/// </remarks>
/// <example><code>[PodIdFile("/run/media.pod-id")]</code></example>
/// <param name="path">An absolute path on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PodIdFileAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path on the host.</summary>
    public string Path { get; } = path;
}
