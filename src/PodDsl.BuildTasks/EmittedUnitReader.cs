using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace PodDsl.BuildTasks;

/// <summary>Reads the emitted units from the metadata of an assembly, without loading or running it.</summary>
internal static class EmittedUnitReader
{
    private const ushort AttributeProlog = 1;

    /// <summary>The units of an assembly, in the order of the types that carry them.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    public static IReadOnlyList<EmittedUnit> Read(string assemblyFile) => Read(assemblyFile, referenceFiles: null).Units;

    /// <summary>The units, and the full names of the records that are units but carry none.</summary>
    /// <param name="assemblyFile">The compiled assembly.</param>
    /// <param name="referenceFiles">Its references, where base records may be; null looks for no records.</param>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    public static (IReadOnlyList<EmittedUnit> Units, IReadOnlyList<string> Unwritten) Read(
        string assemblyFile, IReadOnlyList<string>? referenceFiles) => Open(assemblyFile, metadata => Read(metadata, referenceFiles));

    /// <summary>Opens the metadata of an assembly to be read.</summary>
    /// <exception cref="BadImageFormatException">The file is no .NET assembly, or is damaged.</exception>
    public static T Open<T>(string assemblyFile, Func<MetadataReader, T> read)
    {
        try
        {
            using var stream = new FileStream(assemblyFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var image = new PEReader(stream, PEStreamOptions.PrefetchMetadata);
            if (!image.HasMetadata)
            {
                throw new BadImageFormatException("It has no .NET metadata.");
            }

            var metadata = image.GetMetadataReader();
            return metadata.IsAssembly ? read(metadata) : throw new BadImageFormatException("It is a module without an assembly.");
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or OverflowException or IndexOutOfRangeException)
        {
            // The reader of metadata throws these, besides BadImageFormatException, for offsets that lead nowhere.
            throw new BadImageFormatException($"It is damaged: {exception.Message}", exception);
        }
    }

    /// <summary>The units, and the full names of the records that are units but carry none, by open metadata.</summary>
    public static (IReadOnlyList<EmittedUnit> Units, IReadOnlyList<string> Unwritten) Read(MetadataReader metadata, IReadOnlyList<string>? referenceFiles)
    {
        var units = new List<CarriedUnit>();
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind == HandleKind.TypeDefinition && Is("EmittedUnitAttribute", metadata, attribute.Constructor))
            {
                units.Add(new CarriedUnit(MetadataTokens.GetRowNumber(attribute.Parent), ReadArguments(metadata.GetBlobReader(attribute.Value))));
            }
            else if (attribute.Parent.Kind == HandleKind.AssemblyDefinition && Is("EmittedUnitsAttribute", metadata, attribute.Constructor))
            {
                units.AddRange(ListedUnits.Read(metadata, Arguments(metadata.GetBlobReader(attribute.Value)).ReadSerializedString() ?? ""));
            }
        }

        var written = new bool[metadata.TypeDefinitions.Count + 1];
        foreach (var unit in units)
        {
            written[unit.Row] = true;
        }

        units.Sort(static (one, other) => one.Row != other.Row
            ? one.Row.CompareTo(other.Row)
            : string.CompareOrdinal(one.Unit.RelativePath, other.Unit.RelativePath));
        return (
            units.ConvertAll(static unit => unit.Unit),
            referenceFiles is null ? [] : UnitRecords.Without(written, metadata, referenceFiles));
    }

    private static BlobReader Arguments(BlobReader value) =>
        value.ReadUInt16() == AttributeProlog ? value : throw new BadImageFormatException("An attribute of PodDsl has no prolog.");

    private static EmittedUnit ReadArguments(BlobReader value)
    {
        var arguments = Arguments(value);

        // A null argument becomes an empty one, which the check of the path or of the header reports.
        var unit = new EmittedUnit(
            arguments.ReadSerializedString() ?? "",
            arguments.ReadSerializedString() ?? "",
            arguments.ReadSerializedString() ?? "");
        for (var left = arguments.ReadUInt16(); left > 0; left--)
        {
            unit = ReadProperty(unit, ref arguments);
        }

        return unit;
    }

    private static EmittedUnit ReadProperty(EmittedUnit unit, ref BlobReader arguments)
    {
        const byte property = 0x54;
        var (kind, type, name) = (arguments.ReadByte(), (SerializationTypeCode)arguments.ReadByte(), arguments.ReadSerializedString());
        return (kind, type, name) switch
        {
            (property, SerializationTypeCode.Boolean, nameof(EmittedUnit.HoldsSecrets)) => unit with { HoldsSecrets = arguments.ReadBoolean() },
            (property, SerializationTypeCode.String, nameof(EmittedUnit.Host)) => unit with { Host = arguments.ReadSerializedString() },
            (property, SerializationTypeCode.String, nameof(EmittedUnit.User)) => unit with { User = arguments.ReadSerializedString() },
            _ => throw new BadImageFormatException($"An EmittedUnit attribute has '{name}', which this version of PodDsl does not know."),
        };
    }

    /// <summary>True for the constructor of an attribute of PodDsl.</summary>
    public static bool Is(string attribute, MetadataReader metadata, EntityHandle constructor)
    {
        switch (constructor.Kind)
        {
            case HandleKind.MemberReference:
                var parent = metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent;
                if (parent.Kind != HandleKind.TypeReference)
                {
                    return false;
                }

                var reference = metadata.GetTypeReference((TypeReferenceHandle)parent);
                return Is(attribute, metadata, reference.Namespace, reference.Name);

            // If the source of the type was compiled in, the assembly itself defines it.
            case HandleKind.MethodDefinition:
                var declaring = metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType();
                var definition = metadata.GetTypeDefinition(declaring);
                return Is(attribute, metadata, definition.Namespace, definition.Name);

            default:
                return false;
        }
    }

    private static bool Is(string attribute, MetadataReader metadata, StringHandle @namespace, StringHandle name) =>
        metadata.StringComparer.Equals(name, attribute) && metadata.StringComparer.Equals(@namespace, "PodDsl");
}
