namespace PodDsl.Host.Tests;

/// <summary>The folders of units under test.</summary>
internal static class EmittedUnits
{
    /// <summary>
    /// The units that the build of a sample wrote in a format (<c>service</c> or <c>quadlet</c>). The environment
    /// variable <c>PODDSL_UNITS</c> names another folder to look for <c>SAMPLE/FORMAT</c> in.
    /// </summary>
    public static string Folder(string sample, string format)
    {
        var folder = Environment.GetEnvironmentVariable("PODDSL_UNITS") is { Length: > 0 } given
            ? Path.Combine(given, sample, format)
            : Path.Combine(SampleOutput(sample), "units", format);
        Assert.True(Directory.Exists(folder), $"There are no units in {folder}.");
        return folder;
    }

    private static string SampleOutput(string sample) => BuildFacts.Read("Sample:" + sample);
}
