using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4008: a unit starts after another one that nothing starts.</summary>
public sealed class AfterWithoutStartTests
{
    [Fact]
    public void A_wait_for_what_nothing_starts_is_reported()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nAfter=db.service\n[Install]\nWantedBy=multi-user.target\n# db.container\n");
        var finding = Assert.Single(AfterWithoutStartRule.Rule.Findings(units));
        Assert.Equal(
            "'web' starts after 'db', but nothing starts 'db': After= alone does not, and it is not enabled. Add Wants=db.service, or declare '# poddsl: ManualStart' on 'db'.",
            finding.Message);
        Assert.Equal(["AddWants", "StartAtBoot", "DeclareManualStart"], finding.Fixes.Select(fix => fix.Key));
        Assert.All(finding.Fixes, fix => Assert.Empty(AfterWithoutStartRule.Rule.Findings(fix.Apply(units))));
    }

    [Theory]
    [InlineData("After=db.service\nWants=db.service", "")]
    [InlineData("After=db.service", "[Install]\nWantedBy=multi-user.target")]
    [InlineData("After=db.service", "# app.container\n[Unit]\nRequires=db.service")]
    [InlineData("After=elsewhere.service", "")]
    [InlineData("Before=db.service", "")]
    public void A_wait_for_what_is_started_is_not_reported(string unit, string other) =>
        Assert.Empty(AfterWithoutStartRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n{other}\n"));

    [Fact]
    public void A_wait_for_what_a_pod_or_a_hand_starts_is_not_reported()
    {
        Assert.Empty(AfterWithoutStartRule.Rule.FindingsIn(
            "# app.pod\n[Pod]\n# web.container\n[Unit]\nAfter=db.service\n[Container]\nPod=app.pod\n# db.container\n[Container]\nImage=docker.io/library/db:1\nPod=app.pod\n"));
        var units = TestUnits.Read("# web.container\n[Unit]\nAfter=db.service\n# db.container\n");
        Assert.Empty(AfterWithoutStartRule.Rule.Findings(units[0], units[1].With("ManualStart")));
    }
}
