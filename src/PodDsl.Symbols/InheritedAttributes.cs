using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>
/// The attributes that apply to a record: those of its interfaces, then of its base records from the root down, then
/// its own. C# inherits neither of the first two by itself.
/// </summary>
internal sealed class InheritedAttributes
{
    /// <summary>A type is asked for them several times, by itself and by all that name it. An assembly keeps its types, and is gone with them.</summary>
    private static readonly ConditionalWeakTable<IAssemblySymbol, ConcurrentDictionary<ITypeSymbol, InheritedAttributes>> Known = new();

    private ImmutableArray<(AppliedAttribute Attribute, INamedTypeSymbol Owner)> _attributes;
    private ImmutableArray<AppliedAttribute> _own;
    private StrongBox<AttributeOwner?>? _owner;
    private StrongBox<NameAttributes>? _names;

    private InheritedAttributes(ITypeSymbol type) => Types = OwnersOf(type);

    private ImmutableArray<INamedTypeSymbol> Types { get; }

    public static ImmutableArray<(AppliedAttribute Attribute, INamedTypeSymbol Owner)> Of(ITypeSymbol type)
    {
        var known = KnownOf(type);
        if (known._attributes.IsDefault)
        {
            var attributes = ImmutableArray.CreateBuilder<(AppliedAttribute, INamedTypeSymbol)>();
            foreach (var owner in known.Types)
            {
                foreach (var attribute in OwnOf(owner))
                {
                    attributes.Add((attribute, owner));
                }
            }

            ImmutableInterlocked.InterlockedInitialize(ref known._attributes, attributes.ToImmutable());
        }

        return known._attributes;
    }

    /// <summary>Those on the type itself.</summary>
    public static ImmutableArray<AppliedAttribute> OwnOf(INamedTypeSymbol type)
    {
        var known = KnownOf(type);
        if (known._own.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref known._own, AppliedAttributes.Read(type, OwnerOf(type, known)));
        }

        return known._own;
    }

    /// <summary>Whether its attributes can be read by their shapes.</summary>
    public static AttributeOwner? OwnerOf(INamedTypeSymbol type) => OwnerOf(type, KnownOf(type));

    private static AttributeOwner? OwnerOf(INamedTypeSymbol type, InheritedAttributes known) => (known._owner ??= new(AttributeOwner.Of(type))).Value;

    /// <summary>The types whose attributes apply, the nearest one last.</summary>
    public static ImmutableArray<INamedTypeSymbol> Owners(ITypeSymbol type) => KnownOf(type).Types;

    /// <summary>Those of them that name the unit.</summary>
    /// <param name="type">The record.</param>
    /// <param name="kind">The kind of the unit.</param>
    /// <param name="find">Finds them.</param>
    public static NameAttributes NamesOf(ITypeSymbol type, UnitKind kind, Func<ITypeSymbol, UnitKind, NameAttributes> find)
    {
        var known = KnownOf(type);
        return (known._names ??= new(find(type, kind))).Value;
    }

    private static InheritedAttributes KnownOf(ITypeSymbol type) => type.ContainingAssembly is { } assembly
        ? Known.GetValue(assembly, static _ => new(SymbolEqualityComparer.Default)).GetOrAdd(type, static key => new InheritedAttributes(key))
        : new InheritedAttributes(type);

    private static ImmutableArray<INamedTypeSymbol> OwnersOf(ITypeSymbol type)
    {
        var records = new List<INamedTypeSymbol>();
        for (var record = type as INamedTypeSymbol; record is not null && !IsRoot(record); record = record.BaseType)
        {
            records.Add(record);
        }

        records.Reverse();
        var owners = new List<INamedTypeSymbol>(records.Count + 2);
        foreach (var record in records)
        {
            foreach (var @interface in record.Interfaces)
            {
                AddInterface(owners, @interface);
            }
        }

        owners.AddRange(records);
        return [.. owners];
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
