using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>What edited types say of the units that have their attributes: read once for all records of a kind. It holds nothing of a compilation.</summary>
internal sealed class SharedBases
{
    /// <summary>By the kind of the records.</summary>
    private readonly ConcurrentDictionary<TypeDeclaration, Base?>?[] _known = new ConcurrentDictionary<TypeDeclaration, Base?>?[(int)UnitKind.DropIn + 1];

    /// <summary>What an edited owner says now; null if it cannot be told apart from what it says of one record.</summary>
    public Base? Read(OwnerSettings owner, UnitKind kind, EditedBases edited, CancellationToken cancellation)
    {
        // With any other attribute, somebody may keep its place, which has moved.
        foreach (var declaration in owner.Declarations)
        {
            if (edited.Now(declaration).Frame is not { HasOnlyPlain: true })
            {
                return null;
            }
        }

        var known = Volatile.Read(ref _known[(int)kind]);
        if (known is null)
        {
            var made = new ConcurrentDictionary<TypeDeclaration, Base?>();
            known = Interlocked.CompareExchange(ref _known[(int)kind], made, null) ?? made;
        }

        return known.GetOrAdd(edited.Now(owner.Declarations[0]), declaration => Read(declaration, kind, edited, cancellation));
    }

    private static Base? Read(TypeDeclaration declaration, UnitKind kind, EditedBases edited, CancellationToken cancellation)
    {
        if (SymbolOf(declaration, edited, cancellation) is not { } type)
        {
            return null;
        }

        var trees = SourceTrees.Of(edited.Names);
        var constants = new ConstantReader(edited.Compilation, cancellation);
        var reader = new SettingReader(type, kind, type.Name, constants, new SourceReader(trees, cancellation), cancellation);
        reader.ReadOwner(type);
        var dependencies = ReadingDependencies.OfOwner(type, constants);
        return reader.IsComplete && reader.Problems.Count == 0 && dependencies.AreLasting(trees)
            ? new Base(new OwnerSettings(trees.DeclarationsOf(type), [.. reader.Added]), dependencies.On(edited.Names))
            : null;
    }

    private static INamedTypeSymbol? SymbolOf(TypeDeclaration declaration, EditedBases edited, CancellationToken cancellation)
    {
        if (edited.Names.PlaceOf(declaration) is not { } place)
        {
            return null;
        }

        var start = place.Place.Span.Start;
        var node = place.Tree.GetRoot(cancellation).FindToken(start).Parent?.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault(type => type.SpanStart == start);
        return node is null ? null : edited.Compilation.GetSemanticModel(place.Tree).GetDeclaredSymbol(node, cancellation) as INamedTypeSymbol;
    }

    /// <summary>What an owner says, and what that depends on.</summary>
    internal sealed record Base(OwnerSettings Settings, IReadOnlyList<TypeDeclaration> Dependencies);
}
