using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>
/// The units of a compilation, which the first caller reads for all. If that caller is cancelled, the next one reads them: only a complete
/// reading is kept.
/// </summary>
internal sealed class SharedGraph(Compilation compilation, AnalyzerOptions options)
{
    private readonly object _gate = new();
    private volatile UnitGraph? _graph;
    private volatile UnitFileSeverities? _severities;

    public UnitGraph Read(CancellationToken cancellation)
    {
        if (_graph is { } known)
        {
            return known;
        }

        // A caller that waits here is mostly cancelled together with the one that reads.
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            return _graph ??= UnitGraph.Build(
                compilation, BuildSettings.Read(options, cancellation), ProjectUnitFiles.Read(options, cancellation), cancellation);
        }
    }

    /// <summary>The severities of findings in unit files. Two callers at once may both read them.</summary>
    public UnitFileSeverities Severities(CancellationToken cancellation) => _severities ??= UnitFileSeverities.Read(options, cancellation);
}
