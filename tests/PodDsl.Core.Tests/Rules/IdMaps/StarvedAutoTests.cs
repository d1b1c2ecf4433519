using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1016: one container takes all ids of the user, and another one needs some for itself.</summary>
public sealed class StarvedAutoTests
{
    [Fact]
    public void A_container_that_takes_all_ids_starves_an_automatic_one()
    {
        var greedy = TestUnits.Container("UserNS=keep-id:uid=5", "dev");
        var starved = TestUnits.Single("# web.pod\nUserNS=auto");
        var other = TestUnits.Container("UserNS=keep-id:size=500", "b");
        var findings = StarvedAutoRule.Rule.Findings(RuleFindings.User, greedy, starved, other);
        Assert.Equal(["dev", "web"], findings.Select(finding => finding.Unit!.Name));
        Assert.All(findings, finding => Assert.Equal(
            "'dev' with the user namespace 'keep-id:uid=5' takes all ids of the user, and 'web' with 'auto' wants ids that nobody has. Give 'dev' a number with size=, which needs podman 5.4.",
            finding.Message));
        Assert.Empty(StarvedAutoRule.Rule.Findings(Target.Default, greedy, starved));
        Assert.Empty(StarvedAutoRule.Rule.Findings(RuleFindings.User, starved, other));
        Assert.Empty(StarvedAutoRule.Rule.Findings(RuleFindings.User, greedy, other));
    }
}
