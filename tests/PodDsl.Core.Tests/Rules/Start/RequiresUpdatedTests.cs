using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4009: a unit requires one that podman auto-update restarts, and fails with a failed update.</summary>
public sealed class RequiresUpdatedTests
{
    [Fact]
    public void Who_requires_what_is_updated_is_reported()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nRequires=db.service cache.service\nAfter=db.service\n# db.container\n[Container]\nImage=docker.io/library/db:1\nAutoUpdate=registry\n# cache.container\n");
        var finding = Assert.Single(RequiresUpdatedRule.Rule.Findings(units));
        Assert.Equal(
            "'web' requires 'db', which podman auto-update restarts: if the new image does not start, 'web' is stopped too and stays down, even when the old image is back. Use Wants= instead of Requires=.",
            finding.Message);
        Assert.Equal("Requires=cache.service\nAfter=db.service\nWants=db.service", finding.After("WantInsteadOfRequire", units, Section.Unit));
        Assert.Empty(RequiresUpdatedRule.Rule.Findings(finding.FixOf("WantInsteadOfRequire").Apply(units)));
    }

    [Fact]
    public void Who_requires_several_is_told_once_and_mended_at_once()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nRequires=db.service cache.service\nAfter=db.service cache.service\n"
            + "# db.container\n[Container]\nImage=docker.io/library/db:1\nAutoUpdate=registry\n# cache.container\n[Container]\nImage=docker.io/library/cache:1\nAutoUpdate=registry\n");
        var finding = Assert.Single(RequiresUpdatedRule.Rule.Findings(units));
        Assert.StartsWith("'web' requires 'db' and 'cache', which podman auto-update restarts: ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.AdditionalSources.Count(source => source.File != "/units/web.container"));
        Assert.Empty(RequiresUpdatedRule.Rule.Findings(finding.FixOf("WantInsteadOfRequire").Apply(units)));
    }

    [Theory]
    [InlineData("container:other")]
    [InlineData("host")]
    public void A_network_that_is_not_its_own_does_not_excuse_it(string network) => Assert.Single(RequiresUpdatedRule.Rule.FindingsIn(
        $"# web.container\n[Unit]\nRequires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork={network}\n# db.container\n[Container]\nImage=docker.io/library/db:1\nAutoUpdate=registry\n"));

    [Theory]
    [InlineData("Wants=db.service", "AutoUpdate=registry")]
    [InlineData("BindsTo=db.service", "AutoUpdate=registry")] // a tie that is meant
    [InlineData("Requires=db.service\nBindsTo=db.service", "AutoUpdate=registry")]
    [InlineData("Requires=db.service", "")]
    [InlineData("Requires=db.service", "Label=io.containers.autoupdate=disabled")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=container:systemd-db", "AutoUpdate=registry")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=container:vpn", "AutoUpdate=registry\nContainerName=vpn")]
    [InlineData("Requires=db.service\n[Container]\nImage=docker.io/library/web:1\nNetwork=db.container", "AutoUpdate=registry")]
    public void Who_wants_it_or_requires_what_stays_is_not_reported(string unit, string other) => Assert.Empty(
        RequiresUpdatedRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n[Container]\nImage=docker.io/library/db:1\n{other}\n"));
}
