namespace PodDsl.Host.Tests.Harness;

/// <summary>The exit code and output of a command.</summary>
public sealed record CommandResult(string Command, int ExitCode, string StandardOutput, string StandardError)
{
    /// <summary>The standard output of a successful command.</summary>
    public string Output
    {
        get
        {
            Assert.True(ExitCode == 0, ToString());
            return StandardOutput.TrimEnd('\n');
        }
    }

    /// <summary>The lines of <see cref="Output"/>; none if it is empty.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() =>
        $"{Command}\nexit code {ExitCode}\n--- stdout\n{StandardOutput}\n--- stderr\n{StandardError}";
}
