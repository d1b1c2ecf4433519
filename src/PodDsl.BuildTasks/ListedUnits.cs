using System.Reflection.Metadata;
using PodDsl.Core.Writers;

namespace PodDsl.BuildTasks;

/// <summary>The units in the list of an assembly, with their texts, which are constants of the records.</summary>
internal static class ListedUnits
{
    /// <exception cref="BadImageFormatException">The list does not fit the assembly.</exception>
    public static IEnumerable<(TypeDefinitionHandle Type, EmittedUnit Unit)> Read(MetadataReader metadata, string lines)
    {
        var types = new Lazy<Dictionary<string, TypeDefinitionHandle>>(() => TypesOf(metadata));
        foreach (var record in ReadRecords(lines))
        {
            foreach (var file in record.Files)
            {
                if (!types.Value.TryGetValue(record.Type, out var type))
                {
                    throw new BadImageFormatException($"Its list of units has '{record.Type}', which it does not define.");
                }

                yield return (type, new EmittedUnit(file.Format, file.FileName, TextOf(metadata, type, file.Format))
                {
                    Host = file.Host,
                    User = file.User,
                    HoldsSecrets = file.HoldsSecrets,
                });
            }
        }
    }

    private static List<EmittedRecord> ReadRecords(string lines)
    {
        try
        {
            return [.. EmittedList.Read(lines)];
        }
        catch (FormatException exception)
        {
            throw new BadImageFormatException($"Its list of units is damaged, or of another version of PodDsl. {exception.Message}", exception);
        }
    }

    /// <summary>The types by their names in metadata, those of nested ones with a plus.</summary>
    private static Dictionary<string, TypeDefinitionHandle> TypesOf(MetadataReader metadata)
    {
        var names = new Dictionary<TypeDefinitionHandle, string>();
        var types = new Dictionary<string, TypeDefinitionHandle>(StringComparer.Ordinal);

        // A nested type stands after the one around it.
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var name = metadata.GetString(type.Name);
            name = type.GetDeclaringType() is { IsNil: false } outer ? (names.TryGetValue(outer, out var around) ? around : "") + "+" + name
                : type.Namespace.IsNil ? name
                : metadata.GetString(type.Namespace) + "." + name;
            names[handle] = name;
            types[name] = handle;
        }

        return types;
    }

    /// <summary>The constant of a format; nothing if it has none, which the check of the first line reports.</summary>
    private static string TextOf(MetadataReader metadata, TypeDefinitionHandle type, string format)
    {
        var name = format.Length == 0 ? "" : EmittedUnit.ConstantOf(format);
        foreach (var handle in metadata.GetTypeDefinition(type).GetFields())
        {
            var field = metadata.GetFieldDefinition(handle);
            if (metadata.StringComparer.Equals(field.Name, name) && field.GetDefaultValue() is { IsNil: false } value
                && metadata.GetConstant(value) is { TypeCode: ConstantTypeCode.String } constant)
            {
                var text = metadata.GetBlobReader(constant.Value);
                return text.ReadUTF16(text.Length);
            }
        }

        return "";
    }
}
