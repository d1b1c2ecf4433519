using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8006: the podman or systemd of the host is older than the target of the units.</summary>
public sealed class OldHostTests
{
    [Fact]
    public void A_host_with_control_groups_of_version_1_runs_no_podman_6()
    {
        const string Facts = "\"podman\": \"6.1.1\", \"cgroups\": 1";
        Assert.Equal(
            "Podman 6.1, which the units are written for, needs control groups of version 2, and the host has those of version 1, where it runs no container. Boot the host with systemd.unified_cgroup_hierarchy=1.",
            Assert.Single(OldHostRule.Rule.FindingsIn("", HostCase.System(Facts))).Message);
        Assert.Empty(OldHostRule.Rule.FindingsIn("", HostCase.System(Facts) with { Podman = new PodmanVersion(5, 8) }));
    }

    [Fact]
    public void A_host_that_is_too_old_is_reported()
    {
        Assert.Equal(
            "The units are written for podman 6.1, and the host has podman 5.4.2. Set --podman to 5.4.2, or upgrade the host.",
            Assert.Single(OldHostRule.Rule.FindingsIn("# web.container\n# back.network\n", HostCase.System("\"podman\": \"5.4.2\""))).Message);
        Assert.Equal(
            "Upholds= of 'web' needs systemd 249, and the host has systemd 247, which passes over it. Remove it, or upgrade the host.",
            Assert.Single(OldHostRule.Rule.FindingsIn("[Unit]\nUpholds=a.service\nAfter=a.service", HostCase.System("\"systemd\": 247"))).Message);
    }

    [Theory]
    [InlineData("\"podman\": \"6.1\"")]
    [InlineData("\"podman\": \"6.1.1\", \"systemd\": 249")]
    [InlineData("\"podman\": null")]
    public void A_host_that_is_new_enough_is_not(string facts) =>
        Assert.Empty(OldHostRule.Rule.FindingsIn("[Unit]\nUpholds=a.service", HostCase.System(facts)));


}
