namespace PodDsl;

/// <summary>
/// Lists, in the metadata of the compiled assembly, the unit files whose text is a constant of their record. From there the build writes them to
/// disk.
/// </summary>
/// <remarks>
/// The PodDsl generator writes this attribute; do not apply it by hand. A record of a unit that is neither in it nor has an <see cref="EmittedUnitAttribute"/>
/// makes the build fail.
/// </remarks>
/// <param name="records">A line for each record, with tabs between its fields: its name, its generated constants with blanks between them, and
/// for each file the format (<c>quadlet</c> or <c>service</c>), the name, the host, the user, and <c>private</c> if it holds secrets.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class EmittedUnitsAttribute(string records) : Attribute
{
    /// <summary>A line for each record.</summary>
    public string Records { get; } = records;
}
