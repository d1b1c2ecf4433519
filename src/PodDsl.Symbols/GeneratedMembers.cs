using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>
/// Tells generated constants from handwritten members of the same name: in source by their file, in a referenced assembly by the list that it carries. An attribute on
/// each constant would cost every build more than all else that is generated.
/// </summary>
public static class GeneratedMembers
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, Dictionary<string, EmittedRecord>> Lists = new();

    /// <summary>True if the generator wrote a member of a record.</summary>
    internal static bool Contains(ISymbol member) => member.DeclaringSyntaxReferences is [var declaration, ..]
        ? GeneratedTrees.Contains(declaration.SyntaxTree)
        : member is IFieldSymbol { IsConst: true, ContainingType: { } type }
            && Lists.GetValue(type.ContainingAssembly, Read).TryGetValue(FullName(type), out var record)
            && record.Constants.Contains(member.Name);

    private static Dictionary<string, EmittedRecord> Read(IAssemblySymbol assembly)
    {
        var records = new Dictionary<string, EmittedRecord>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes())
        {
            if (WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.EmittedUnits) && attribute.ConstructorArguments is [{ Value: string lines }])
            {
                foreach (var record in ReadLines(lines))
                {
                    records[record.Type] = record;
                }
            }
        }

        return records;
    }

    /// <summary>The records of a list; none of one that is damaged or of another version, which the build of that project reports.</summary>
    private static IReadOnlyList<EmittedRecord> ReadLines(string lines)
    {
        try
        {
            return [.. EmittedList.Read(lines)];
        }
        catch (FormatException)
        {
            return [];
        }
    }

    /// <summary>The name of a type in metadata: <c>Home.Outer+Web</c>.</summary>
    public static string FullName(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        var outer = type;
        for (; outer.ContainingType is { } containing; outer = containing)
        {
            name = containing.MetadataName + "+" + name;
        }

        for (var space = outer.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            name = space.Name + "." + name;
        }

        return name;
    }
}
