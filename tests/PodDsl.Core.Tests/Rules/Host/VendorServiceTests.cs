using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4053: the service of a unit has the name of one from the distribution, and hides it.</summary>
public sealed class VendorServiceTests
{
    [Fact]
    public void A_service_that_hides_one_of_the_distribution_is_reported()
    {
        const string Lines = "# postgresql.container\n";
        var finding = Assert.Single(VendorServiceRule.Rule.FindingsIn(Lines, HostCase.System(HostCase.Units)));
        Assert.Equal(
            "'postgresql' makes postgresql.service, and the distribution has a service of that name, which is hidden by it. Give it another name, or declare '# poddsl: Replaces=postgresql.service'.",
            finding.Message);
        Assert.Equal("postgresql-container", finding.FixOf("RenameService").Apply(TestUnits.Read(Lines)).Values("ServiceName"));
        Assert.DoesNotContain(Assert.Single(VendorServiceRule.Rule.FindingsIn(Lines, HostCase.System(HostCase.Units) with { Podman = new PodmanVersion(5, 2) })).Fixes, fix => fix.Key == "RenameService");
        Assert.Empty(VendorServiceRule.Rule.FindingsIn("# nginx.container\n", HostCase.System(HostCase.Units)));
        Assert.Empty(VendorServiceRule.Rule.FindingsIn("# postgresql.volume\n", HostCase.System(HostCase.Units)));
        Assert.Empty(VendorServiceRule.Rule.FindingsIn(Lines, HostCase.User(HostCase.Units)));
        Assert.Empty(VendorServiceRule.Rule.FindingsIn(Lines + "# poddsl: Replaces=postgresql.service\n", HostCase.System(HostCase.Units)));
        Assert.Empty(VendorServiceRule.Rule.FindingsIn(Lines + "ServiceName=database\n", HostCase.System(HostCase.Units)));
    }
}
