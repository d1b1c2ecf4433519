using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Deletes units that an earlier build wrote.</summary>
internal static class UnitRemoval
{
    /// <summary>Deletes the matching units of a manifest that are still ours, and says which and why; returns their number.</summary>
    public static int Remove(UnitManifest manifest, Func<string, bool> matches, string reason, TaskLoggingHelper log)
    {
        // A file without the header now belongs to its user. A file behind a link that leads elsewhere does not belong to this folder.
        var paths = manifest.FullPaths
            .Where(path => UnitOnDisk.IsOurs(path) && matches(path) && RealPath.IsWithin(Path.GetDirectoryName(path)!, manifest.OutputDirectory))
            .ToArray();
        foreach (var path in paths)
        {
            UnitOnDisk.Delete(path, manifest.OutputDirectory);
            log.LogMessage(MessageImportance.Normal, $"  removed {path}: {reason}");
        }

        return paths.Length;
    }
}
