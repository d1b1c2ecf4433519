using System.Diagnostics;
using System.Text;

namespace PodDsl.Host.Tests.Harness;

/// <summary>Runs programs of this machine to their end.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <param name="command">The program and its arguments.</param>
    /// <param name="standardInput">What it reads.</param>
    /// <param name="timeout">
    /// How long it may say nothing. A busy machine needs many times as long as a quiet one, so what goes on saying something may go on.
    /// </param>
    public static async Task<CommandResult> RunAsync(
        IEnumerable<string> command, string? standardInput = null, TimeSpan? timeout = null)
    {
        var words = command.ToArray();
        var patience = timeout ?? Patience;
        var cancellation = TestContext.Current.CancellationToken;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience);

        using var process = Start(words);
        var output = ReadAsync(process.StandardOutput, limit, patience);
        var error = ReadAsync(process.StandardError, limit, patience);
        try
        {
            await WriteInputAsync(process, standardInput ?? "", limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(string.Join(' ', words), process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"Has said nothing for {patience}: {string.Join(' ', words)}");
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

    private static async Task<string> ReadAsync(StreamReader reader, CancellationTokenSource limit, TimeSpan patience)
    {
        var text = new StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer, limit.Token) is > 0 and var count)
        {
            text.Append(buffer, 0, count);
            limit.CancelAfter(patience);
        }

        return text.ToString();
    }

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
