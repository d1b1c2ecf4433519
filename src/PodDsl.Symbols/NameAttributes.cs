using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Symbols;

/// <summary>The attributes that name a unit and its resource; of several, the one that counts.</summary>
internal readonly record struct NameAttributes(AttributeData? Unit, AttributeData? Service, AttributeData? Resource, AttributeData? DropIn)
{
    public static NameAttributes Of(ITypeSymbol type, UnitKind kind)
    {
        AttributeData? unit = null, service = null, resource = null, firstTag = null, lastTag = null, dropIn = null;
        var resourceAttribute = kind switch
        {
            UnitKind.Image => "Image",
            UnitKind.Artifact => "Artifact",
            UnitKind.Build => null,
            _ => GeneratedNames.ResourceName(kind),
        };
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            switch (WellKnown.AttributeName(attribute.AttributeClass))
            {
                case "UnitName":
                    unit = attribute;
                    break;
                case "ServiceName":
                    service = attribute;
                    break;
                case "DropIn":
                    dropIn = attribute;
                    break;
                case "ImageTag":
                    firstTag ??= attribute;
                    lastTag = attribute;
                    break;
                case { } name when name == resourceAttribute && attribute.AttributeClass is { IsGenericType: false }:
                    resource = attribute;
                    break;
                default:
                    break;
            }
        }

        return new NameAttributes(
            unit,
            service,
            kind switch
            {
                UnitKind.Build => firstTag,
                UnitKind.Image => lastTag ?? resource,
                _ => resource,
            },
            kind == UnitKind.DropIn ? dropIn : null);
    }

    public string UnitName(ITypeSymbol type, ConstantReader constants, ref bool isComplete)
    {
        var name = DropIn is { } dropIn
            ? constants.Read(dropIn).Find("FileName")?.Text
            : Text(Unit, constants, ref isComplete);
        return name ?? UnitNames.ToKebabCase(type.Name);
    }

    public string? ServiceName(ConstantReader constants, ref bool isComplete) => Text(Service, constants, ref isComplete);

    public string? ResourceName(UnitKind kind, ConstantReader constants, ref bool isComplete) =>
        kind == UnitKind.DropIn ? null : Text(Resource, constants, ref isComplete);

    private static string? Text(AttributeData? attribute, ConstantReader constants, ref bool isComplete)
    {
        if (attribute is null)
        {
            return null;
        }

        var text = constants.Read(attribute).FirstText;
        isComplete &= text is not null;
        return text;
    }
}
