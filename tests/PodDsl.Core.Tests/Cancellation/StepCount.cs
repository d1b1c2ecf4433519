using System.Runtime.CompilerServices;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Cancellation;

/// <summary>
/// Work that is cancelled at one of its steps: counts the steps, and measures the work between two of them. The measure is allocated bytes,
/// since the clock differs each time.
/// </summary>
internal sealed class StepCount : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly long _last;
    private long _allocated = GC.GetAllocatedBytesForCurrentThread();

    private StepCount(long last) => _last = last;

    /// <summary>The number of steps.</summary>
    public long Taken { get; private set; }

    /// <summary>True if somebody cancelled the work before its end.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The most bytes that the work allocated between two steps.</summary>
    public long LargestGap { get; private set; }

    /// <summary>Does some work, and cancels it at a step, if it gets that far. It must not take another step.</summary>
    public static StepCount Of(Action<Steps> work, long last)
    {
        // The first use makes shared objects, which must not count as a step of the work.
        RuntimeHelpers.RunClassConstructor(typeof(Crowd).TypeHandle);
        using var count = new StepCount(last);
        try
        {
            work(new Steps(count.Next, count._source.Token));
        }
        catch (OperationCanceledException stopped)
        {
            Assert.Equal(count._source.Token, stopped.CancellationToken);
            count.IsCancelled = true;
        }

        count.Measure();
        Assert.Equal(count.Taken == last, count.IsCancelled);
        return count;
    }

    /// <summary>
    /// Checks that some work can be cancelled: it stops at once in its middle, takes at least that many steps, and does little in each of
    /// them.
    /// </summary>
    public static void Check(Action<Steps> work, long fewest, long mostBytes, long limit = 100_000)
    {
        var whole = Of(work, limit);
        var half = whole.IsCancelled ? whole : Of(work, whole.Taken / 2);
        Assert.True(half.IsCancelled);
        Assert.True(whole.Taken >= fewest, $"It took {whole.Taken} steps.");
        Assert.True(whole.LargestGap <= mostBytes, $"It allocated {whole.LargestGap} bytes in one step.");
    }

    public void Dispose() => _source.Dispose();

    private void Next()
    {
        Taken++;
        Measure();
        if (Taken == _last)
        {
            _source.Cancel();
        }
    }

    private void Measure()
    {
        LargestGap = Math.Max(LargestGap, GC.GetAllocatedBytesForCurrentThread() - _allocated);
        _allocated = GC.GetAllocatedBytesForCurrentThread();
    }
}
