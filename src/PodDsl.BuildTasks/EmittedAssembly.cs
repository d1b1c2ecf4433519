namespace PodDsl.BuildTasks;

/// <summary>What the compiled assembly of a project tells of its units.</summary>
/// <param name="Units">The units, in the order of the types that carry them.</param>
/// <param name="Unwritten">The full names of the records that are units but carry none.</param>
/// <param name="Hosts">The hosts, in a project with hand-written unit files.</param>
internal sealed record EmittedAssembly(IReadOnlyList<EmittedUnit> Units, IReadOnlyList<string> Unwritten, IReadOnlyList<EmittedHost> Hosts)
{
    /// <summary>Reads the metadata once, without loading or running the assembly.</summary>
    /// <param name="assemblyFile">The compiled assembly.</param>
    /// <param name="referenceFiles">Its references, where base records may be; null looks for no records.</param>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    public static EmittedAssembly Read(string assemblyFile, IReadOnlyList<string>? referenceFiles) => EmittedUnitReader.Open(assemblyFile, metadata =>
    {
        var (units, unwritten) = EmittedUnitReader.Read(metadata, referenceFiles);
        return new EmittedAssembly(units, unwritten, EmittedHost.In(metadata));
    });
}
