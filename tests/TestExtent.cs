using System.Collections.Concurrent;

namespace PodDsl.TestSupport;

/// <summary>
/// The number of cases of a test that could take any number: all that are worth their time in CI, and a part of them if somebody waits. The
/// project says so before its tests run (<c>tests/Directory.Build.targets</c>), and each such test once.
/// </summary>
internal static class TestExtent
{
    private static readonly ConcurrentDictionary<string, bool> Said = new();

    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("CI") == "true";

    /// <summary>The number of cases.</summary>
    /// <param name="full">In CI.</param>
    /// <param name="part">Elsewhere.</param>
    public static int Of(int full, int part)
    {
        if (IsFull)
        {
            return full;
        }

        var said = $"{TestContext.Current.TestMethod?.MethodName} took {part} of {full} cases. CI=true takes all.";
        if (Said.TryAdd(said, true))
        {
            TestContext.Current.AddWarning(said);
        }

        return part;
    }
}
