using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>Makes a <c>.netmodule</c>, which is metadata without an assembly, and an assembly that is nothing but a name.</summary>
internal static class Module
{
    public static void Save(string path) => Save(path, new MetadataBuilder());

    public static void SaveAssembly(string path, string name, Version version)
    {
        var metadata = new MetadataBuilder();
        metadata.AddAssembly(metadata.GetOrAddString(name), version, default, default, default, default);
        Save(path, metadata);
    }

    private static void Save(string path, MetadataBuilder metadata)
    {
        metadata.AddModule(0, metadata.GetOrAddString("Homelab"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), new BlobBuilder()).Serialize(image);
        File.WriteAllBytes(path, image.ToArray());
    }
}
