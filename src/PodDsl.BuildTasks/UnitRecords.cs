using System.Reflection;
using System.Reflection.Metadata;

namespace PodDsl.BuildTasks;

/// <summary>
/// Finds the records of an assembly that are units, independent of the generator: concrete types that derive
/// from <c>PodDsl.Unit</c>, also through base records of other assemblies.
/// </summary>
internal static class UnitRecords
{
    private const TypeAttributes NotConcrete = TypeAttributes.Abstract | TypeAttributes.Interface;

    /// <summary>The full names of the units that are not among the written ones.</summary>
    public static IReadOnlyList<string> Without(
        ISet<TypeDefinitionHandle> written, MetadataReader metadata, IReadOnlyList<string> referenceFiles)
    {
        using var references = new ReferencedAssemblies(referenceFiles);
        var types = new AssemblyTypes(metadata, references);
        var unwritten = new List<string>();
        foreach (var handle in metadata.TypeDefinitions)
        {
            if ((metadata.GetTypeDefinition(handle).Attributes & NotConcrete) == 0
                && !written.Contains(handle)
                && types.IsUnit(handle))
            {
                unwritten.Add(types.FullName(handle));
            }
        }

        unwritten.Sort(StringComparer.Ordinal);
        return unwritten;
    }
}
