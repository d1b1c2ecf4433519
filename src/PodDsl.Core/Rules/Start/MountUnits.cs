using PodDsl.Core.Encoding;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>The names of the units that mount paths, of which each character other than letters and digits is escaped.</summary>
internal static class MountUnits
{
    private const string Escaped = "\\x2d";

    /// <summary>
    /// What is wrong with the name of a mount, and the one that is meant: that of a folder which the unit itself uses. Null if the
    /// name may well be right.
    /// </summary>
    public static (Shown Reason, string Meant)? Find(Unit unit, string name)
    {
        if (!name.EndsWith(".mount", StringComparison.Ordinal) && !name.EndsWith(".automount", StringComparison.Ordinal))
        {
            return null;
        }

        var (stem, suffix) = UnitName.Cut(name);
        if (stem.Length == 0)
        {
            return null;
        }

        if (stem.IndexOf('/') >= 0)
        {
            return SystemdEscape.EscapePath(stem) is { } path ? ("a unit is named by the path without slashes", path + suffix) : null;
        }

        var mounted = SystemdEscape.Unescape(stem);
        var letters = stem.Replace(Escaped, "-");
        foreach (var folder in UnitView.Of(unit).Mounts.Where(mount => mount.IsHostPath).SelectMany(mount => WithParents(mount.SharedSource)))
        {
            if (SystemdEscape.EscapePath(folder) is { } escaped && escaped != stem && escaped.Replace(Escaped, "-") == letters)
            {
                return ($"that is the mount of /{mounted}, and the unit uses {folder}, which RequiresMountsFor= takes as it is", escaped + suffix);
            }
        }

        return null;
    }

    private static IEnumerable<string> WithParents(string? path)
    {
        for (; path is { Length: > 1 } && path[0] == '/' && path.IndexOf(Text.SpecifierMark) < 0; path = path.Substring(0, path.LastIndexOf('/')))
        {
            yield return path;
        }
    }
}
