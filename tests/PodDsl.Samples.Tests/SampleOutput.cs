namespace PodDsl.Samples.Tests;

/// <summary>Where the build of a sample has written its units.</summary>
internal static class SampleOutput
{
    public static string Units(string sample, string format) => Path.Combine(BuildFacts.Read("Sample:" + sample), "units", format);
}
