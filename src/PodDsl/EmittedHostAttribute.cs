namespace PodDsl;

/// <summary>
/// Tells the build of a project with hand-written unit files of one of its hosts, on which perhaps no record runs.
/// </summary>
/// <remarks>The PodDsl generator writes this attribute; do not apply it by hand.</remarks>
/// <param name="name">The name of the host: that of the folder of its units; empty for a project without hosts.</param>
/// <param name="formats">The formats of its units, with commas between them.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class EmittedHostAttribute(string name, string formats) : Attribute
{
    /// <summary>The name of the host.</summary>
    public string Name { get; } = name;

    /// <summary>The formats of its units, with commas between them.</summary>
    public string Formats { get; } = formats;

    /// <summary>The hand-written Quadlet files that were converted to services, with line breaks between them, or null.</summary>
    public string? Converted { get; set; }
}
