using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4032: a unit requires one that is tried again after a failure, and is not tried again itself.</summary>
public sealed class FinalDependencyTests
{
    [Fact]
    public void Who_requires_what_is_tried_again_is_reported()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nRequires=db.service\nAfter=db.service\n[Service]\nRestart=always\n# db.container\n[Service]\nRestart=on-failure\n");
        var finding = Assert.Single(FinalDependencyRule.Rule.Findings(units));
        Assert.Equal(
            "'web' requires 'db': if the first start of 'db' fails, that of 'web' fails too; then systemd tries 'db' again, but never 'web', whatever its Restart= says. Use Wants= instead of Requires=.",
            finding.Message);
        Assert.False(finding.Rule.IsEnabledByDefault);
        Assert.Equal("After=db.service\nWants=db.service", finding.After("WantInsteadOfRequire", units, Section.Unit).Replace("Wants=db.service\nAfter=db.service", "After=db.service\nWants=db.service", StringComparison.Ordinal));
        Assert.Empty(FinalDependencyRule.Rule.Findings(finding.FixOf("WantInsteadOfRequire").Apply(units)));
    }

    [Fact]
    public void Several_are_one_finding() => Assert.StartsWith(
        "'web' requires 'db' and 'cache': if the first start of one of them fails,",
        Assert.Single(FinalDependencyRule.Rule.FindingsIn(
            "# web.container\n[Unit]\nRequires=db.service cache.service\n[Service]\nRestart=always\n# db.container\n[Service]\nRestart=on-failure\n# cache.container\n[Service]\nRestart=always")).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Wants=db.service", "Restart=always", "Restart=always")]
    [InlineData("BindsTo=db.service\nRequires=db.service", "Restart=always", "Restart=always")] // a tie that is meant
    [InlineData("Requires=db.service", "", "Restart=always")]
    [InlineData("Requires=db.service", "Restart=always", "")] // neither is tried again
    [InlineData("Requires=db.service", "Restart=always", "Restart=always\n[Container]\nAutoUpdate=registry")] // POD4009
    [InlineData("Requires=db.service", "Type=oneshot\nRestart=on-failure", "Restart=always")]
    [InlineData("Requires=db.service", "Restart=always\n[Container]\nNetwork=db.container", "Restart=always")]
    public void Others_are_not_reported(string unit, string service, string other) => Assert.Empty(FinalDependencyRule.Rule.FindingsIn(
        $"# web.container\n[Unit]\n{unit}\n[Container]\nImage=docker.io/library/web:1\n[Service]\n{service}\n# db.container\n[Container]\nImage=docker.io/library/db:1\n[Service]\n{other}"));

    /// <summary>Who ties the database to the application the other way round gets no advice that would make a circle.</summary>
    [Fact]
    public void A_tie_the_other_way_round_is_right() => Assert.Empty(new[] { "POD4007", "POD4008", "POD4009", "POD4010", "POD4032" }.SelectMany(id => RuleFindings.Find(
        id,
        "# app.container\n[Unit]\nWants=app-db.service\nAfter=app-db.service\n[Install]\nWantedBy=default.target\n# app-db.container\n[Unit]\nBindsTo=app.service")));
}
