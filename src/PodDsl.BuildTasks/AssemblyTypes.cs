using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace PodDsl.BuildTasks;

/// <summary>The types of one assembly and their bases.</summary>
internal sealed class AssemblyTypes(MetadataReader metadata, ReferencedAssemblies references)
{
    private const string Namespace = "PodDsl";

    /// <summary>Longer than any chain of bases; a damaged assembly may have bases in a circle.</summary>
    private const int LongestChain = 1000;

    /// <summary>The bases of nearly all types, which need no look into another assembly.</summary>
    private static readonly string[] SystemBases = ["Object", "ValueType", "Enum", "Attribute", "MulticastDelegate"];

    // What is known of each type, by its row in one of the three tables.
    private readonly Answer[] _definitions = new Answer[metadata.GetTableRowCount(TableIndex.TypeDef) + 1];
    private readonly Answer[] _references = new Answer[metadata.GetTableRowCount(TableIndex.TypeRef) + 1];
    private readonly Answer[] _specifications = new Answer[metadata.GetTableRowCount(TableIndex.TypeSpec) + 1];

    /// <summary>Whether a type is a unit.</summary>
    private enum Answer : byte
    {
        Unknown,
        No,
        Yes,
    }

    public bool IsUnit(TypeDefinitionHandle type) => IsUnit(type, 0);

    /// <summary>
    /// The name of a type in the source, with its namespace and the types that it is nested in: <c>Home.Outer.Web</c>.
    /// </summary>
    public string FullName(TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = SourceName(type);
        var outer = type.GetDeclaringType();
        for (var depth = 0; !outer.IsNil && depth < LongestChain; depth++)
        {
            type = metadata.GetTypeDefinition(outer);
            name = SourceName(type) + "." + name;
            outer = type.GetDeclaringType();
        }

        return type.Namespace.IsNil ? name : metadata.GetString(type.Namespace) + "." + name;
    }

    private bool IsUnit(EntityHandle type, int depth)
    {
        if (type.IsNil || depth > LongestChain)
        {
            return false;
        }

        var known = type.Kind switch
        {
            HandleKind.TypeDefinition => _definitions,
            HandleKind.TypeReference => _references,
            HandleKind.TypeSpecification => _specifications,
            _ => null,
        };
        if (known is null)
        {
            return false;
        }

        var row = MetadataTokens.GetRowNumber(type);
        if (known[row] == Answer.Unknown)
        {
            var isUnit = type.Kind switch
            {
                HandleKind.TypeDefinition => IsDefinedUnit((TypeDefinitionHandle)type, depth),
                HandleKind.TypeReference => IsReferencedUnit((TypeReferenceHandle)type, depth),
                _ => IsUnit(GenericType((TypeSpecificationHandle)type), depth + 1),
            };
            known[row] = isUnit ? Answer.Yes : Answer.No;
        }

        return known[row] == Answer.Yes;
    }

    private bool IsDefinedUnit(TypeDefinitionHandle handle, int depth)
    {
        var type = metadata.GetTypeDefinition(handle);
        return Is(type.Namespace, Namespace) && Is(type.Name, "Unit") && type.GetDeclaringType().IsNil
            || IsUnit(type.BaseType, depth + 1);
    }

    private bool IsReferencedUnit(TypeReferenceHandle handle, int depth)
    {
        var type = metadata.GetTypeReference(handle);
        if (Is(type.Namespace, "System") && SystemBases.Any(name => Is(type.Name, name)))
        {
            return false;
        }

        // A type that derives from PodDsl and cannot be looked up counts as a unit rather than being lost.
        return Find(handle, depth) is { } found
            ? found.Assembly.IsUnit(found.Type, depth + 1)
            : Is(type.Namespace, Namespace);
    }

    /// <summary>The definition that a reference means.</summary>
    private Definition? Find(TypeReferenceHandle handle, int depth)
    {
        if (depth > LongestChain)
        {
            return null;
        }

        var type = metadata.GetTypeReference(handle);
        var name = metadata.GetString(type.Name);
        switch (type.ResolutionScope.Kind)
        {
            case HandleKind.TypeReference:
                return Find((TypeReferenceHandle)type.ResolutionScope, depth + 1) is { } outer
                    ? new Definition(outer.Assembly, outer.Assembly.FindNested(outer.Type, name))
                    : null;
            case HandleKind.AssemblyReference:
                return references.Find(NameOf((AssemblyReferenceHandle)type.ResolutionScope))?
                    .Find(metadata.GetString(type.Namespace), name, depth + 1);
            default:
                return Find(metadata.GetString(type.Namespace), name, depth + 1);
        }
    }

    /// <summary>A type of this assembly, or of the one that it has moved to.</summary>
    private Definition? Find(string @namespace, string name, int depth)
    {
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if (Is(type.Name, name) && Is(type.Namespace, @namespace) && type.GetDeclaringType().IsNil)
            {
                return new Definition(this, handle);
            }
        }

        foreach (var handle in metadata.ExportedTypes)
        {
            var type = metadata.GetExportedType(handle);
            if (depth < LongestChain && type.IsForwarder && Is(type.Name, name) && Is(type.Namespace, @namespace)
                && type.Implementation.Kind == HandleKind.AssemblyReference)
            {
                return references.Find(NameOf((AssemblyReferenceHandle)type.Implementation))?.Find(@namespace, name, depth + 1);
            }
        }

        return null;
    }

    private TypeDefinitionHandle FindNested(TypeDefinitionHandle outer, string name) =>
        outer.IsNil
            ? default
            : metadata.GetTypeDefinition(outer).GetNestedTypes().FirstOrDefault(nested => Is(metadata.GetTypeDefinition(nested).Name, name));

    /// <summary>The generic type of a constructed one: <c>Base</c> of <c>Base&lt;int&gt;</c>.</summary>
    private EntityHandle GenericType(TypeSpecificationHandle handle)
    {
        var signature = metadata.GetBlobReader(metadata.GetTypeSpecification(handle).Signature);
        if (signature.ReadSignatureTypeCode() != SignatureTypeCode.GenericTypeInstance)
        {
            return default;
        }

        _ = signature.ReadCompressedInteger();
        return signature.ReadTypeHandle();
    }

    /// <summary>Without what the compiler adds: <c>Web`1</c> is generic, <c>&lt;File&gt;F...__Web</c> is local to its file.</summary>
    private string SourceName(TypeDefinition type)
    {
        var name = metadata.GetString(type.Name).Split('`')[0];
        return name is ['<', ..] && name.IndexOf("__", StringComparison.Ordinal) is > 0 and var end
            ? name.Substring(end + 2)
            : name;
    }

    private string NameOf(AssemblyReferenceHandle handle) => metadata.GetString(metadata.GetAssemblyReference(handle).Name);

    private bool Is(StringHandle handle, string text) => metadata.StringComparer.Equals(handle, text);

    /// <summary>A type in the assembly that defines it.</summary>
    private sealed record Definition(AssemblyTypes Assembly, TypeDefinitionHandle Type);
}
