using PodDsl.Core.Parsing;

namespace PodDsl.Samples.Tests;

/// <summary>The units that the build of a sample wrote.</summary>
internal static class SampleOutput
{
    public static string Units(string sample, string format) => Path.Combine(BuildFacts.Read("Sample:" + sample), "units", format);

    /// <summary>The values of a key in one of its Quadlet files.</summary>
    public static string[] Values(string sample, string file, string section, string key)
    {
        var path = Path.Combine(Units(sample, "quadlet"), file);
        return [.. UnitFileReader.Read(path, File.ReadAllText(path), UnitDialect.Quadlet).Entries(section, key).Select(entry => entry.Value)];
    }
}
