using System.Collections.Concurrent;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Rules;

/// <summary>
/// What a rule does grows no faster than what it is given, whatever that is: counted in bytes that it allocates, steps that it takes, and
/// letters and changes that it says, never in time. <c>tests/PodDsl.Benchmarks --adversaries</c> measures the rest.
/// </summary>
public sealed class RuleGrowthTests
{
    private const int Factor = 4;

    /// <summary>Four times as much, half as much again for the logarithm, and what a list takes more than it holds.</summary>
    private const int MostGrowth = 6;

    /// <summary>What is made once, however large the units are.</summary>
    private const long FixedBytes = 400_000;
    private const long FixedSteps = 1000;
    private const long FixedLetters = 20_000;

    private static readonly ConcurrentDictionary<(string, int), AdversaryUnits> Made = new();

    private static int Size { get; } = TestExtent.IsFull ? 500 : 120;

    public static TheoryData<int, string> Rules => new(AnyRule.All.Select(rule => (rule.Number, rule.Name)));

    /// <summary>What is known to grow faster. One that does not any more fails, and is taken out.</summary>
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void No_rule_grows_faster_than_its_units(int number, string name)
    {
        var rule = AnyRule.All[number];
        Assert.Equal(name, rule.Name);
        var (fast, said) = (new HashSet<string>(StringComparer.Ordinal), new List<string>());
        foreach (var adversary in rule.Adversaries)
        {
            Measure(rule, Units(rule, adversary, 4));
            var (small, large) = (Measure(rule, Units(rule, adversary, Size)), Measure(rule, Units(rule, adversary, Factor * Size)));
            var isSlow = large.Bytes <= (MostGrowth * small.Bytes) + FixedBytes
                && large.Steps <= (MostGrowth * small.Steps) + FixedSteps
                && large.Said <= (MostGrowth * small.Said) + FixedLetters;
            if (!isSlow)
            {
                fast.Add($"{rule.Name}: {adversary.Name}");
                said.Add($"{adversary.Name}: {small} at {Size}, {large} at {Factor * Size}");
            }
        }

        Assert.True(fast.SetEquals(Known.Where(known => known.StartsWith(rule.Name + ":", StringComparison.Ordinal))), string.Join("\n", said));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Each_rule_has_units_of_its_own_in_which_it_finds_something(int number, string name)
    {
        var rule = AnyRule.All[number];
        Assert.Equal(name, rule.Name);
        Assert.Contains(rule.Own, adversary => rule.Run(adversary.Make(12), default).Findings > 0);
    }

    /// <summary>The crowds are the same for all rules.</summary>
    private static AdversaryUnits Units(AnyRule rule, Adversary adversary, int size) =>
        (Crowds.All.Contains(adversary) ? Made.GetOrAdd((adversary.Name, size), _ => adversary.Make(size)) : adversary.Make(size)).Fresh();

    private static Work Measure(AnyRule rule, AdversaryUnits units)
    {
        var steps = 0L;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var (_, said) = rule.Run(units, new Steps(() => steps++, TestContext.Current.CancellationToken));
        return new Work(GC.GetAllocatedBytesForCurrentThread() - bytes, steps, said);
    }

    private sealed record Work(long Bytes, long Steps, long Said);
}
