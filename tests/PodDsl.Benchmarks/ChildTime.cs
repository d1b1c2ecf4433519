using System.Diagnostics;

namespace PodDsl.Benchmarks;

/// <summary>The time that other programs take of the processors, which others on the machine change less than that by the clock.</summary>
internal static class ChildTime
{
    /// <summary>Runs a program, and returns its seconds of processor time with what it printed.</summary>
    /// <param name="file">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="mayFail">True if its exit code says nothing.</param>
    public static (double Seconds, string Output) Of(string file, IEnumerable<string> arguments, bool mayFail)
    {
        var before = ChildTimes.Of(server: null);
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return mayFail || process.ExitCode == 0
            ? ((ChildTimes.Of(server: null) - before).TotalSeconds, output)
            : throw new InvalidOperationException($"{file} failed.\n{error.GetAwaiter().GetResult()}");
    }
}
