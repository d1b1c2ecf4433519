using System.Diagnostics;
using System.Runtime.InteropServices;

namespace PodDsl.Benchmarks;

/// <summary>The time that other programs take of the processors, which others on the machine change less than that by the clock.</summary>
internal static partial class ChildTime
{
    private const int Children = -1;

    /// <summary>Runs a program, and returns its seconds of processor time with what it printed.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="mayFail">True if its exit code says nothing.</param>
    public static (double Seconds, string Output) Of(string file, IEnumerable<string> arguments, bool mayFail)
    {
        var before = Spent();
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return mayFail || process.ExitCode == 0
            ? (Spent() - before, output)
            : throw new InvalidOperationException($"{file} failed.\n{error.GetAwaiter().GetResult()}");
    }

    private static double Spent()
    {
        if (GetUsage(Children, out var usage) != 0)
        {
            throw new InvalidOperationException("The system does not tell what children took.");
        }

        return usage.UserSeconds + usage.SystemSeconds + ((usage.UserMicroseconds + usage.SystemMicroseconds) / 1e6);
    }

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int GetUsage(int who, out Usage usage);

    /// <summary>What <c>getrusage</c> fills, of which only the times are read.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
