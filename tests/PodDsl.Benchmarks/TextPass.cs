using System.Diagnostics;

namespace PodDsl.Benchmarks;

/// <summary>The least processor time for the text of all units, and what it allocates: figures that hold on a busy machine too.</summary>
internal static class TextPass
{
    /// <param name="rounds">How often each format is written.</param>
    public static void Print(int rounds)
    {
        var benchmark = new TextBenchmark();
        benchmark.Read();
        Console.WriteLine("| text of 1,000 containers | allocated MB | least CPU ms |");
        Console.WriteLine("| --- | ---: | ---: |");
        Row("quadlet", benchmark.Quadlet, rounds);
        Row("service", benchmark.Service, rounds);
    }

    private static void Row(string name, Func<int> write, int rounds)
    {
        var least = double.MaxValue;
        long allocated = 0;
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var start = Process.GetCurrentProcess().TotalProcessorTime;
            write();
            least = Math.Min(least, (Process.GetCurrentProcess().TotalProcessorTime - start).TotalMilliseconds);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Console.WriteLine(FormattableString.Invariant($"| {name} | {allocated / 1e6:0.0} | {least:0.0} |"));
    }
}
