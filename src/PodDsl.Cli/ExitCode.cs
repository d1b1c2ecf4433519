namespace PodDsl.Cli;

/// <summary>The exit codes of poddsl.</summary>
internal static class ExitCode
{
    /// <summary>The tool converted all files, or found nothing bad.</summary>
    public const int Done = 0;

    /// <summary>The tool refused at least one file, and converted the others.</summary>
    public const int Refused = 1;

    /// <summary>The tool found something bad enough.</summary>
    public const int Found = 1;

    /// <summary>The command line is wrong, or a file cannot be read or written; nothing was done.</summary>
    public const int Unusable = 2;

    /// <summary>Somebody stopped it: the code of a shell for a program that ends by SIGINT. Nothing was written.</summary>
    public const int Stopped = 130;
}
