using PodDsl.Core.Catalogue;
using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4028: a unit names itself where another one belongs.</summary>
public sealed class SelfDependencyTests
{
    private const string Dropped = "systemd drops that, so it has no effect. Name the unit that is meant, or take it out.";

    [Theory]
    [InlineData("Requires")]
    [InlineData("Wants")]
    [InlineData("BindsTo")]
    [InlineData("PartOf")]
    [InlineData("After")]
    [InlineData("Before")]
    [InlineData("Conflicts")]
    [InlineData("OnFailure")]
    [InlineData("Upholds")]
    [InlineData("PropagatesReloadTo")]
    public void Each_dependency_on_itself_is_reported(string directive)
    {
        var finding = Assert.Single(SelfDependencyRule.Rule.Findings(TestUnits.Container($"[Unit]\n{directive}=web.service")));
        Assert.Equal($"'web' names itself in {directive}=web.service: {Dropped}", finding.Message);
        Assert.Equal("", finding.Mended("RemoveTarget"));
    }

    [Theory]
    [InlineData("[Unit]\nAfter=web.container")]
    [InlineData("[Unit]\nAfter=%n")]
    [InlineData("[Unit]\nAfter=%N.service")]
    [InlineData("[Unit]\nAfter=www.service\n[Install]\nAlias=www.service")]
    [InlineData("# web.container\n[Container]\nServiceName=www\n[Unit]\nAfter=www.service")]
    [InlineData("# web.pod\n[Unit]\nAfter=web-pod.service")]
    [InlineData("# web.network\n[Unit]\nAfter=web-network.service")]
    [InlineData("# web@.container\n[Unit]\nAfter=web@.service")]
    public void All_names_of_a_unit_count(string text) => Assert.Single(SelfDependencyRule.Rule.FindingsIn(text));

    [Fact]
    public void All_of_them_are_one_finding()
    {
        var unit = TestUnits.Container("[Unit]\nRequires=db.service web.service\nAfter=web.service");
        var finding = Assert.Single(SelfDependencyRule.Rule.Findings(unit));
        Assert.Equal(
            "'web' names itself in Requires=web.service and After=web.service: systemd drops all of it, so it has no effect. Name the unit that is meant, or take it out.",
            finding.Message);
        Assert.Equal("Requires=db.service", finding.Mended("RemoveTarget"));
    }

    [Fact]
    public void A_unit_that_wants_itself_is_never_started_by_that() => Assert.Equal(
        "'web' names itself in WantedBy=web.service: it would have to run before it is started, so that starts it never. Name the unit that is meant, or take it out.",
        Assert.Single(SelfDependencyRule.Rule.Messages(TestUnits.Container("[Install]\nWantedBy=web.service"))));

    [Theory]
    [InlineData("Network=web.container", "Network=web.container")]
    [InlineData("ContainerName=www\nNetwork=container:www", "Network=container:www")]
    public void The_network_of_itself_is_none(string lines, string shown)
    {
        var finding = Assert.Single(SelfDependencyRule.Rule.Findings(TestUnits.Container(lines)));
        Assert.StartsWith($"'web' names itself in {shown}: podman looks for the container before it makes it, so the start fails.", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(finding.FixOf("RemoveSetting").Apply(finding.Unit!)[0].Settings, setting => setting.Option.Name == Keys.Network);
    }

    [Theory]
    [InlineData("[Unit]\nAfter=db.service\nRequires=web.socket\n[Install]\nWantedBy=multi-user.target\nAlias=www.service")]
    [InlineData("Network=container:www")]
    [InlineData("# web@one.container\n[Unit]\nAfter=web@two.service")]
    [InlineData("# web.container\n[Unit]\nAfter=web.pod\n# web.pod\n[Pod]")]
    public void Others_are_not_reported(string text) => Assert.Empty(SelfDependencyRule.Rule.FindingsIn(text));
}
