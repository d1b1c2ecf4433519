namespace PodDsl.Host.Tests;

/// <summary>The folders of units under test.</summary>
internal static class EmittedUnits
{
    private const string Prefix = "Sample:";

    /// <summary>The units that the build of a sample without hosts wrote in a format (<c>service</c> or <c>quadlet</c>).</summary>
    public static string Folder(string sample, string format)
    {
        var folder = Path($"{sample}/{format}");
        Assert.True(Directory.Exists(folder), $"There are no units in {folder}.");
        return folder;
    }

    /// <summary>
    /// The folders with units in a format, as <c>HomeServer/quadlet</c>; a sample with hosts has one for each, and for each of their users.
    /// </summary>
    public static IReadOnlyList<string> Folders(string format) =>
    [
        .. from sample in BuildFacts.Keys(Prefix).Select(key => key[Prefix.Length..])
           let root = Path(sample)
           from folder in Directory.GetDirectories(root, format, SearchOption.AllDirectories)
           select $"{sample}/{System.IO.Path.GetRelativePath(root, folder).Replace('\\', '/')}",
    ];

    /// <summary>
    /// Such a folder on disk. The environment variable <c>PODDSL_UNITS</c> names another folder to look for them in.
    /// </summary>
    public static string Path(string folder) => Environment.GetEnvironmentVariable("PODDSL_UNITS") is { Length: > 0 } given
        ? System.IO.Path.Combine(given, folder)
        : folder.Split('/', 2) is [var sample, var rest] ? System.IO.Path.Combine(Output(sample), "units", rest) : System.IO.Path.Combine(Output(folder), "units");

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

    /// <summary>The folder with the assembly of a sample.</summary>
    public static string Output(string sample) => BuildFacts.Read(Prefix + sample);
}
