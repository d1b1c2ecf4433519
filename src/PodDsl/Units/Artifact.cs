namespace PodDsl;

/// <summary>An OCI artifact, for example a model or a data file, that a unit of its own pulls.</summary>
/// <remarks>
/// <para>It needs an <see cref="ArtifactAttribute"/>. Containers mount it with <c>[Mount&lt;T&gt;("/path")]</c>.
/// Artifact units need podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), Artifact units; podman-artifact-pull(1).</para>
/// </remarks>
/// <example><code>
/// [Artifact("quay.io/example/model:1")]
/// public partial record Model : Artifact;
///
/// [Image("quay.io/example/server:1"), Mount&lt;Model&gt;("/models")]
/// public partial record Server : Container;
/// </code></example>
public abstract record Artifact : Unit;
