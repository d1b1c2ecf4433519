using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// The attributes of a type of which one value counts. The compiler lets them stand there twice, since they may be for two hosts; two for
/// one host are a mistake, as CS0579 is for other attributes.
/// </summary>
public sealed class RepeatedAttributes
{
    private readonly Dictionary<string, AppliedAttribute> _first = new(StringComparer.Ordinal);

    /// <summary>The findings of a type that is no unit: an interface, a base record or a type that has no settings by mistake.</summary>
    public static IReadOnlyList<Finding> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (!MayRepeat(type, cancellation))
        {
            return [];
        }

        var repeated = new RepeatedAttributes();
        var constants = new ConstantReader(compilation, cancellation);
        var sources = new SourceReader(SourceTrees.Of(compilation, cancellation), cancellation);
        return
        [
            .. AppliedAttributes.Of(type)
                .Select(attribute => repeated.Add(attribute, new AttributeArguments(constants.Read(attribute)).Type("On"), type, sources))
                .OfType<Finding>(),
        ];
    }

    /// <summary>Begins with another type.</summary>
    internal void Clear() => _first.Clear();

    /// <summary>Adds the next attribute of a type, and returns what is wrong with it.</summary>
    internal Finding? Add(AppliedAttribute attribute, ITypeSymbol? on, INamedTypeSymbol owner, SourceReader sources)
    {
        if (!CountsOnce(attribute) || on?.TypeKind == TypeKind.Error)
        {
            return null;
        }

        var key = attribute.Class!.IsGenericType ? attribute.Class.Name + "<>" : attribute.Class.Name;
        key = on is null ? key : key + " " + HostReader.DeclaredName(on);
        if (!_first.TryGetValue(key, out var first))
        {
            _first.Add(key, attribute);
            return null;
        }

        return new Finding(
            LanguageRules.Repeated,
            null,
            sources.OfName(attribute),
            [WellKnown.AttributeName(attribute.Class)!, owner.Name, on is null ? "" : (Shown)$" for '{on.Name}'"])
        {
            AdditionalSources = [sources.OfName(first)],
        };
    }

    /// <summary>True for two uses of one attribute, as the compiler counts: <c>[Pod&lt;A&gt;]</c> and <c>[Pod&lt;B&gt;]</c> are, <c>[Pod("a.pod")]</c> is another one.</summary>
    internal static bool AreOne(AppliedAttribute one, AppliedAttribute other) =>
        CountsOnce(one) && SymbolEqualityComparer.Default.Equals(one.Class?.OriginalDefinition, other.Class?.OriginalDefinition);

    private static bool CountsOnce(AppliedAttribute attribute) =>
        WellKnown.AttributeName(attribute.Class) is { } name && Options.CountsOnce(name);

    private static bool MayRepeat(INamedTypeSymbol type, CancellationToken cancellation) => type.DeclaringSyntaxReferences
        .Select(part => part.GetSyntax(cancellation))
        .OfType<TypeDeclarationSyntax>()
        .SelectMany(static part => part.AttributeLists)
        .Sum(static list => list.Attributes.Count) > 1;
}
