using System.Runtime.InteropServices;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>
/// The processor time of builds: that of the processes that have ended, and that of the compiler that stays in memory. Only
/// Linux tells both.
/// </summary>
internal static partial class ChildTimes
{
    private const int OfChildren = -1;
    private const int Seconds = 0, Microseconds = 1, SystemSeconds = 2, SystemMicroseconds = 3;

    public static TimeSpan Of(string? server)
    {
        if (!OperatingSystem.IsLinux())
        {
            return TimeSpan.Zero;
        }

        var usage = new long[18];
        return ReadUsage(OfChildren, usage) != 0
            ? TimeSpan.Zero
            : TimeSpan.FromSeconds(usage[Seconds] + usage[SystemSeconds])
                + TimeSpan.FromMicroseconds(usage[Microseconds] + usage[SystemMicroseconds])
                + OfServer(server);
    }

    private static TimeSpan OfServer(string? name) => name is null
        ? TimeSpan.Zero
        : CompilerServers.Named(name).Aggregate(TimeSpan.Zero, (sum, process) => sum + process.TotalProcessorTime);

    [LibraryImport("libc", EntryPoint = "getrusage")]
    private static partial int ReadUsage(int who, [Out] long[] usage);
}
