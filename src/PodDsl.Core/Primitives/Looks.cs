using System.Diagnostics;

namespace PodDsl.Core.Primitives;

/// <summary>
/// Counts the entries and settings that searches by name pass, for tests: a search for each of many lines, over all of them, shows in neither
/// bytes nor steps. Only builds for debugging count.
/// </summary>
internal static class Looks
{
    [ThreadStatic]
    private static long _taken;

    /// <summary>Those of this thread.</summary>
    public static long Taken => _taken;

    [Conditional("DEBUG")]
    public static void Count(long passed = 1) => _taken += passed;
}
