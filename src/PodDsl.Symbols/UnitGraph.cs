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

    private UnitGraph(UnitSet units, BuildSettings settings, SourceTrees trees)
    {
        Units = units;
        Settings = settings;
        Trees = trees;
    }

    public UnitSet Units { get; }

    public BuildSettings Settings { get; }

    /// <summary>The files that the places of settings are in.</summary>
    public SourceTrees Trees { get; }

    /// <summary>Reads every unit of the compilation and applies every rule, once.</summary>
    public static UnitGraph Build(Compilation compilation, BuildSettings settings, CancellationToken cancellation)
    {
        var readings = new List<(INamedTypeSymbol Type, UnitReading Reading)>();
        var trees = new SourceTrees(compilation);
        foreach (var type in CandidateTypes.Of(compilation, cancellation))
        {
            if (UnitReader.Read(type, trees, cancellation) is { } reading)
            {
                readings.Add((type, reading));
            }
        }

        readings.Sort(static (left, right) => string.CompareOrdinal(left.Reading.Unit.DeclaredName, right.Reading.Unit.DeclaredName));
        var graph = new UnitGraph(new UnitSet(readings.Select(item => item.Reading.Unit).ToEquatableArray()), settings, trees);
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

        var all = new Dictionary<ISymbol, UnitReading>(SymbolEqualityComparer.Default);
        foreach (var (type, reading) in readings)
        {
            all[type] = reading;
            var findings = new List<Finding>(reading.Problems);
            findings.AddRange(UnitRules.Check(reading.Unit, Settings.Target).Where(reading.Supports));
            if (reading.IsUsable && !findings.Any(finding => finding.IsError))
            {
                findings.AddRange(Once(UnitWriting.Write(reading.Unit, Settings, default).SelectMany(result => result.Problems)));
            }

            _findings[type] = findings;
        }

        foreach (var finding in SetRules.Check(Units, Settings.Target))
        {
            if (finding.Unit is { } unit && TypeOf(unit) is { } type && all[type].Supports(finding))
            {
                _findings[type].Add(finding);
            }
        }
    }

    /// <summary>
    /// An attribute may be written in several formats, and as several directives; what is wrong with it is said once.
    /// </summary>
    private static IEnumerable<Finding> Once(IEnumerable<Finding> findings) =>
        findings.GroupBy(static finding => (
                finding.Rule.Id,
                finding.Source,
                What: finding.Rule == WriterRules.NotExpressible ? finding.Arguments[2] : finding.Message))
            .Select(static group => group.First());

    private sealed class ByReference : IEqualityComparer<Unit>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(Unit? left, Unit? right) => ReferenceEquals(left, right);

        public int GetHashCode(Unit unit) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(unit);
    }
}
