using Microsoft.CodeAnalysis;
using PodDsl.Core.Podman;

namespace PodDsl.Symbols;

/// <summary>What an edit changed of the types on which a reading depends, and what it depends on since.</summary>
public sealed class EditedBases
{
    private readonly HashSet<TypeDeclaration> _added = [];
    private readonly CancellationToken _cancellation;

    internal EditedBases(Compilation compilation, CompilationNames names, CancellationToken cancellation) =>
        (Compilation, Names, _cancellation) = (compilation, names, cancellation);

    internal CompilationNames Names { get; }

    internal Compilation Compilation { get; }

    internal CompilationNames.Edit? Edit => Names.Before;

    /// <summary>What an owner of a record sets now; null if it must be read for that record by itself.</summary>
    internal OwnerSettings? Read(OwnerSettings owner, UnitKind kind)
    {
        if (Names.Bases.Read(owner, kind, this, _cancellation) is not { } read)
        {
            return null;
        }

        _added.UnionWith(read.Dependencies);
        return read.Settings;
    }

    /// <summary>What is known of a record now, on which a reading depends too; null if the record must be read.</summary>
    internal UnitReading? Find(TypeDeclaration declaration)
    {
        if (KnownUnit.Find(Compilation, Names, declaration, _cancellation) is not { Value: { } known } entry)
        {
            return null;
        }

        _added.UnionWith(entry.Dependencies);
        return known.Reading;
    }

    /// <summary>What an edited declaration is now; itself if the edit left it as it was.</summary>
    internal TypeDeclaration Now(TypeDeclaration declaration) =>
        Names.Before is { } edit && edit.Replaced.TryGetValue(declaration, out var other) ? other : declaration;

    /// <summary>True if the edit changed a declaration.</summary>
    internal bool Has(TypeDeclaration declaration) => Names.Before?.Lost.Contains(declaration) == true;

    /// <summary>What a reading depends on now, in the order of the compilation.</summary>
    internal IReadOnlyList<TypeDeclaration> Follow(IEnumerable<TypeDeclaration> dependencies) =>
        Names.InOrder(dependencies.Select(Now).Concat(_added));
}
