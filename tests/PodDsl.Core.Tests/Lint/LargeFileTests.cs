using System.Diagnostics;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>
/// One key on very many lines takes no look at all others for each of them. Nothing that can be counted tells of a loop that only compares, so
/// these alone look at the time: the limit is far above what it takes, and far below what it took with such a loop.
/// </summary>
public sealed class LargeFileTests
{
    private const int Lines = 60_000;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("[Container]\nImage=a.example/b:1\n[Service]\n", "Restart=always{0}")]
    [InlineData("[Container]\nImage=a.example/b:1\n", "DropCapability=cap_{0}")]
    [InlineData("[Container]\nImage=a.example/b:1\n", "PodmanArgs=--label=l{0}")]
    public void A_key_on_many_lines_is_read_and_judged(string head, string line)
    {
        Assert.SkipUnless(TestExtent.IsFull, "In CI only: it takes seconds.");
        var text = head + string.Concat(Enumerable.Range(0, Lines).Select(number => line.Replace("{0}", $"{number}", StringComparison.Ordinal) + "\n"));
        var watch = Stopwatch.StartNew();
        var result = QuadletLint.Check([new QuadletSource("/units/web.container", text)], Target.Default, TestContext.Current.CancellationToken);
        Assert.Single(result.Units.Units);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Limit);
    }
}
