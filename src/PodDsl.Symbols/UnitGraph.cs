using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>All units of a compilation with their findings, including those that concern units of referenced projects.</summary>
public sealed class UnitGraph
{
    private readonly Compilation _compilation;
    private readonly CompilationNames _names;
    private readonly Dictionary<TypeDeclaration, KnownUnit> _byDeclaration = [];
    private readonly Dictionary<Unit, KnownUnit> _byUnit = new(ReferenceComparer<Unit>.Instance);
    private readonly Dictionary<Unit, List<Finding>> _findings = new(ReferenceComparer<Unit>.Instance);

    private UnitGraph(Compilation compilation, BuildSettings settings, CancellationToken cancellation)
    {
        _compilation = compilation;
        Settings = settings = settings.With(RetiredBlocks.Of(compilation, cancellation));
        _names = CompilationNames.Of(compilation, cancellation);
        Trees = SourceTrees.Of(compilation, cancellation);
        var own = Read(cancellation);
        var all = CheckedSet.Of(compilation, own.Concat(ReferencedUnits.Of(compilation, cancellation).Select(unit => IdBlocks.Expand(unit, settings.Target))).ToEquatableArray(), settings.Target, cancellation);
        Units = all.Units;
        Check(own, all.All, cancellation);
    }

    /// <summary>The units of the compilation, followed by those of the referenced projects.</summary>
    public UnitSet Units { get; }

    public BuildSettings Settings { get; }

    /// <summary>The files of the places of settings.</summary>
    public SourceTrees Trees { get; }

    /// <summary>Reads every unit of the compilation and applies every rule, once. It keeps readings from before a cancellation for the next
    /// time.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, CancellationToken cancellation) =>
        new(compilation, settings, cancellation);

    /// <summary>The findings in the unit of a record.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (_names.DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start) is { Declaration: var declaration }
                && _byDeclaration.TryGetValue(declaration, out var known))
            {
                return FindingsOf(known.UnitFor(Settings.Target));
            }
        }

        return [];
    }

    /// <summary>The findings in a unit of this graph.</summary>
    public IReadOnlyList<Finding> FindingsOf(Unit unit) => _findings.TryGetValue(unit, out var findings) ? findings : [];

    /// <summary>The record of a unit of this graph.</summary>
    public INamedTypeSymbol? TypeOf(Unit unit) =>
        _byUnit.TryGetValue(unit, out var known) && known.Declarations is [var declaration, ..] && _names.PlaceOf(declaration) is { } place
            ? CandidateSyntax.TypeAt(_compilation, place.Tree, place.Place.Span.Start, CancellationToken.None)
            : null;

    private List<Unit> Read(CancellationToken cancellation)
    {
        var units = new List<Unit>();
        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var place in _names.DeclarationsOf(tree)?.All ?? [])
            {
                cancellation.ThrowIfCancellationRequested();
                if (!place.IsCandidate
                    || _byDeclaration.ContainsKey(place.Declaration)
                    || KnownUnit.At(_compilation, tree, place.Span.Start, Trees, cancellation) is not { } known)
                {
                    continue;
                }

                foreach (var declaration in known.Declarations)
                {
                    _byDeclaration[declaration] = known;
                }

                var unit = known.UnitFor(Settings.Target);
                _byUnit[unit] = known;
                units.Add(unit);
            }
        }

        units.Sort(static (left, right) => string.CompareOrdinal(left.DeclaredName, right.DeclaredName));
        return units;
    }

    private void Check(List<Unit> own, IEnumerable<Finding> between, CancellationToken cancellation)
    {
        foreach (var unit in own)
        {
            _findings.Add(unit, [.. _byUnit[unit].Findings(Settings, cancellation)]);
        }

        foreach (var finding in between)
        {
            Add(finding);
        }
    }

    /// <summary>
    /// Tells a finding on the first of its units, and marks the others. Where records switch the rule off, it is only there, so that
    /// one of them is enough, and no suppression without effect.
    /// </summary>
    private void Add(Finding finding)
    {
        var places = finding.Places.Where(place => _findings.ContainsKey(place.Unit)).ToList();
        var silent = places.Where(place => place.Unit.Suppressions.Any(rule => rule.Id == finding.Rule.Id)).ToList();
        var isTold = false;
        foreach (var place in silent.Count > 0 ? silent : places)
        {
            var seen = ReferenceEquals(place.Unit, finding.Unit) && place.Source == finding.Source ? finding : finding.At(place);
            if (_byUnit[place.Unit].Reading.Supports(seen))
            {
                _findings[place.Unit].Add(isTold || !seen.IsToldElsewhere ? seen : seen with { IsToldElsewhere = false });
                isTold = true;
            }
        }
    }
}
