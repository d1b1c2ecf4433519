namespace PodDsl;

/// <summary>Sets the podman of a host.</summary>
/// <remarks>
/// <para>PodDsl writes what that version understands, and reports what it does not. Default: the property <c>PodDslPodmanVersion</c> of the
/// project, or else the newest version that PodDsl knows. Anything but two or three numbers with dots between them is an error.</para>
/// <para>Source: PodDsl; <c>podman --version</c> on the host prints it.</para>
/// </remarks>
/// <param name="version">The version, for example <c>5.4</c> or <c>5.4.2</c>.</param>
/// <example><code>
/// [PodmanVersion("5.4")]
/// public record Attic : Host;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class PodmanVersionAttribute(string version) : Attribute
{
    /// <summary>The version, for example <c>5.4</c> or <c>5.4.2</c>.</summary>
    public string Version { get; } = version;
}
