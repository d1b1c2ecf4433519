namespace PodDsl;

/// <summary>Sets the formats in which the units of a host are written.</summary>
/// <remarks>
/// <para>A podman before 4.4 has no Quadlet and needs services. Default: those of the property <c>PodDslFormats</c> of the project.</para>
/// <para>Source: PodDsl.</para>
/// </remarks>
/// <param name="formats">The formats, each with a folder of its own.</param>
/// <example><code>
/// [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)]
/// public record Pi : Host;
/// </code></example>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = true)]
public sealed class FormatsAttribute(params UnitFileFormat[] formats) : Attribute
{
    /// <summary>The formats, each with a folder of its own.</summary>
    public UnitFileFormat[] Formats { get; } = formats;
}
