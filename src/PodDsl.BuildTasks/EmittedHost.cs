using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PodDsl.BuildTasks;

/// <summary>A host as the compiled assembly of a project with hand-written unit files tells of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Formats">The formats of its units.</param>
/// <param name="Converted">The files that were converted to services: the folder of their format and their name.</param>
internal sealed record EmittedHost(string Name, IReadOnlyList<string> Formats, IReadOnlyCollection<string> Converted)
{
    /// <summary>The hosts of an assembly, without loading or running it.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    public static IReadOnlyList<EmittedHost> In(string assemblyFile)
    {
        try
        {
            using var stream = new FileStream(assemblyFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
            return image.HasMetadata ? Read(image.GetMetadataReader()) : [];
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // The reader of metadata throws these, besides BadImageFormatException, for offsets that lead nowhere.
            throw new BadImageFormatException($"It is damaged: {exception.Message}", exception);
        }
    }

    private static List<EmittedHost> Read(MetadataReader metadata)
    {
        var hosts = new List<EmittedHost>();
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && IsEmittedHost(metadata, attribute.Constructor))
            {
                var arguments = metadata.GetBlobReader(attribute.Value);
                _ = arguments.ReadUInt16();
                var (name, formats) = (arguments.ReadSerializedString() ?? "", (arguments.ReadSerializedString() ?? "").Split(','));
                hosts.Add(new EmittedHost(name, formats, ReadConverted(ref arguments)));
            }
        }

        return hosts;
    }

    /// <summary>The only property that the attribute has.</summary>
    private static string[] ReadConverted(ref BlobReader arguments)
    {
        if (arguments.ReadUInt16() == 0)
        {
            return [];
        }

        _ = arguments.ReadByte();
        _ = arguments.ReadByte();
        _ = arguments.ReadSerializedString();
        return (arguments.ReadSerializedString() ?? "").Split('\n');
    }

    private static bool IsEmittedHost(MetadataReader metadata, EntityHandle constructor) =>
        constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.GetTypeReference((TypeReferenceHandle)parent) is var type
        && metadata.StringComparer.Equals(type.Name, "EmittedHostAttribute") && metadata.StringComparer.Equals(type.Namespace, "PodDsl");
}
