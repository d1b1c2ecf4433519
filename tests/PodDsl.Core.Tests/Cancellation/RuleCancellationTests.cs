using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Cancellation;

public sealed class RuleCancellationTests
{
    /// <summary>The cost of the largest unit of the crowd, or of a table of all of it, and not twice that.</summary>
    private const long MostBytes = 2_000_000;

    /// <summary>In the middle of the work of most rules, and as far as the dearest one gets within a second.</summary>
    private static readonly long Limit = 4 * Crowd.Containers;

    /// <summary>PodDsl reads the flags of each unit before any rule begins, and then the rule checks each unit.</summary>
    private static readonly long Fewest = 2 * Crowd.Containers;

    public static TheoryData<int> PlacesOfSetRules { get; } = [.. Enumerable.Range(0, SetRules.All.Count)];

    [Theory]
    [MemberData(nameof(PlacesOfSetRules))]
    public void Each_rule_about_all_units_stops_in_the_midst_of_many(int place)
    {
        var rule = SetRules.All[place];

        // Some rules are silent on one of the hosts, or where facts say more, or speak of a user who is gone only.
        var target = new[] { Crowd.System, Crowd.User, Crowd.User with { Facts = Crowd.User.Facts! with { User = "gone" } } }
            .FirstOrDefault(host => StepCount.Of(steps => Run(rule.Check(Crowd.Units.With(steps), host)), Limit).Taken > Fewest)
            ?? Crowd.User with { Facts = null };

        StepCount.Check(steps => Run(rule.Check(Crowd.Units.With(steps), target)), Fewest, MostBytes, Limit);
    }

    [Fact]
    public void Rules_about_one_unit_stop_in_the_midst_of_many() =>
        StepCount.Check(
            steps => Run(Crowd.Units.Units.SelectMany(unit => UnitRules.Check(unit, Crowd.System, steps))), Limit, MostBytes, Limit);

    [Fact]
    public void The_look_for_errors_stops_in_the_midst_of_many() =>
        StepCount.Check(
            steps => Assert.Contains(Crowd.Units.Units, unit => UnitRules.HasError(unit, Crowd.System, steps) && unit.Name == "none"),
            Limit,
            MostBytes,
            Limit);

    [Fact]
    public void All_rules_together_stop_in_the_midst_of_many() =>
        StepCount.Check(steps => Run(SetRules.Check(Crowd.Units.With(steps), Crowd.System)), Limit, MostBytes, Limit);

    [Theory]
    [MemberData(nameof(PlacesOfSetRules))]
    public void What_a_rule_works_out_until_it_is_stopped_is_whole_or_not_kept(int place)
    {
        var rule = SetRules.All[place];
        var units = QuadletReader.Read(Crowd.Files(12, 5)).Parsed;
        foreach (var target in new[] { Crowd.SmallSystem, Crowd.SmallUser })
        {
            var expected = Messages(rule.Check(new UnitSet(units), target));
            var last = StepCount.Of(steps => Run(rule.Check(new UnitSet(units).With(steps), target)), long.MaxValue).Taken;
            for (var step = 1L; step <= last; step += Math.Max(1, last / TestExtent.Of(20, 8)))
            {
                // The set keeps tables; the rule stops and continues on the same set.
                var taken = 0L;
                var set = new UnitSet(units).With(new Steps(() => StopAt(step, ++taken), CancellationToken.None));
                Assert.Throws<OperationCanceledException>(() => Run(rule.Check(set, target)));
                Assert.Equal(expected, Messages(rule.Check(set, target)));
            }
        }
    }

    private static void StopAt(long step, long taken)
    {
        if (taken == step)
        {
            throw new OperationCanceledException();
        }
    }

    private static void Run(IEnumerable<Finding> findings) => _ = findings.Count();

    private static string[] Messages(IEnumerable<Finding> findings) => [.. findings.Select(finding => $"{finding.Unit?.Name} {finding.Message}")];
}
