using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>Settings on a class that never reach a unit: it derives from no kind of unit.</summary>
public static class StrayAttributes
{
    /// <summary>The property of a diagnostic that names the kinds that fit, for the fix.</summary>
    public const string KindsProperty = "Kinds";

    /// <summary>The names of the settings, or none if the type is a unit, a base of units, or a type without settings.</summary>
    public static IReadOnlyList<string> Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.TypeKind != TypeKind.Class
            || WellKnown.KindOf(type) is not null
            || IsUnfinished(type)
            || !type.DeclaringSyntaxReferences.Any(part => MayHaveSettings(part.GetSyntax(cancellation))))
        {
            return [];
        }

        return
        [
            .. type.GetMembers().OfType<IFieldSymbol>()
                .SelectMany(static field => field.GetAttributes())
                .Concat(type.GetAttributes())
                .Select(attribute => WellKnown.AttributeName(attribute.AttributeClass) ?? HostSetting(attribute, type))
                .Where(static name => name is not null)
                .Select(static name => name!)
                .Distinct()
                .OrderBy(static name => name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The kinds of unit that have all of these settings; those that need them come first.</summary>
    public static IReadOnlyList<UnitKind> FittingKinds(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.IsStatic || type.BaseType is not { SpecialType: SpecialType.System_Object })
        {
            return [];
        }

        if (type.GetAttributes().Any(static attribute => WellKnown.AttributeName(attribute.AttributeClass) == "DropIn"))
        {
            return [UnitKind.DropIn];
        }

        return [.. Kinds.Where(kind => Fits(type, kind, compilation, cancellation))];
    }

    /// <summary>The values for the holes of the message.</summary>
    public static IReadOnlyList<Shown> Arguments(INamedTypeSymbol type, IReadOnlyList<string> settings, IReadOnlyList<UnitKind> kinds) =>
    [
        type.Name,
        string.Join(", ", settings.Take(3).Select(static name => $"[{name}]")) + (settings.Count > 3 ? " and more" : ""),
        kinds.Count > 0
            ? "Derive it from " + string.Join(" or ", kinds)
            : settings.All(WellKnown.IsHostSetting)
            ? "Derive it from Host"
            : WellKnown.IsHost(type)
            ? "Put what it sets on the units that run there"
            : "Make it a record that derives from one kind of unit, such as Container, or put them on an interface or an abstract base of units",
    ];

    /// <summary>An attribute about hosts on a type that is none.</summary>
    private static string? HostSetting(AttributeData attribute, INamedTypeSymbol type) =>
        WellKnown.IsHost(type) ? WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.RunsOn) ? WellKnown.RunsOn : null : WellKnown.OtherName(attribute.AttributeClass);

    private static IEnumerable<UnitKind> Kinds =>
        Enum.GetValues(typeof(UnitKind)).Cast<UnitKind>().Where(static kind => kind != UnitKind.DropIn);

    private static bool Fits(INamedTypeSymbol type, UnitKind kind, Compilation compilation, CancellationToken cancellation)
    {
        var reader = new SettingReader(
            type,
            kind,
            UnitNames.ToKebabCase(type.Name),
            new ConstantReader(compilation, cancellation),
            new SourceReader(null, cancellation),
            cancellation);
        reader.ReadOwner(type);
        return !reader.Problems.Any(static problem => problem.Rule == LanguageRules.NotApplicable);
    }

    /// <summary>An unknown base may have been a unit.</summary>
    private static bool IsUnfinished(INamedTypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            if (@base.TypeKind == TypeKind.Error)
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayHaveSettings(SyntaxNode declaration) =>
        declaration is TypeDeclarationSyntax type
        && (type.AttributeLists.Count > 0 || type.Members.Any(static member => member is FieldDeclarationSyntax { AttributeLists.Count: > 0 }));
}
