using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using PodDsl.Core.Model;

namespace PodDsl.Cli.Ids;

/// <summary>Finds the file of facts that the record of a host names, in the metadata of an assembly.</summary>
internal static class FactsOfHost
{
    private const string Namespace = "PodDsl";

    /// <summary>The path as the record says it, relative to the project; null if none does.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="host">The name of the host.</param>
    /// <exception cref="BadImageFormatException">The assembly is damaged.</exception>
    public static string? Find(string assembly, string host)
    {
        using var stream = new FileStream(assembly, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
        var metadata = image.GetMetadataReader();
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.Abstract) == 0 && UnitNames.ToKebabCase(metadata.GetString(type.Name)) == host && PathOf(metadata, type) is { } path)
            {
                return path;
            }
        }

        return null;
    }

    /// <summary>What the record, or else the nearest base, says. A base of another assembly says it to that one.</summary>
    private static string? PathOf(MetadataReader metadata, TypeDefinition type)
    {
        string? path = null;
        for (var left = metadata.TypeDefinitions.Count; left > 0; left--)
        {
            path ??= type.GetCustomAttributes().Select(metadata.GetCustomAttribute).Where(attribute => IsFacts(metadata, attribute)).Select(attribute => FirstText(metadata, attribute)).FirstOrDefault();
            if (type.BaseType.Kind != HandleKind.TypeDefinition)
            {
                break;
            }

            type = metadata.GetTypeDefinition((TypeDefinitionHandle)type.BaseType);
        }

        return path;
    }

    private static bool IsFacts(MetadataReader metadata, CustomAttribute attribute)
    {
        switch (attribute.Constructor.Kind)
        {
            case HandleKind.MemberReference when metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent:
                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return IsFacts(metadata, reference.Namespace, reference.Name);
            case HandleKind.MethodDefinition:
                var definition = metadata.GetTypeDefinition(metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType());
                return IsFacts(metadata, definition.Namespace, definition.Name);
            default:
                return false;
        }
    }

    private static bool IsFacts(MetadataReader metadata, StringHandle @namespace, StringHandle name) =>
        metadata.StringComparer.Equals(name, "FactsAttribute") && metadata.StringComparer.Equals(@namespace, Namespace);

    /// <summary>The argument of the constructor, after two bytes that start each attribute.</summary>
    private static string? FirstText(MetadataReader metadata, CustomAttribute attribute)
    {
        var arguments = metadata.GetBlobReader(attribute.Value);
        return arguments.Length > sizeof(ushort) && arguments.ReadUInt16() == 1 ? arguments.ReadSerializedString() : null;
    }
}
