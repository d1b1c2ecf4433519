namespace PodDsl.Cli.Lint;

/// <summary>The abilities of standard output.</summary>
internal static class Terminal
{
    /// <summary>True if it is a terminal with colours, and <c>NO_COLOR</c> is not set.</summary>
    public static bool HasColor => WantsColor(
        Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

    internal static bool WantsColor(bool isRedirected, string? noColor, string? terminal) =>
        !isRedirected && string.IsNullOrEmpty(noColor) && terminal != "dumb";
}
