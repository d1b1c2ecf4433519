using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace PodDsl.BuildTasks;

/// <summary>Deletes units that an earlier build wrote.</summary>
internal static class UnitRemoval
{
    /// <summary>Deletes those units of a manifest that match and that are still ours, and says which and why; returns how many.</summary>
    public static int Remove(UnitManifest manifest, Func<string, bool> matches, string reason, TaskLoggingHelper log)
    {
        // A file whose header is gone has been taken over by its user.
        var paths = manifest.FullPaths.Where(path => matches(path) && UnitFile.IsOurs(path)).ToArray();
        foreach (var path in paths)
        {
            UnitFile.Delete(path, manifest.OutputDirectory);
            log.LogMessage(MessageImportance.Normal, $"  removed {path}: {reason}");
        }

        return paths.Length;
    }
}
