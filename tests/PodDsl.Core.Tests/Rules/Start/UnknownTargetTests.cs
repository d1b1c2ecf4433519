using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4026: units are enabled for a target that systemd does not have.</summary>
public sealed class UnknownTargetTests
{
    [Fact]
    public void A_target_that_nobody_knows_is_a_suggestion()
    {
        var units = TestUnits.Read("# web.container\n[Install]\nWantedBy=local.target\n");
        var finding = Assert.Single(UnknownTargetRule.Rule.Findings(units));
        Assert.Equal(
            "local.target starts 'web', and is no target of systemd: where the host has none of that name, nothing starts it. Use WantedBy=multi-user.target, or declare '# poddsl: ExpectsUnit=local.target' if it has one.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Equal("WantedBy=multi-user.target", finding.After("UseTargetOfScope", units, Section.Install));
        Assert.Empty(UnknownTargetRule.Rule.Findings(finding.FixOf("DeclareExpectsUnit").Apply(units)));
    }

    [Fact]
    public void All_units_of_one_target_are_one_finding() => Assert.StartsWith(
        "local.target starts 'web' and 1 more, and is no target of systemd: where the host has none of that name, nothing starts them.",
        Assert.Single(UnknownTargetRule.Rule.FindingsIn("# web.container\n[Install]\nWantedBy=local.target\n# db.container\n[Install]\nRequiredBy=local.target\n")).Message);

    [Theory]
    [InlineData("[Install]\nWantedBy=multi-user.target")]
    [InlineData("[Install]\nWantedBy=multi-user.target local.target")] // one that exists is enough
    [InlineData("[Install]\nWantedBy=mutli-user.target")] // POD4011 says what is meant
    [InlineData("[Install]\nWantedBy=%i.target")]
    [InlineData("[Install]\nWantedBy=app.service")]
    [InlineData("[Unit]\nPartOf=local.target\n[Install]\nWantedBy=local.target")] // whoever writes that has made it
    [InlineData("# poddsl: ExpectsUnit=local.target\n[Install]\nWantedBy=local.target")]
    [InlineData("[Unit]\nAfter=local.target")]
    public void A_target_that_may_well_exist_is_not_reported(string lines) =>
        Assert.Empty(UnknownTargetRule.Rule.FindingsIn("# web.container\n" + (lines.StartsWith('#') ? $"[Container]\nImage={TestUnits.Image}\n" : "") + lines));

    /// <summary>The file of the target is installed with the others, though Quadlet does not read it.</summary>
    [Theory]
    [InlineData("local.target", "local.target", "")]
    [InlineData("local.target", "other.target", "POD4026")]
    [InlineData("mutli-user.target", "mutli-user.target", "")] // POD4011 would say what is meant
    public void What_lies_beside_the_files_is_known(string target, string file, string id) => Assert.Equal(
        id,
        string.Join(" ", QuadletLint.Check(
            [
                new QuadletSource("/u/web.container", $"[Container]\nImage=docker.io/library/nginx:1.29\n[Install]\nWantedBy={target}\n"),
                new QuadletSource("/u/" + file, "[Unit]\nDescription=mine\n"),
            ],
            Target.Default).Findings.Where(finding => finding.Rule.IsEnabledByDefault).Select(finding => finding.Rule.Id)));

    [Fact]
    public void What_the_host_has_is_known() => Assert.Empty(UnknownTargetRule.Rule.FindingsIn(
        "# web.container\n[Install]\nWantedBy=local.target\n",
        Target.Default with { Facts = new HostFacts { SystemUnits = [new HostUnit("local.target", false)] } }));
}
