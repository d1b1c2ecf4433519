using System.Diagnostics;

namespace PodDsl.Cli.Tests;

/// <summary>What the shells complete, by the shells themselves.</summary>
public sealed class CompletionTests : Tool
{
    [Theory]
    [InlineData("poddsl li", "lint")]
    [InlineData("poddsl lint --fo", "--format")]
    [InlineData("poddsl lint --format g", "github")]
    [InlineData("poddsl convert --to ", "quadlet service")]
    [InlineData("poddsl completion z", "zsh")]
    [InlineData("poddsl lint un", "units")]
    [InlineData("poddsl lint --host-facts un", "units")]
    public async Task Bash_completes(string line, string expected)
    {
        Write("units/web.container", "");
        Write("completion", (await RunAsync("completion", "bash")).Output);
        var words = line.Split(' ');

        Assert.Equal(
            expected + "\n",
            await ShellAsync("bash", "-c", $"source ./completion; COMP_WORDS=({string.Join(' ', words.Select(word => $"'{word}'"))}); COMP_CWORD={words.Length - 1}; _poddsl; IFS=$'\\n'; sort <<<\"${{COMPREPLY[*]}}\" | paste -sd ' '"));
    }

    [Theory]
    [InlineData("poddsl li", "lint")]
    [InlineData("poddsl lint --format g", "github")]
    [InlineData("poddsl lint --host-fa", "--host-facts")]
    public async Task Fish_completes(string line, string expected)
    {
        RequireShell("fish");
        Write("completion", (await RunAsync("completion", "fish")).Output);

        Assert.StartsWith(expected, await ShellAsync("fish", "--no-config", "-c", $"source ./completion; complete -C '{line}'"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Zsh_takes_its_script()
    {
        RequireShell("zsh");
        Write("_poddsl", (await RunAsync("completion", "zsh")).Output);

        Assert.Equal("", await ShellAsync("zsh", "-n", "_poddsl"));
        Assert.Contains("_poddsl", await ShellAsync("zsh", "-f", "-c", "fpath=($PWD $fpath); autoload -Uz compinit; compinit -u -d dump; print ${_comps[poddsl]}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_man_page_has_each_command_and_groff_takes_it()
    {
        var page = (await RunAsync("man-page")).Output;
        foreach (var command in new[] { "lint", "explain", "convert", "import", "ids", "report", "completion" })
        {
            Assert.Contains($".SS poddsl {command}\n", page, StringComparison.Ordinal);
        }

        Assert.Contains(".B poddsl lint\n.RI [ options ]\n.IR PATH ...\n", page, StringComparison.Ordinal);
        Assert.Contains(".B poddsl explain\n.RI [ options ]\n.RI [ ID ]\n", page, StringComparison.Ordinal);
        Assert.Contains(".B poddsl completion\n.RI [ options ]\n.I SHELL\n", page, StringComparison.Ordinal);

        RequireShell("groff");
        Write("poddsl.1", page);
        Assert.Contains("Finds mistakes in Quadlet files", await ShellAsync("groff", "-man", "-Tutf8", "-ww", "-P-cbou", "poddsl.1"), StringComparison.Ordinal);
    }

    private static void RequireShell(string program)
    {
        if (!(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program))))
        {
            Assert.False(TestExtent.IsFull, $"There is no {program}. Install the package of that name.");
            Assert.Skip($"*** NOT TRIED: there is no {program}. Install the package of that name.");
        }
    }

    private async Task<string> ShellAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", await error);
        return output;
    }
}
