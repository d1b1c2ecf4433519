namespace PodDsl.Cli;

/// <summary>What the exit code of poddsl says.</summary>
internal static class ExitCode
{
    /// <summary>All files were converted.</summary>
    public const int Done = 0;

    /// <summary>At least one file was refused; the others were converted.</summary>
    public const int Refused = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written; nothing was converted.</summary>
    public const int Unusable = 2;
}
