using System.Diagnostics;
using System.Runtime.Versioning;

namespace PodDsl.Cli.Tests;

/// <summary>The script of the GitHub Action, and what pre-commit runs.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class LintInCiTests : Tool
{
    private static readonly string Repository = BuildFacts.RepositoryRoot;

    private const string Web = "[Container]\nImage=docker.io/library/nginx:1.29\nVolatileTmp=true\nUIDMap=0:110000:65536\n" + Started;

    public LintInCiTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "It is a script of bash.");

    [Fact]
    public async Task Findings_are_commands_of_the_job_and_fail_it()
    {
        Write("units/web.container", Web);

        var (code, output) = await RunScriptAsync(("LINT_PATH", "units"), ("LINT_SCOPE", "system"));

        Assert.Equal(1, code);
        Assert.Contains("::warning file=units/web.container,line=4", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_mends_what_stays_equal_and_writes_sarif()
    {
        Write("units/web.container", Web);

        var (code, _) = await RunScriptAsync(("LINT_PATH", "units"), ("LINT_SCOPE", "system"), ("LINT_FIX", "true"), ("LINT_SARIF", "out.sarif"), ("LINT_FAIL_ON", "error"));

        Assert.Equal(0, code);
        Assert.Equal(Web.Replace("VolatileTmp=true", "Tmpfs=/tmp:rw,size=512M,mode=1777", StringComparison.Ordinal), Read("units/web.container"));
        Assert.Contains("\"POD1006\"", Read("out.sarif"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_input_never_becomes_code()
    {
        Write("units/web.container", Web);

        var (code, _) = await RunScriptAsync(("LINT_PATH", "units $(touch${IFS}broken) ;touch broken"), ("LINT_PODMAN", "$(touch broken)"));

        Assert.Equal(2, code);
        Assert.False(File.Exists(PathOf("broken")));
    }

    /// <summary>pre-commit gives the names of the changed files.</summary>
    [Fact]
    public async Task Each_hook_is_a_command_that_the_tool_takes()
    {
        var entries = File.ReadLines(Path.Combine(Repository, ".pre-commit-hooks.yaml")).Where(line => line.Contains("entry: poddsl ", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, entries.Count);
        foreach (var entry in entries)
        {
            Write("units/web.container", Web);
            Assert.Equal(1, (await RunAsync([.. entry[(entry.IndexOf("poddsl ", StringComparison.Ordinal) + 7)..].Split(' '), "units/web.container"])).Code);
        }
    }

    private async Task<(int Code, string Output)> RunScriptAsync(params (string Name, string Value)[] environment)
    {
        Write("poddsl", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "poddsl.dll")}' \"$@\"\n");
        File.SetUnixFileMode(PathOf("poddsl"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var start = new ProcessStartInfo("bash", [Path.Combine(Repository, "packaging", "lint-in-ci")]) { WorkingDirectory = Root, RedirectStandardOutput = true };
        start.Environment["PROGRAM"] = PathOf("poddsl");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
