using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;

namespace PodDsl.Symbols;

/// <summary>Reads only the parts of a unit that another one needs to name it: a few attributes, never all of them.</summary>
internal static class ReferenceReader
{
    /// <summary>The unit of a type, or null if it is no concrete unit.</summary>
    /// <param name="type">The type.</param>
    /// <param name="constants">Reads its attributes.</param>
    /// <param name="isComplete">True if all names are readable. If not, the compiler or a rule reports why.</param>
    public static UnitReference? Read(ITypeSymbol type, ConstantReader constants, out bool isComplete)
    {
        isComplete = true;
        if (type.IsAbstract || WellKnown.KindOf(type) is not { } kind)
        {
            return null;
        }

        var attributes = NameAttributes.Of(type, kind);
        var unitName = attributes.UnitName(type, constants, ref isComplete);
        return new UnitReference(
            kind,
            unitName,
            attributes.ResourceName(type, kind, constants, ref isComplete) ?? DefaultResource(kind, unitName),
            attributes.ServiceName(type, constants, ref isComplete) ?? kind.ServiceName(unitName));
    }

    /// <summary>
    /// One name of a unit, by its constant, or null if it is unreadable. It does not read the others, since they may depend on this one.
    /// </summary>
    public static string? ReadName(INamedTypeSymbol type, string constant, ConstantReader constants)
    {
        if (WellKnown.KindOf(type) is not { } kind)
        {
            return null;
        }

        var isComplete = true;
        var attributes = NameAttributes.Of(type, kind);
        var name = constant switch
        {
            GeneratedNames.UnitName => attributes.UnitName(type, constants, ref isComplete),
            GeneratedNames.ServiceName => attributes.ServiceName(type, constants, ref isComplete) ?? OfUnitName(unitName => kind.ServiceName(unitName)),
            _ => attributes.ResourceName(type, kind, constants, ref isComplete) ?? OfUnitName(unitName => DefaultResource(kind, unitName)),
        };
        return isComplete ? name : null;

        string? OfUnitName(Func<string, string> make) => constants.NameOf(type, GeneratedNames.UnitName) is { } unitName ? make(unitName) : null;
    }

    /// <summary>The static IPv4 or IPv6 address of a container, or null if it has none.</summary>
    public static string? StaticAddress(ITypeSymbol type, ConstantReader constants)
    {
        string? address = null;
        var isNameRead = true;
        var instance = WellKnown.KindOf(type) is { } kind ? TemplateNames.InstanceOf(NameAttributes.Of(type, kind).UnitName(type, constants, ref isNameRead)) : null;
        foreach (var (attribute, _) in InheritedAttributes.Of(type))
        {
            var name = WellKnown.AttributeName(attribute.Class);
            if (name is "IP" or "IP6" && constants.Read(attribute).FirstText is { } value)
            {
                address = value;
            }
            else if (name == "Network")
            {
                var values = constants.Read(attribute);
                address = values.Named.FirstOrDefault(static argument => argument is { Key: "IP" or "IP6", Value.Text: not null }).Value?.Text ?? address;
            }
        }

        return address is null ? null : InstanceText.Fill(address, instance);
    }

    private static string DefaultResource(UnitKind kind, string unitName) =>
        kind == UnitKind.Build ? DefaultNames.ImageTag(unitName) : DefaultNames.Resource(unitName);
}
