using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4051: units wait for a network that the host never reports online.</summary>
public sealed class WaitOnlineTests
{
    [Fact]
    public void Waiting_for_a_network_that_never_is_online_is_reported_once()
    {
        var units = "# web.container\n# back.network\n";
        var failed = HostCase.System("\"networkOnline\": { \"reached\": true, \"failed\": [\"systemd-networkd-wait-online.service\"] }");
        var finding = Assert.Single(WaitOnlineRule.Rule.FindingsIn(units, failed));
        Assert.Equal(
            "'web' and 1 more wait for the network to be online, and systemd-networkd-wait-online.service has failed on the host, so each start at boot takes until that times out. Mend systemd-networkd-wait-online.service, or do not wait for it.",
            finding.Message);
        Assert.Equal("false\nfalse", finding.FixOf("DoNotWaitForNetwork").Apply(TestUnits.Read(units)).Values("DefaultDependencies"));
        Assert.Equal(
            "'web' and 1 more wait for the network to be online, and the host has not reached network-online.target, so each start at boot takes until that times out. Have a unit of the system want network-online.target, or do not wait for it.",
            Assert.Single(WaitOnlineRule.Rule.FindingsIn(units, HostCase.User("\"networkOnline\": { \"reached\": false }"))).Message);
    }

    [Fact]
    public void Not_waiting_and_a_network_that_is_online_are_not()
    {
        const string Failed = "\"networkOnline\": { \"reached\": false, \"failed\": [\"a-wait-online.service\"] }";
        Assert.Empty(WaitOnlineRule.Rule.FindingsIn("[Quadlet]\nDefaultDependencies=false", HostCase.System(Failed)));
        Assert.Single(WaitOnlineRule.Rule.FindingsIn("[Quadlet]\nDefaultDependencies=false\n[Unit]\nAfter=network-online.target", HostCase.System(Failed)));
        Assert.Empty(WaitOnlineRule.Rule.FindingsIn("", HostCase.System("\"networkOnline\": { \"reached\": false }")));
        Assert.Empty(WaitOnlineRule.Rule.FindingsIn("", HostCase.User("\"networkOnline\": { \"reached\": true, \"failed\": [\"a.service\"] }")));
        Assert.Empty(WaitOnlineRule.Rule.FindingsIn("", HostCase.User(Failed) with { Podman = new PodmanVersion(5, 2) }));
        Assert.Empty(WaitOnlineRule.Rule.FindingsIn("", HostCase.System("\"networkOnline\": null")));
    }

}
