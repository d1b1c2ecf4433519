using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4053: the service of a unit has the name of one that the distribution brings along, and hides it.</summary>
public sealed class VendorServiceTests
{
    private const string Units =
        """
        "user": "alice",
        "systemUnits": [
          { "name": "postgresql.service", "vendor": true }, { "name": "openvpn@.service", "vendor": true },
          { "name": "network-online.target", "vendor": true }, { "name": "nginx.service", "vendor": false }],
        "userUnits": [{ "name": "pipewire.service", "vendor": true }]
        """;

    [Fact]
    public void A_service_that_hides_one_of_the_distribution_is_reported()
    {
        const string Lines = "--- postgresql.container\n[Container]\nImage=docker.io/library/postgres:17\n";
        var finding = Assert.Single(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines));
        Assert.Equal(
            "'postgresql' makes postgresql.service, and the distribution has a service of that name, which is hidden by it. Give it another name, or declare '# poddsl: Replaces=postgresql.service'.",
            finding.Message);
        Assert.Equal("postgresql-container", HostCase.Apply(Lines, finding, "RenameService").Values("ServiceName"));
        Assert.DoesNotContain(Assert.Single(VendorServiceRule.Rule.Find(HostCase.System(Units) with { Podman = new PodmanVersion(5, 2) }, Lines)).Fixes, fix => fix.Key == "RenameService");
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), "--- nginx.container\n[Container]\nImage=docker.io/library/nginx:1.29\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), "--- postgresql.volume\n[Volume]\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.User(Units), Lines));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines + "# poddsl: Replaces=postgresql.service\n"));
        Assert.Empty(VendorServiceRule.Rule.Find(HostCase.System(Units), Lines + "ServiceName=database\n"));
    }
}
