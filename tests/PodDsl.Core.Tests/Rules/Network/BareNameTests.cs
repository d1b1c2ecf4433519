using PodDsl.Core.Rules.Network;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2017: a unit names a network, a volume or a container by the name of its file, which podman calls otherwise.</summary>
public sealed class BareNameTests
{
    private const string Beside = "# shop.network\n[Network]\n# sites.volume\n[Volume]\n# web.container\n[Container]\nImage=localhost/web\nNetwork=shop.network\nVolume=sites.volume:/s\n";

    [Theory]
    [InlineData("Network=shop", "Network=shop of 'queue' does not lead to shop.network, whose network podman calls 'systemd-shop': it finds no network 'shop' and refuses the start. Write Network=shop.network, and Quadlet starts its service first.", "UseNetworkUnit", "Network=shop.network")]
    [InlineData("Network=shop:alias=q", "Network=shop:alias=q of 'queue' does not lead to shop.network, whose network podman calls 'systemd-shop': it finds no network 'shop' and refuses the start. Write Network=shop.network:alias=q, and Quadlet starts its service first.", "UseNetworkUnit", "Network=shop.network:alias=q")]
    [InlineData("Volume=sites:/s:ro", "Volume=sites:/s:ro of 'queue' does not lead to sites.volume, whose volume podman calls 'systemd-sites': podman makes a second volume 'sites', which is empty. Write Volume=sites.volume:/s:ro, and Quadlet starts its service first.", "UseVolumeUnit", "Volume=sites.volume:/s:ro")]
    [InlineData("Mount=type=volume,source=sites,destination=/s", "Mount=type=volume,source=sites,destination=/s of 'queue' does not lead to sites.volume, whose volume podman calls 'systemd-sites': podman makes a second volume 'sites', which is empty. Write Mount=type=volume,source=sites.volume,destination=/s, and Quadlet starts its service first.", "UseVolumeUnit", "Mount=type=volume,source=sites.volume,destination=/s")]
    public void A_bare_name_of_a_unit_is_reported(string line, string message, string key, string mended)
    {
        var units = TestUnits.Read($"# queue.container\n{line}\n{Beside}");
        var finding = Assert.Single(BareNameRule.Rule.Findings(units));
        Assert.Equal(message, finding.Message);
        Assert.Contains(mended, finding.FixOf(key).Apply(units)[0].Lines());
        Assert.Empty(BareNameRule.Rule.Findings(finding.FixOf(key).Apply(units)));
    }

    [Fact]
    public void A_container_is_named_by_what_podman_calls_it() => Assert.Equal(
        "Network=container:web of 'queue' does not lead to web.container, whose container podman calls 'systemd-web': it finds no container 'web' and refuses the start. Name web.container there.",
        Assert.Single(BareNameRule.Rule.FindingsIn($"# queue.container\nNetwork=container:web\n{Beside}")).Message);

    [Fact]
    public void A_network_of_that_name_that_nothing_starts_is_missing()
    {
        const string text = "# queue.container\nNetwork=shop\n# cron.container\nNetwork=shop\n# shop.network\n[Network]\nNetworkName=shop\n";
        var units = TestUnits.Read(text);
        var finding = Assert.Single(BareNameRule.Rule.Findings(units));
        Assert.Equal(
            "Network=shop of 'queue', and of 1 more, does not lead to shop.network, which nothing starts, so that podman finds no such network and refuses the start. Write Network=shop.network, and Quadlet starts its service first.",
            finding.Message);
        Assert.Equal("shop.network\nshop.network", finding.FixOf("UseNetworkUnit").Apply(units).Values("Network"));
    }

    [Theory]
    [InlineData("Network=shop", "# shop.network\n[Network]\nNetworkName=shop\n[Install]\nWantedBy=default.target\n")] // is there at boot
    [InlineData("Network=shop", "# shop.network\n[Network]\nNetworkName=shop\n# web.container\nNetwork=shop.network\n")]
    [InlineData("Volume=sites:/s", "# sites.volume\n[Volume]\nVolumeName=sites\n")] // podman makes the same
    [InlineData("Volume=other:/s\nNetwork=other", Beside)] // of the host
    [InlineData("Volume=/shop:/s\nNetwork=host\nNetwork=none", Beside)]
    [InlineData("Network=podman", "# podman.network\n[Network]\n")] // the default
    [InlineData("Volume=%N:/s\nNetwork=%N", "# queue.network\n[Network]\n# queue.volume\n[Volume]\n")]
    [InlineData("Network=container:web", "# web.container\nContainerName=web\n")]
    [InlineData("Network=shop.network\nVolume=sites.volume:/s", Beside)]
    [InlineData("Network=lan", "# shop.network\n[Network]\nNetworkName=lan\n[Install]\nWantedBy=default.target\n# lan.network\n[Network]\nNetworkName=wan\n")]
    public void Names_that_lead_somewhere_are_not_reported(string lines, string others) =>
        Assert.Empty(BareNameRule.Rule.FindingsIn($"# queue.container\n{lines}\n{others}"));
}
