using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The attributes that apply to a record: those of its interfaces, then of its base records from the root down, then
/// its own. C# inherits neither of the first two by itself.
/// </summary>
internal static class InheritedAttributes
{
    public static IEnumerable<(AttributeData Attribute, INamedTypeSymbol Owner)> Of(ITypeSymbol type)
    {
        foreach (var owner in Owners(type))
        {
            foreach (var attribute in DeclarationOrder.AttributesOf(owner))
            {
                yield return (attribute, owner);
            }
        }
    }

    /// <summary>The types whose attributes apply, the nearest one last.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Owners(ITypeSymbol type)
    {
        var records = new Stack<INamedTypeSymbol>();
        for (var record = type as INamedTypeSymbol; record is not null && !IsRoot(record); record = record.BaseType)
        {
            records.Push(record);
        }

        var owners = new List<INamedTypeSymbol>(records.Count + 2);
        foreach (var record in records)
        {
            foreach (var @interface in record.Interfaces)
            {
                AddInterface(owners, @interface);
            }
        }

        owners.AddRange(records);
        return owners;
    }

    /// <summary>Adds its base interfaces first, since it is nearer to the record.</summary>
    private static void AddInterface(List<INamedTypeSymbol> owners, INamedTypeSymbol @interface)
    {
        // Each record implements IEquatable of itself, which is not in the source.
        if (@interface.ContainingNamespace?.Name == "System" || owners.Contains(@interface, SymbolEqualityComparer.Default))
        {
            return;
        }

        foreach (var @base in @interface.Interfaces)
        {
            AddInterface(owners, @base);
        }

        owners.Add(@interface);
    }

    private static bool IsRoot(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || WellKnown.IsOurs(type);
}
