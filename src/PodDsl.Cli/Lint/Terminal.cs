namespace PodDsl.Cli.Lint;

/// <summary>What the standard output can show.</summary>
internal static class Terminal
{
    /// <summary>Whether it is a terminal with colours, and the user has not set <c>NO_COLOR</c>.</summary>
    public static bool HasColor => WantsColor(
        Console.IsOutputRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"));

    internal static bool WantsColor(bool isRedirected, string? noColor, string? terminal) =>
        !isRedirected && string.IsNullOrEmpty(noColor) && terminal != "dumb";
}
