using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>Reads the unit that a record declares.</summary>
public static class UnitReader
{
    /// <summary>True if the record is a unit of its own, not just a base for others.</summary>
    public static bool IsUnit(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false, IsStatic: false } && WellKnown.KindOf(type) is not null;

    /// <summary>Reads a record, or returns null if it is no unit.</summary>
    /// <param name="type">The record.</param>
    /// <param name="constants">Reads the arguments of its attributes and its constants.</param>
    /// <param name="trees">Names the places in the source; null keeps none, as a cached model must not have them.</param>
    /// <param name="cancellation">Ends the reading early.</param>
    public static UnitReading? Read(INamedTypeSymbol type, ConstantReader constants, SourceTrees? trees, CancellationToken cancellation)
    {
        if (!IsUnit(type) || WellKnown.KindOf(type) is not { } kind)
        {
            return null;
        }

        var sources = new SourceReader(trees, cancellation);
        var isNameRead = true;
        var names = NameAttributes.Of(type, kind);
        var name = names.UnitName(type, constants, ref isNameRead);
        var nameAttribute = names.IsInstance(name) ? null : names.Unit;
        var problems = new List<Finding>();
        DropInTarget? changed = null;
        if (kind == UnitKind.DropIn)
        {
            (changed, name) = DropInReader.Read(type, constants, sources, problems);
            nameAttribute = null;
        }

        var owners = new List<OwnerSettings>();
        var reader = new SettingReader(type, changed?.QuadletKind ?? kind, name, constants, sources, cancellation) { DropInFor = changed };
        reader.Problems.AddRange(problems);
        if (kind == UnitKind.DropIn && changed is null)
        {
            // The changed unit decides which settings are possible.
            reader.Abandon();
        }
        else
        {
            foreach (var owner in InheritedAttributes.Owners(type))
            {
                cancellation.ThrowIfCancellationRequested();
                reader.ReadOwner(owner);
                owners.Add(new OwnerSettings(trees?.DeclarationsOf(owner) ?? [], [.. reader.Added]));
            }
        }

        if (kind != UnitKind.DropIn)
        {
            reader.AddDefaults();
        }

        TypeShapeRules.Check(type, sources, reader.Problems);
        var unit = new Unit(
            kind,
            name,
            reader.Settings.ToEquatableArray(),
            type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat),
            sources.Of(type))
        {
            Language = Language.CSharp,
            DropInFor = changed,
            Summary = SummaryReader.Read(type, cancellation),
            Suppressions = SuppressionReader.Read(type, cancellation),
            RunsOn = HostReader.PlacesOf(type, name, constants, sources, reader.Problems),
            NameSource = nameAttribute is null ? SourceSpan.None : sources.OfArgument(nameAttribute, "name"),
        };
        return new UnitReading(unit, reader.Problems.ToEquatableArray(), reader.IsComplete)
        {
            // The texts of a template are filled in for each instance.
            Owners = trees is null || kind == UnitKind.DropIn || TemplateNames.IsOfTemplate(name) ? null : new UnitOwners(kind, owners, [.. reader.Defaults]),
        };
    }
}
