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

        Say($"{TestContext.Current.TestMethod?.MethodName} took {part} of {full} cases. CI=true takes all.");
        return part;
    }

    /// <summary>True in CI. Elsewhere it says once that many tests leave something out.</summary>
    /// <param name="what">What they leave out.</param>
    public static bool Has(string what)
    {
        if (!IsFull)
        {
            Say($"Left out: {what}. CI=true does it.");
        }

        return IsFull;
    }

    private static void Say(string what)
    {
        if (Said.TryAdd(what, true))
        {
            TestContext.Current.AddWarning(what);
        }
    }
}
