namespace PodDsl.Samples.Tests;

/// <summary>The units that the build of a sample wrote.</summary>
internal static class SampleOutput
{
    public static string Units(string sample, string format) => Path.Combine(BuildFacts.Read("Sample:" + sample), "units", format);
}
