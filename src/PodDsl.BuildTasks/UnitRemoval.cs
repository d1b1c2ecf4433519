using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Deletes units that an earlier build wrote.</summary>
internal static class UnitRemoval
{
    /// <summary>Deletes those units of a manifest that match and that are still ours, and says which and why; returns how many.</summary>
    public static int Remove(UnitManifest manifest, Func<string, bool> matches, string reason, TaskLoggingHelper log)
    {
        // A file whose header is gone has been taken over by its user. One that a link has put elsewhere is none of this folder.
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
