using System.Reflection.Metadata;

namespace PodDsl.BuildTasks;

/// <summary>A host as the compiled assembly of a project with hand-written unit files tells of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Formats">The formats of its units.</param>
/// <param name="Converted">The files that were converted to services: the folder of their format and their name.</param>
internal sealed record EmittedHost(string Name, IReadOnlyList<string> Formats, IReadOnlyCollection<string> Converted)
{
    /// <summary>The hosts of an assembly.</summary>
    public static IReadOnlyList<EmittedHost> In(MetadataReader metadata)
    {
        var hosts = new List<EmittedHost>();
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && EmittedUnitReader.Is("EmittedHostAttribute", metadata, attribute.Constructor))
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
}
