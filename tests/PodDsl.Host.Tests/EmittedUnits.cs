namespace PodDsl.Host.Tests;

/// <summary>The folders of units under test.</summary>
internal static class EmittedUnits
{
    /// <summary>
    /// The units of a sample in a format (<c>service</c> or <c>quadlet</c>). The environment variable <c>PODDSL_UNITS</c>
    /// names another folder to look for <c>SAMPLE/FORMAT</c> in.
    /// </summary>
    public static string Folder(string sample, string format)
    {
        var units = Environment.GetEnvironmentVariable("PODDSL_UNITS") is { Length: > 0 } given
            ? given
            : Path.Combine(AppContext.BaseDirectory, "Units");
        var folder = Path.Combine(units, sample, format);
        Assert.True(Directory.Exists(folder), $"There are no units in {folder}.");
        return folder;
    }
}
