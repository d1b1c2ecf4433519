using System.CommandLine;
using PodDsl.Cli.Printing;

namespace PodDsl.Cli;

/// <summary>What a command does, which Ctrl+C or SIGTERM stops at its next step, as long as no file is being replaced.</summary>
internal static class Work
{
    /// <summary>
    /// How long a command may take until it ends when somebody stops it. It must not be ended from outside: once files are being
    /// replaced, all of them are.
    /// </summary>
    private static readonly TimeSpan Patience = Timeout.InfiniteTimeSpan;

    /// <summary>How commands are run.</summary>
    public static InvocationConfiguration Configuration => new() { ProcessTerminationTimeout = Patience };

    /// <summary>Sets what a command does. What it throws when it is cancelled becomes an exit code.</summary>
    public static void SetWork(this Command command, Func<ParseResult, CancellationToken, int> work) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => Run(parsed, work, cancellation), CancellationToken.None));

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
