using System.CommandLine;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli;

/// <summary>The work of a command. Ctrl+C or SIGTERM stops it at its next step, as long as it replaces no file.</summary>
internal static class Work
{
    /// <summary>
    /// How long a command may take to end after somebody stops it. Nothing must end it from outside: once it replaces files, it replaces
    /// all of them.
    /// </summary>
    private static readonly TimeSpan Patience = Timeout.InfiniteTimeSpan;

    /// <summary>The configuration that runs commands.</summary>
    public static InvocationConfiguration Configuration => new() { ProcessTerminationTimeout = Patience, EnableDefaultExceptionHandler = false };

    /// <summary>Sets the work of a command. Turns the exception of a cancellation into an exit code.</summary>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, work, cancellation), CancellationToken.None));

    /// <summary>Reports that the output cannot be written. Returns the exit code.</summary>
    public static int ReportUnprintable(IOException exception, Printer messages)
    {
        try
        {
            messages.Error($"The output cannot be written: {exception.Message}");
        }
        catch (IOException)
        {
            // Messages go to the same place.
        }

        return ExitCode.Unusable;
    }

    private static int Run(ParseResult parsed, Func<ParseResult, CancellationToken, int> work, CancellationToken cancellation)
    {
        try
        {
            return work(parsed, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            new Printer(Console.Error).Error("Stopped, and nothing was written.");
            return ExitCode.Stopped;
        }
    }
}
