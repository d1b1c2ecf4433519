using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>Reads of a unit just what another one needs to name it: a few attributes, never all of them.</summary>
internal static class ReferenceReader
{
    /// <summary>The unit that a type stands for, or null where it is no concrete unit.</summary>
    /// <param name="type">The type.</param>
    /// <param name="isComplete">Whether each of the names could be read. If not, the compiler reports why.</param>
    public static UnitReference? Read(ITypeSymbol type, out bool isComplete)
    {
        isComplete = true;
        if (type.IsAbstract || WellKnown.KindOf(type) is not { } kind)
        {
            return null;
        }

        string? unitName = null, serviceName = null, resourceName = null, firstTag = null;
        var resourceAttribute = kind switch
        {
            UnitKind.Container => "ContainerName",
            UnitKind.Pod => "PodName",
            UnitKind.Network => "NetworkName",
            UnitKind.Volume => "VolumeName",
            UnitKind.Image => "Image",
            UnitKind.Artifact => "Artifact",
            _ => null,
        };
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            var name = WellKnown.AttributeName(attribute.AttributeClass);
            if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: string value }, ..])
            {
                isComplete &= name is null
                    || !(name is "UnitName" or "ServiceName" or "ImageTag" || name == resourceAttribute)
                    || attribute.AttributeClass is { IsGenericType: true };
                continue;
            }

            switch (name)
            {
                case "UnitName":
                    unitName = value;
                    break;
                case "ServiceName":
                    serviceName = value;
                    break;
                case "ImageTag":
                    firstTag ??= value;
                    resourceName = kind == UnitKind.Image ? value : resourceName;
                    break;
                default:
                    if (name is not null && name == resourceAttribute && !(kind == UnitKind.Image && firstTag is not null))
                    {
                        resourceName = value;
                    }

                    break;
            }
        }

        unitName ??= UnitNames.ToKebabCase(type.Name);
        resourceName = kind == UnitKind.Build ? firstTag ?? DefaultNames.ImageTag(unitName) : resourceName;
        return new UnitReference(
            kind,
            unitName,
            resourceName ?? DefaultNames.Resource(unitName),
            serviceName ?? kind.ServiceName(unitName));
    }

    /// <summary>The static IPv4 or IPv6 address of a container, or null if it has none.</summary>
    public static string? StaticAddress(ITypeSymbol type)
    {
        string? address = null;
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            var name = WellKnown.AttributeName(attribute.AttributeClass);
            if (name is "IP" or "IP6" && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string value }, ..])
            {
                address = value;
            }
            else if (name == "Network")
            {
                foreach (var argument in attribute.NamedArguments)
                {
                    if (argument is { Key: "Ip" or "Ip6", Value: { Kind: TypedConstantKind.Primitive, Value: string ip } })
                    {
                        address = ip;
                        break;
                    }
                }
            }
        }

        return address;
    }
}
