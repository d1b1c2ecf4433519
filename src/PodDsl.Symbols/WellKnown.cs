using Microsoft.CodeAnalysis;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>Recognizes the types of PodDsl by name, so that it keeps no part of a compilation alive.</summary>
internal static class WellKnown
{
    public const string Namespace = "PodDsl";

    public const string AttributeSuffix = "Attribute";

    /// <summary>An attribute from the generator is no setting.</summary>
    private const string EmittedUnit = "EmittedUnitAttribute";

    /// <summary>True if a type is directly in the namespace of PodDsl.</summary>
    public static bool IsOurs(ITypeSymbol type) =>
        type.TypeKind != TypeKind.Error
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: Namespace, ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The name of one of our attributes without its suffix, or null if it is none of ours.</summary>
    public static string? AttributeName(INamedTypeSymbol? attribute) =>
        attribute is not null && attribute.Name.EndsWith(AttributeSuffix, StringComparison.Ordinal) && attribute.Name != EmittedUnit && IsOurs(attribute)
            ? attribute.Name.Substring(0, attribute.Name.Length - AttributeSuffix.Length)
            : null;

    /// <summary>The kind of unit that a record derives from, or null if it is none.</summary>
    public static UnitKind? KindOf(ITypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (IsOurs(@base) && BaseRecord(@base.Name) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static UnitKind? BaseRecord(string name) => name switch
    {
        "Container" => UnitKind.Container,
        "Pod" => UnitKind.Pod,
        "Network" => UnitKind.Network,
        "Volume" => UnitKind.Volume,
        "Image" => UnitKind.Image,
        "Build" => UnitKind.Build,
        "Kube" => UnitKind.Kube,
        "Artifact" => UnitKind.Artifact,
        "DropIn" => UnitKind.DropIn,
        _ => null,
    };
}
