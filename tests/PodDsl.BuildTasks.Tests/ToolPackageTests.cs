using System.Diagnostics;
using PodDsl.BuildTasks.Tests.Support;

namespace PodDsl.BuildTasks.Tests;

/// <summary>The tool as a package of .NET, installed from a feed into an empty folder.</summary>
public sealed class ToolPackageTests(PackedFeed feed)
{
    [Fact]
    public void Tool_is_installed_by_its_name_and_runs()
    {
        Assert.SkipUnless(TestExtent.IsFull, "It packs and installs the tool, whose tests run it without a package. CI=true runs it.");
        var version = feed.Add("src/PodDsl.Cli");
        var folder = feed.NewFolder("tools");
        feed.Run(folder, "tool", "install", "PodDsl.Tool", "--version", version, "--tool-path", "bin").ShouldSucceed().ShouldSay("poddsl");
        File.WriteAllText(Path.Combine(folder, "web.container"), "[Container]\nImage=docker.io/library/nginx:1.29\nPublishPort=70000:80\n");

        Assert.Matches(@"^\d+\.\d+\.\d+", Run(folder, 0, "--version"));
        Assert.Contains("error POD2001:", Run(folder, 1, "lint", "web.container"), StringComparison.Ordinal);
        Run(folder, 0, "import", "--to", "quadlet", "-o", "imported", "--", "podman", "run", "--name", "web", "docker.io/library/nginx:1.29");
        Assert.True(File.Exists(Path.Combine(folder, "imported/web.container")));
    }

    private static string Run(string folder, int expected, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "bin", OperatingSystem.IsWindows() ? "poddsl.exe" : "poddsl"), words)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == expected, $"exit code {process.ExitCode}\n{output}");
        return output;
    }
}
