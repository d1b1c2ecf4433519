using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8007: a user limits the resources of a container on a host that cannot do so for users.</summary>
public sealed class CgroupLimitsTests
{
    [Fact]
    public void Limits_of_a_user_on_control_groups_of_version_1_are_reported()
    {
        const string Old = "\"cgroups\": 1";
        Assert.Equal(
            "Memory of 'web' has no effect for a user on the host, which has control groups of version 1. Boot it with systemd.unified_cgroup_hierarchy=1, or run the unit as root.",
            Assert.Single(CgroupLimitsRule.Rule.FindingsIn("Memory=1g\nShmSize=1g", HostCase.User(Old))).Message);
        Assert.Empty(CgroupLimitsRule.Rule.FindingsIn("Memory=1g", HostCase.User("\"cgroups\": 2")));
        Assert.Empty(CgroupLimitsRule.Rule.FindingsIn("Memory=1g", HostCase.System(Old)));
        Assert.Empty(CgroupLimitsRule.Rule.FindingsIn("Memory=1g", HostCase.User("\"cgroups\": null")));
    }

}
