using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>The attributes that name a unit and its resource; of several, the one that counts.</summary>
internal readonly record struct NameAttributes(AppliedAttribute? Unit, AppliedAttribute? Service, AppliedAttribute? Resource, AppliedAttribute? DropIn)
{
    /// <summary>True if the name of the unit is one that a base record or an interface has given.</summary>
    private bool IsInherited { get; init; }

    /// <param name="type">The record of a unit.</param>
    /// <param name="kind">The kind that <see cref="WellKnown.KindOf"/> says.</param>
    public static NameAttributes Of(ITypeSymbol type, UnitKind kind) => InheritedAttributes.NamesOf(type, kind, Find);

    private static NameAttributes Find(ITypeSymbol type, UnitKind kind)
    {
        AppliedAttribute? unit = null, service = null, resource = null, firstTag = null, lastTag = null, dropIn = null;
        var resourceAttribute = kind switch
        {
            UnitKind.Image => "Image",
            UnitKind.Artifact => "Artifact",
            UnitKind.Build => null,
            _ => GeneratedNames.ResourceName(kind),
        };
        var isInherited = false;
        foreach (var (attribute, owner) in InheritedAttributes.Of(type))
        {
            switch (WellKnown.AttributeName(attribute.Class))
            {
                case "UnitName":
                    unit = attribute;
                    isInherited = !SymbolEqualityComparer.Default.Equals(owner, type);
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
                case { } name when name == resourceAttribute && attribute.Class is { IsGenericType: false }:
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
            kind == UnitKind.DropIn ? dropIn : null)
        {
            IsInherited = isInherited,
        };
    }

    /// <summary>The name of the unit. A record that inherits the name of a template is an instance of it.</summary>
    public string UnitName(ITypeSymbol type, ConstantReader constants, ref bool isComplete)
    {
        var name = DropIn is { } dropIn
            ? constants.Read(dropIn).Find("FileName")?.Text
            : Text(Unit, constants, ref isComplete);
        return name is null ? UnitNames.ToKebabCase(type.Name)
            : IsInherited && DropIn is null && TemplateNames.IsTemplate(name) ? name + UnitNames.ToKebabCase(type.Name)
            : name;
    }

    /// <summary>True if the record itself makes an instance of the template that it inherits from, so that its own name is the place of the name.</summary>
    public bool IsInstance(string unitName) => IsInherited && TemplateNames.InstanceOf(unitName) is not null;

    public string? ServiceName(ITypeSymbol type, ConstantReader constants, ref bool isComplete) => Text(Service, constants, ref isComplete) switch
    {
        { } name when TemplateNames.IsTemplate(name) => name + InstanceOf(type, constants, ref isComplete),
        { } name => Filled(name, type, constants, ref isComplete),
        null => null,
    };

    public string? ResourceName(ITypeSymbol type, UnitKind kind, ConstantReader constants, ref bool isComplete) =>
        kind != UnitKind.DropIn && Text(Resource, constants, ref isComplete) is { } name ? Filled(name, type, constants, ref isComplete) : null;

    private string Filled(string name, ITypeSymbol type, ConstantReader constants, ref bool isComplete) =>
        InstanceText.Names(name) ? InstanceText.Fill(name, InstanceOf(type, constants, ref isComplete)) : name;

    private string? InstanceOf(ITypeSymbol type, ConstantReader constants, ref bool isComplete) =>
        DropIn is null ? TemplateNames.InstanceOf(UnitName(type, constants, ref isComplete)) : null;

    private static string? Text(AppliedAttribute? attribute, ConstantReader constants, ref bool isComplete)
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
