namespace PodDsl.Cli;

/// <summary>What the exit code of poddsl says.</summary>
internal static class ExitCode
{
    /// <summary>All files were converted, or nothing bad was found.</summary>
    public const int Done = 0;

    /// <summary>At least one file was refused; the others were converted.</summary>
    public const int Refused = 1;

    /// <summary>Something was found that is bad enough.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written; nothing was done.</summary>
    public const int Unusable = 2;

    /// <summary>Somebody stopped it, as a shell says it of a program that ends by SIGINT; nothing was written.</summary>
    public const int Stopped = 130;
}
