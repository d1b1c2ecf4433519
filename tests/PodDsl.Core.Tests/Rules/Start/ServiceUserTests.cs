using PodDsl.Core.Rules.Start;

namespace PodDsl.Core.Tests.Rules.Start;

/// <summary>POD4014: a Quadlet unit runs its podman command as another user.</summary>
public sealed class ServiceUserTests
{
    [Theory]
    [InlineData("User=alice", "User=alice in [Service] of 'web' runs podman as another user, which Quadlet does not support: that user has no session, so podman finds no runtime directory and no bus. Make it a unit of that user, or set User= of the container.")]
    [InlineData("Group=1000", null)]
    [InlineData("DynamicUser=yes", null)]
    [InlineData("User=alice\nGroup=users", "User=alice and Group=users in [Service] of 'web' run podman as another user, which Quadlet does not support: that user has no session, so podman finds no runtime directory and no bus. Make it a unit of that user, or set User= of the container.")]
    public void Another_user_for_podman_is_reported(string line, string? message)
    {
        var unit = TestUnits.Container($"[Service]\n{line}");
        var finding = Assert.Single(ServiceUserRule.Rule.Findings(unit));
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.Empty(ServiceUserRule.Rule.Findings(Assert.Single(finding.FixOf("RemoveServiceUser").Apply(unit))));
    }

    [Theory]
    [InlineData("User=1000\nGroup=1000")] // of the container
    [InlineData("[Service]\nUser=root\nDynamicUser=no")]
    [InlineData("[Service]\nUser=")]
    public void The_user_of_the_container_is_not_reported(string lines) =>
        Assert.Empty(ServiceUserRule.Rule.Findings(TestUnits.Container(lines)));

    [Fact]
    public void The_user_of_a_service_in_the_foreground_is_not_reported() =>
        Assert.Empty(ServiceUserRule.Rule.Findings(TestUnits.Container("[Service]\nUser=alice").With("Foreground")));
}
