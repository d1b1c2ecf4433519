using System.Diagnostics;
using System.Text;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>The outcome of a <c>dotnet</c> command.</summary>
internal sealed record DotNetResult(int ExitCode, string Output)
{
    public DotNetResult ShouldSucceed()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public DotNetResult ShouldFailWith(string code)
    {
        Assert.True(ExitCode != 0, Output);
        Assert.Contains($"error {code}:", Output, StringComparison.Ordinal);
        return this;
    }

    public DotNetResult ShouldSay(string text)
    {
        Assert.Contains(text, Output, StringComparison.Ordinal);
        return this;
    }
}

/// <summary>Runs <c>dotnet</c> as a person would at a prompt.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    public static DotNetResult Run(string directory, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The builds under test must not inherit settings of the build that runs these tests.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // No build node may outlive its build with an old task loaded.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} took longer than {Patience}.");
        }

        return new DotNetResult(process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
    }
}
