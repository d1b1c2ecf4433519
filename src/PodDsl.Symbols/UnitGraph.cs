using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>All units of a compilation, and everything that is wrong with them.</summary>
public sealed class UnitGraph
{
    private readonly Dictionary<ISymbol, List<Finding>> _findings = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<Unit, INamedTypeSymbol> _types = new(ByReference.Instance);

    private UnitGraph(UnitSet units, BuildSettings settings)
    {
        Units = units;
        Settings = settings;
    }

    public UnitSet Units { get; }

    public BuildSettings Settings { get; }

    /// <summary>Reads every unit of the compilation and applies every rule, once.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, CancellationToken cancellation)
    {
        var readings = new List<(INamedTypeSymbol Type, UnitReading Reading)>();
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in CandidateNames.Of(tree, cancellation))
            {
                if (compilation.Assembly.GetTypeByMetadataName(name) is { } type
                    && seen.Add(type)
                    && UnitReader.Read(type, withSources: true, cancellation) is { } reading)
                {
                    readings.Add((type, reading));
                }
            }
        }

        readings.Sort(static (left, right) => string.CompareOrdinal(left.Reading.Unit.DeclaredName, right.Reading.Unit.DeclaredName));
        var graph = new UnitGraph(new UnitSet(readings.Select(item => item.Reading.Unit).ToEquatableArray()), settings);
        graph.Fill(readings);
        return graph;
    }

    /// <summary>What is wrong with the unit of a record.</summary>
    public IReadOnlyList<Finding> FindingsOf(INamedTypeSymbol type) =>
        _findings.TryGetValue(type, out var findings) ? findings : [];

    /// <summary>The record of a unit of this graph.</summary>
    public INamedTypeSymbol? TypeOf(Unit unit) => _types.TryGetValue(unit, out var type) ? type : null;

    private void Fill(List<(INamedTypeSymbol Type, UnitReading Reading)> readings)
    {
        foreach (var (type, reading) in readings)
        {
            _types[reading.Unit] = type;
        }

        foreach (var (type, reading) in readings)
        {
            var findings = new List<Finding>(reading.Problems);
            findings.AddRange(UnitRules.Check(reading.Unit, Settings.Target));
            if (reading.IsUsable && !findings.Any(finding => finding.IsError))
            {
                findings.AddRange(UnitWriting.Write(reading.Unit, Settings, default).SelectMany(result => result.Problems));
            }

            _findings[type] = findings;
        }

        foreach (var finding in SetRules.Check(Units, Settings.Target))
        {
            if (finding.Unit is { } unit && TypeOf(unit) is { } type)
            {
                _findings[type].Add(finding);
            }
        }
    }

    private sealed class ByReference : IEqualityComparer<Unit>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Unit? left, Unit? right) => ReferenceEquals(left, right);

        public int GetHashCode(Unit unit) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(unit);
    }
}
