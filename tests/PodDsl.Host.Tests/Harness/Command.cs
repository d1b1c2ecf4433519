using System.Diagnostics;

namespace PodDsl.Host.Tests.Harness;

/// <summary>Runs programs of this machine to their end.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> command, string? standardInput = null, TimeSpan? timeout = null)
    {
        var words = command.ToArray();
        var cancellation = TestContext.Current.CancellationToken;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout ?? TimeSpan.FromMinutes(2));

        using var process = Start(words);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var error = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await WriteInputAsync(process, standardInput ?? "", limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(string.Join(' ', words), process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Not done in {timeout ?? TimeSpan.FromMinutes(2)}: {string.Join(' ', words)}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    public static Process Start(IReadOnlyList<string> command) =>
        Process.Start(new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task WriteInputAsync(Process process, string text, CancellationToken cancellation)
    {
        try
        {
            await process.StandardInput.WriteAsync(text.AsMemory(), cancellation);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program ended without reading all of it; its exit code tells whether that is right.
        }
    }
}
