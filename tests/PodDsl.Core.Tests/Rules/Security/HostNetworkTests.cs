using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Security;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>POD7006: a container in the network of the host.</summary>
public sealed class HostNetworkTests
{
    [Fact]
    public void The_network_of_the_host_is_pointed_out_unless_there_is_a_reason()
    {
        var finding = Assert.Single(HostNetworkRule.Rule.FindingsIn("Network=host"));
        Assert.Equal(
            "'web' uses the network of the host: it reaches all that listens on localhost, and may listen on every port. Publish the ports that it needs, or say what for: '# poddsl: HostNetworkBecause=...'.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        Assert.Empty(HostNetworkRule.Rule.FindingsIn("# poddsl: HostNetworkBecause=multicast\nNetwork=host"));
        Assert.Empty(HostNetworkRule.Rule.FindingsIn("Network=hostile"));
        Assert.Empty(HostNetworkRule.Rule.FindingsIn("Network=bridge"));
        Assert.Equal(
            "POD9010",
            Assert.Single(HostNetworkRule.Rule.FindingsIn("# poddsl: HostNetworkBecause=x\nNetwork=bridge")).Rule.Id);
    }
}
