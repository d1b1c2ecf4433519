namespace PodDsl;

/// <summary>Names the artifact that the unit pulls.</summary>
/// <remarks>
/// <para>Every artifact unit needs it. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for artifact units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), Artifact=.</para>
/// </remarks>
/// <param name="reference">The full name with registry and tag, for example <c>quay.io/example/model:1</c>.</param>
/// <example><code>
/// [Artifact("quay.io/example/model:1")]
/// public partial record Model : Artifact;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ArtifactAttribute(string reference) : Attribute
{
    /// <summary>The full name with registry and tag, for example <c>quay.io/example/model:1</c>.</summary>
    public string Reference { get; } = reference;
}
