using System.Formats.Tar;
using PodDsl.Host.Tests.Harness;

namespace PodDsl.Host.Tests;

/// <summary>Does on a host what the README of a sample says.</summary>
internal static class SampleReadme
{
    /// <summary>The commands for a host: the lines with its name as the prompt.</summary>
    public static async Task<List<string>> CommandsAsync(string sample, string host)
    {
        var prompt = host + "# ";
        var readme = await File.ReadAllLinesAsync(Path.Combine(BuildFacts.RepositoryRoot, "samples", sample, "README.md"));
        return [.. readme.Where(line => line.StartsWith(prompt, StringComparison.Ordinal)).Select(line => line[prompt.Length..])];
    }

    /// <summary>Copies a folder into one of the host.</summary>
    public static async Task CopyAsync(RealHost host, string from, string to)
    {
        using var archive = new MemoryStream();
        await TarFile.CreateFromDirectoryAsync(from, archive, includeBaseDirectory: true);
        _ = (await host.RunWithInputAsync(
            Convert.ToBase64String(archive.ToArray()), "/bin/sh", "-euc", "mkdir -p \"$1\"; base64 -d | tar x --no-same-owner -C \"$1\"", "copy", to)).Output;
    }
}
