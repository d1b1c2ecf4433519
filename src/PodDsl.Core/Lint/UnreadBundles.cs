using PodDsl.Core.Findings;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Bundles where Quadlet looks for files: it passes over them, since only <c>podman quadlet install</c> takes a bundle apart.</summary>
internal static class UnreadBundles
{
    /// <summary>Reports each bundle.</summary>
    /// <param name="sources">Files that get into a folder of Quadlet as they are.</param>
    public static IEnumerable<Finding> Find(IEnumerable<QuadletSource> sources) => sources
        .Where(static source => QuadletBundle.Is(source.Path))
        .Select(static source => new Finding(ReaderRules.Ignored, null, source.Start,
        [
            "Quadlet reads no bundles: it makes no service of the units in this one until 'podman quadlet install' has taken it apart.",
            "Install it that way, or take it apart with 'poddsl convert --to quadlet'.",
        ]));
}
