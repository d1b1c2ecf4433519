using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

/// <summary>Most projects have no facts about their host, and then no code of a rule that needs them is compiled or runs.</summary>
public sealed class RuleFactsTests
{
    private const int Size = 12;

    public static TheoryData<int, string> Rules => new(AnyRule.All.Select(rule => (rule.Number, rule.Name)));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_that_needs_facts_says_so_and_finds_nothing_without_them(int number, string name)
    {
        Assert.Equal(name, AnyRule.All[number].Name);
        var ofUnits = number < UnitRules.All.Count ? UnitRules.All[number] : null;
        var ofSets = ofUnits is null ? SetRules.All[number - UnitRules.All.Count] : null;
        var finds = AnyRule.All[number].Own.Any(adversary =>
        {
            var crowd = adversary.Make(Size);
            var target = crowd.Target with { Facts = null };
            return ofUnits is not null
                ? crowd.Units.Any(unit => ofUnits.Judge(unit, target).Any())
                : ofSets!.Judge(new UnitSet(crowd.Units.ToEquatableArray()), target).Any();
        });

        var needsFacts = ofUnits?.NeedsFacts ?? ofSets!.NeedsFacts;
        Assert.True(needsFacts != finds, needsFacts ? "It finds something without facts." : "It finds nothing without facts: let it say so with NeedsFacts.");
    }

    [Fact]
    public void Without_facts_no_rule_that_needs_them_is_asked()
    {
        var asked = 0;
        IEnumerable<Finding> Ask()
        {
            asked++;
            return [];
        }

        var ofUnits = new UnitRule([], (_, _) => Ask()) { NeedsFacts = true };
        var ofSets = new SetRule([], (_, _) => Ask()) { NeedsFacts = true };
        var unit = TestUnits.Single("# web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n");
        foreach (var target in new[] { Crowds.On(UnitScope.System, 1) with { Facts = null }, Crowds.On(UnitScope.System, 1) })
        {
            Assert.Equal(0, asked);
            Assert.Empty(ofUnits.Check(unit, target));
            Assert.Empty(ofSets.Check(new UnitSet([unit]), target));
        }

        Assert.Equal(2, asked);
    }
}
