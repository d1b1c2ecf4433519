using System.Runtime;

namespace PodDsl.Cli;

/// <summary>When the tool looks for garbage.</summary>
internal static class Collections
{
    /// <summary>What lint of a thousand files makes.</summary>
    private const long Bytes = 48 * 1024 * 1024;

    /// <summary>
    /// Lets a run that makes less than this end without a collection. Nearly all that a command reads stays until its end, so an early
    /// collection finds little, and moves the rest about. A run that makes more collects from then on as ever.
    /// </summary>
    public static void Postpone()
    {
        // A process that runs several commands, as tests do, asks again.
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion && GC.GetGCMemoryInfo().TotalAvailableMemoryBytes > 8 * Bytes)
        {
            GC.TryStartNoGCRegion(Bytes);
        }
    }
}
