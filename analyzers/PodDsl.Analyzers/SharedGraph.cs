using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>
/// The units of a compilation, read by whoever asks for them first, for all. If that one is cancelled, the next one who asks reads
/// them: nothing is kept but the whole.
/// </summary>
internal sealed class SharedGraph(Compilation compilation, AnalyzerOptions options)
{
    private readonly object _gate = new();
    private volatile UnitGraph? _graph;

    public UnitGraph Read(CancellationToken cancellation)
    {
        if (_graph is { } known)
        {
            return known;
        }

        // Who waits here is mostly cancelled along with who reads.
        lock (_gate)
        {
            cancellation.ThrowIfCancellationRequested();
            return _graph ??= UnitGraph.Build(compilation, BuildSettings.Read(options, cancellation), cancellation);
        }
    }
}
