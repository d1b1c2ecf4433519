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
            foreach (var attribute in owner.GetAttributes())
            {
                yield return (attribute, owner);
            }
        }
    }

    public static IEnumerable<INamedTypeSymbol> Owners(ITypeSymbol type)
    {
        foreach (var @interface in type.AllInterfaces)
        {
            if (@interface.ContainingNamespace?.Name != "System")
            {
                yield return @interface;
            }
        }

        var records = new Stack<INamedTypeSymbol>();
        for (var record = type as INamedTypeSymbol; record is not null && !IsRoot(record); record = record.BaseType)
        {
            records.Push(record);
        }

        while (records.Count > 0)
        {
            yield return records.Pop();
        }
    }

    private static bool IsRoot(INamedTypeSymbol type) =>
        type.SpecialType == SpecialType.System_Object || WellKnown.IsOurs(type);
}
