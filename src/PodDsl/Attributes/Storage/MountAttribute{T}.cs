namespace PodDsl;

/// <summary>Mounts a volume, an image or an artifact of the project into the container.</summary>
/// <remarks>
/// <para>The unit starts after that one. Several add up; two at the same destination are an error. Image and build units
/// need podman 5.3 here, artifacts 5.7.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), Mount=; podman-run(1), --mount.</para>
/// </remarks>
/// <typeparam name="T">A <see cref="Volume"/>, <see cref="Image"/>, <see cref="Build"/> or <see cref="Artifact"/>; another
/// kind is an error.</typeparam>
/// <param name="destination">The absolute path in the container.</param>
/// <example><code>
/// [Artifact("quay.io/example/model:1")]
/// public partial record Model : Artifact;
///
/// [Image("quay.io/example/server:1"), Mount&lt;Model&gt;("/models")]
/// public partial record Server : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MountAttribute<T>(string destination) : SettingAttribute
    where T : Unit
{
    /// <summary>The absolute path in the container.</summary>
    public string Destination { get; } = destination;

    /// <summary>True if the container may only read it. Default: false, for images and artifacts always true.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>More options, each <c>name</c> or <c>name=value</c>, for example <c>subpath=/a</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
