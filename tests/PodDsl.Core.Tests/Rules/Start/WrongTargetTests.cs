using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4015 and POD4024: a unit names a target that its manager does not have.</summary>
public sealed class WrongTargetTests
{
    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target", "WantedBy=multi-user.target of 'web': the manager of a user has no such target, so nothing starts the unit. Use default.target.", "WantedBy=default.target")]
    [InlineData("[Unit]\nAfter=network-online.target db.service\n[Quadlet]\nDefaultDependencies=false", "After=network-online.target of 'web': the manager of a user has no such target, so it has no effect. Take it out: units of a user cannot wait for those of the system.", "After=db.service")]
    [InlineData("[Unit]\nRequires=network-online.target", "Requires=network-online.target of 'web': the manager of a user has no such target, so the start fails. Take it out: Quadlet has the unit wait for the network of the system.", "")]
    [InlineData("[Unit]\nRequires=remote-fs.target", "Requires=remote-fs.target of 'web': the manager of a user has no such target, so the start fails. Take it out: units of a user cannot wait for those of the system.", "")]
    public void A_target_of_the_system_in_a_unit_of_a_user_is_reported(string lines, string message, string mended)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(WrongTargetRule.Rule.Findings(unit, RuleFindings.User));
        Assert.Equal(message, finding.Message);
        var section = lines.StartsWith("[Install]", StringComparison.Ordinal) ? Section.Install : Section.Unit;
        Assert.Equal(mended, finding.After(finding.Fixes[0].Key, [unit], section));
        Assert.Empty(WrongTargetRule.Rule.Findings(unit));
    }

    [Fact]
    public void A_wait_for_the_network_that_quadlet_adds_is_a_suggestion()
    {
        var unit = TestUnits.Container("[Unit]\nAfter=network-online.target db.service");
        var finding = Assert.Single(WrongTargetRule.Rule.Findings(unit, RuleFindings.User));
        Assert.Equal(
            "After=network-online.target of 'web' has no effect, since the manager of a user has no such target. Take it out: Quadlet has the unit wait for the network of the system.",
            finding.Message);
        Assert.Equal((WrongTargetRule.Harmless, Severity.Suggestion), (finding.Rule, finding.Rule.Severity));
        Assert.Equal("After=db.service", finding.After("RemoveTarget", [unit], Section.Unit));
        Assert.Equal("POD4015", Assert.Single(WrongTargetRule.Rule.Findings(unit, RuleFindings.User with { Podman = new(5, 2) })).Rule.Id);
        Assert.Equal("POD4015", Assert.Single(WrongTargetRule.Rule.Findings(unit.With("Foreground"), RuleFindings.User)).Rule.Id);
    }

    [Fact]
    public void A_target_of_a_user_in_a_unit_of_the_system_is_reported() => Assert.Equal(
        ["WantedBy=graphical-session.target of 'web': only the manager of a user has that target, so nothing starts the unit. Use multi-user.target."],
        WrongTargetRule.Rule.Messages(TestUnits.Container("[Install]\nWantedBy=graphical-session.target")));

    [Fact]
    public void A_service_of_the_system_in_a_unit_of_a_user_is_reported()
    {
        const string text = "# web.container\n[Unit]\nRequires=postgresql.service\nAfter=postgresql.service redis.service";
        var units = TestUnits.Read(text);
        var finding = Assert.Single(WrongTargetRule.OfServices.Findings(RuleFindings.User, units));
        Assert.Equal(
            "Requires=postgresql.service and After=postgresql.service of 'web': that is a service of the system, and the manager of a user has none of those, so the start fails. Take it out, or make this a unit of the system.",
            finding.Message);
        Assert.Equal("After=redis.service", finding.After("RemoveTarget", units, Section.Unit));
        Assert.Empty(WrongTargetRule.OfServices.Findings(units));
        Assert.Empty(WrongTargetRule.OfServices.FindingsIn(text + "\n# postgresql.container\n", RuleFindings.User));
        Assert.Empty(WrongTargetRule.OfServices.FindingsIn(text, RuleFindings.User with { Facts = new HostFacts { UserUnits = [] } }));
        Assert.DoesNotContain(units.Find("POD4007", RuleFindings.User), other => other.Message.Contains("postgresql", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Install]\nWantedBy=default.target")]
    [InlineData("[Install]\nWantedBy=multi-user.target default.target")] // for both scopes
    [InlineData("[Install]\nWantedBy=timers.target")]
    [InlineData("[Unit]\nAfter=my-own.target local-fs.target")]
    public void A_target_of_a_user_is_not_reported_for_a_user(string lines) =>
        Assert.Empty(WrongTargetRule.Rule.Findings(TestUnits.Container(lines), RuleFindings.User));
}
