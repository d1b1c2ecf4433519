using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>All units of a compilation with their findings, including those that concern units of referenced projects.</summary>
public sealed class UnitGraph
{
    private readonly Compilation _compilation;
    private readonly CompilationNames _names;
    private readonly Dictionary<TypeDeclaration, KnownUnit> _byDeclaration;
    private readonly Dictionary<Unit, KnownUnit> _byUnit;
    private readonly Dictionary<Unit, List<Finding>> _between = new(ReferenceComparer<Unit>.Instance);

    private UnitGraph(Compilation compilation, BuildSettings settings, CancellationToken cancellation)
    {
        _compilation = compilation;
        Settings = settings;
        _names = CompilationNames.Of(compilation, cancellation);
        _byDeclaration = new(_names.Count);
        _byUnit = new(_names.Count, ReferenceComparer<Unit>.Instance);
        Trees = SourceTrees.Of(_names);
        var own = Read(cancellation);
        var all = CheckedSet.Of(compilation, own.Concat(ReferencedUnits.Of(compilation, cancellation)).ToEquatableArray(), settings.Target, cancellation);
        Units = all.Units;
        foreach (var finding in all.All)
        {
            Add(finding);
        }
    }

    /// <summary>The units of the compilation, followed by those of the referenced projects.</summary>
    public UnitSet Units { get; }

    public BuildSettings Settings { get; }

    /// <summary>The files of the places of settings.</summary>
    public SourceTrees Trees { get; }

    /// <summary>Reads every unit of the compilation and applies every rule between units, once. It keeps readings from before a cancellation for the next
    /// time.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, CancellationToken cancellation) =>
        new(compilation, settings, cancellation);

    /// <summary>The findings in the unit of a record.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (_names.DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start) is { Declaration: var declaration }
                && _byDeclaration.TryGetValue(declaration, out var known))
            {
                return FindingsOf(known.Reading.Unit, cancellation);
            }
        }

        return [];
    }

    /// <summary>The findings in a unit of this graph: those of its own rules, which are asked now unless they were before, and those between units.</summary>
    public IReadOnlyList<Finding> FindingsOf(Unit unit, CancellationToken cancellation) => !_byUnit.TryGetValue(unit, out var known) ? []
        : _between.TryGetValue(unit, out var between) ? [.. known.Findings(Settings, cancellation), .. between]
        : known.Findings(Settings, cancellation);

    public IReadOnlyList<Finding> FindingsOf(Unit unit) => FindingsOf(unit, CancellationToken.None);

    /// <summary>The record of a unit of this graph.</summary>
    public INamedTypeSymbol? TypeOf(Unit unit) =>
        _byUnit.TryGetValue(unit, out var known) && known.Declarations is [var declaration, ..] && _names.PlaceOf(declaration) is { } place
            ? CandidateSyntax.TypeAt(_compilation, place.Tree, place.Place.Span.Start, CancellationToken.None)
            : null;

    private List<Unit> Read(CancellationToken cancellation)
    {
        var units = new List<Unit>();
        foreach (var tree in _names.Trees)
        {
            foreach (var place in _names.DeclarationsOf(tree)?.All ?? [])
            {
                cancellation.ThrowIfCancellationRequested();
                if (!place.IsCandidate
                    || _byDeclaration.ContainsKey(place.Declaration)
                    || KnownUnit.At(_compilation, _names, tree, place, cancellation) is not { } known)
                {
                    continue;
                }

                foreach (var declaration in known.Declarations)
                {
                    _byDeclaration[declaration] = known;
                }

                _byUnit[known.Reading.Unit] = known;
                units.Add(known.Reading.Unit);
            }
        }

        units.Sort(static (left, right) => string.CompareOrdinal(left.DeclaredName, right.DeclaredName));
        return units;
    }

    /// <summary>
    /// Tells a finding on the first of its units, and marks the others. Where records switch the rule off, it is only there, so that
    /// one of them is enough, and no suppression without effect.
    /// </summary>
    private void Add(Finding finding)
    {
        var places = finding.Places.Where(place => _byUnit.ContainsKey(place.Unit)).ToList();
        var silent = places.Where(place => place.Unit.Suppressions.Any(rule => rule.Id == finding.Rule.Id)).ToList();
        var isTold = false;
        foreach (var place in silent.Count > 0 ? silent : places)
        {
            var seen = ReferenceEquals(place.Unit, finding.Unit) && place.Source == finding.Source ? finding : finding.At(place);
            if (_byUnit[place.Unit].Reading.Supports(seen))
            {
                if (!_between.TryGetValue(place.Unit, out var between))
                {
                    _between.Add(place.Unit, between = []);
                }

                between.Add(isTold || !seen.IsToldElsewhere ? seen : seen with { IsToldElsewhere = false });
                isTold = true;
            }
        }
    }
}
