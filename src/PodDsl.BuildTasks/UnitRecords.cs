using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PodDsl.BuildTasks;

/// <summary>
/// Finds the records of an assembly that are units, independent of the generator: concrete types that derive
/// from <c>PodDsl.Unit</c>, also through base records of other assemblies.
/// </summary>
internal static class UnitRecords
{
    private const TypeAttributes NotConcrete = TypeAttributes.Abstract | TypeAttributes.Interface;

    /// <summary>The full names of the units that are not among the written ones.</summary>
    /// <param name="written">True at the rows of the types that carry a unit.</param>
    /// <param name="metadata">The metadata of the assembly.</param>
    /// <param name="referenceFiles">Its references.</param>
    public static IReadOnlyList<string> Without(bool[] written, MetadataReader metadata, IReadOnlyList<string> referenceFiles)
    {
        using var references = new ReferencedAssemblies(referenceFiles);
        var types = new AssemblyTypes(metadata, references);
        var unwritten = new List<string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            if ((metadata.GetTypeDefinition(handle).Attributes & NotConcrete) == 0
                && !written[MetadataTokens.GetRowNumber(handle)]
                && types.IsUnit(handle))
            {
                unwritten.Add(types.FullName(handle));
            }
        }

        unwritten.Sort(StringComparer.Ordinal);
        return unwritten;
    }
}
