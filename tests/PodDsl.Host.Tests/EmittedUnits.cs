namespace PodDsl.Host.Tests;

/// <summary>The folders of units under test.</summary>
internal static class EmittedUnits
{
    private const string Prefix = "Sample:";

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

    /// <summary>All samples.</summary>
    public static IReadOnlyList<string> Samples { get; } = [.. BuildFacts.Keys(Prefix).Select(key => key[Prefix.Length..])];

    /// <summary>
    /// The files of a format that an administrator installs; for Quadlet also the timers and sockets, which are plain systemd units.
    /// </summary>
    public static string[] ToInstall(string sample, string format)
    {
        var files = Directory.GetFiles(Folder(sample, format));
        return format == "service"
            ? files
            : [.. files, .. Directory.GetFiles(Folder(sample, "service")).Where(file => !file.EndsWith(".service", StringComparison.Ordinal))];
    }

    private static string SampleOutput(string sample) => BuildFacts.Read(Prefix + sample);
}
