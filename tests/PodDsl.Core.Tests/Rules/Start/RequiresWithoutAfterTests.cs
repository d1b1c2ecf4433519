using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4007: a unit needs another one and does not wait for it, so systemd starts both at once.</summary>
public sealed class RequiresWithoutAfterTests
{
    [Theory]
    [InlineData("Requires", "both start at once, and it goes on even if the other fails to start")]
    [InlineData("BindsTo", "both start at once, and it goes on even if the other fails to start")]
    [InlineData("Requisite", "it may look before the other has started, and fail")]
    public void A_need_without_an_order_is_reported(string directive, string consequence)
    {
        var units = TestUnits.Read($"# web.container\n[Unit]\n{directive}=db.service\n# db.container\n");
        var finding = Assert.Single(RequiresWithoutAfterRule.Rule.Findings(units));
        Assert.Equal($"'web' has {directive}=db.service and is not ordered after it, so {consequence}. Add After=db.service.", finding.Message);
        Assert.Equal($"{directive}=db.service\nAfter=db.service", finding.After("AddAfter", units, Section.Unit));
        Assert.Empty(RequiresWithoutAfterRule.Rule.Findings(finding.FixOf("AddAfter").Apply(units)));
    }

    [Fact]
    public void A_need_of_a_service_of_the_host_is_reported_too() => Assert.Equal(
        "After=db.service",
        Assert.Single(RequiresWithoutAfterRule.Rule.FindingsIn("# web.container\n[Unit]\nRequires=db.service\n")).Fixes[0].Edits[0].New[0] is { Option.Name: var name, Value: var value }
            ? $"{name}={value.ToArgument()}"
            : "");

    [Theory]
    [InlineData("WantedBy")]
    [InlineData("RequiredBy")]
    [InlineData("UpheldBy")]
    public void A_service_of_the_host_that_starts_the_unit_may_need_it(string directive)
    {
        var finding = Assert.Single(RequiresWithoutAfterRule.Rule.FindingsIn($"# db.container\n[Unit]\nBindsTo=shop.service\n[Install]\n{directive}=shop.service\n"));
        Assert.EndsWith("shop.service starts it, so say who starts first: Before= here has 'db' start before it, and After= behind it.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void What_a_unit_needs_is_one_finding()
    {
        var units = TestUnits.Read("# web.container\n[Unit]\nRequires=db.service cache.service\nBindsTo=db.service queue.service\n# db.container\n# cache.container\n# queue.container\n");
        var finding = Assert.Single(RequiresWithoutAfterRule.Rule.Findings(units));
        Assert.Equal("web", finding.Unit!.Name);
        Assert.Empty(RequiresWithoutAfterRule.Rule.Findings(finding.FixOf("AddAfter").Apply(units)));
    }

    [Theory]
    [InlineData("Requires=db.service\nBindsTo=db.service", "")] // both directives of one pair
    [InlineData("Requires=db.service", "BindsTo=web.service")] // both ends of one pair
    [InlineData("BindsTo=db.service", "Requires=web.service")]
    [InlineData("BindsTo=db.service", "BindsTo=web.service")]
    public void A_pair_is_told_once(string unit, string other) =>
        Assert.Single(RequiresWithoutAfterRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n[Unit]\n{other}\n"));

    [Theory]
    [InlineData("Requires=db.service\nAfter=db.service", "")]
    [InlineData("Requires=db.service\nAfter=db.container", "")] // another name of the same
    [InlineData("Requires=db.service\nBefore=db.service", "")] // the other way round, and said so
    [InlineData("Requires=db.service", "[Unit]\nBefore=web.service")]
    [InlineData("Requires=db.service migrate.service\nAfter=migrate.service", "# migrate.container\n[Unit]\nAfter=db.service")]
    [InlineData("Wants=db.service", "")]
    [InlineData("Requires=db.socket srv.mount network-online.target", "")]
    [InlineData("Requires=job@%i.service", "")]
    public void A_need_with_an_order_is_not_reported(string unit, string other) =>
        Assert.Empty(RequiresWithoutAfterRule.Rule.FindingsIn($"# web.container\n[Unit]\n{unit}\n# db.container\n{other}\n"));

    [Fact]
    public void A_reference_brings_its_order_along() => Assert.Empty(RequiresWithoutAfterRule.Rule.FindingsIn(
        "# web.container\n[Container]\nImage=docker.io/library/web:1\nNetwork=net.network\n[Unit]\nRequires=net-network.service\n# net.network\n[Network]\n"));
}
