using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using PodDsl.Core.Writers;

namespace PodDsl.BuildTasks;

/// <summary>The units in the list of an assembly, with their texts, which are constants of the records.</summary>
internal static class ListedUnits
{
    /// <exception cref="BadImageFormatException">The list does not fit the assembly.</exception>
    public static IEnumerable<CarriedUnit> Read(MetadataReader metadata, string lines)
    {
        var rows = new Lazy<Dictionary<string, int>>(() => RowsOf(metadata));
        foreach (var record in ReadRecords(lines))
        {
            foreach (var file in record.Files)
            {
                if (!rows.Value.TryGetValue(record.Type, out var row))
                {
                    throw new BadImageFormatException($"Its list of units has '{record.Type}', which it does not define.");
                }

                yield return new CarriedUnit(row, new EmittedUnit(file.Format, file.FileName, TextOf(metadata, MetadataTokens.TypeDefinitionHandle(row), file.Format))
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

    /// <summary>The rows of types by their names in metadata, those of nested ones with a plus.</summary>
    private static Dictionary<string, int> RowsOf(MetadataReader metadata)
    {
        var names = new string?[metadata.TypeDefinitions.Count + 1];
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);

        // A nested type stands after the one around it.
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            var name = metadata.GetString(type.Name);
            name = type.GetDeclaringType() is { IsNil: false } outer ? names[MetadataTokens.GetRowNumber(outer)] + "+" + name
                : type.Namespace.IsNil ? name
                : metadata.GetString(type.Namespace) + "." + name;
            var row = MetadataTokens.GetRowNumber(handle);
            names[row] = name;
            rows[name] = row;
        }

        return rows;
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
