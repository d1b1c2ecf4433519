using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

/// <summary>POD5005: values that podman takes alone, and refuses beside another one.</summary>
public sealed class RefusedTogetherTests
{
    [Theory]
    [InlineData("GroupAdd=keep-groups\nGroupAdd=105")]
    [InlineData("GroupAdd=105\nGroupAdd=keep-groups\nGroupAdd=video")]
    [InlineData("GroupAdd=keep-groups\nGroupAdd=keep-groups")]
    public void Keep_groups_stands_alone(string lines) => Assert.Equal(
        "a: GroupAdd of 'a' is 'keep-groups', which podman refuses. It stands alone, and keeps all groups of the user who starts podman: make that user a member of the other groups, and remove their lines.",
        RuleFindings.Messages(ValueRule.Descriptor.Id, "# a.container\n" + lines));

    [Theory]
    [InlineData("always", "always")]
    [InlineData("unless-stopped", "always")]
    [InlineData("on-failure:3", "on-failure")]
    [InlineData("never", "no")]
    public void Quadlet_removes_a_container_that_podman_is_to_restart(string policy, string meant) => Assert.Equal(
        $"a: --restart of 'a' is '{policy}', which podman refuses. Quadlet passes --rm, and the two exclude each other. Let systemd start the container again: Restart={meant}.",
        RuleFindings.Messages(ValueRule.Descriptor.Id, $"# a.container\nPodmanArgs=--restart={policy}"));

    [Theory]
    [InlineData("GroupAdd=keep-groups")]
    [InlineData("GroupAdd=105\nGroupAdd=video")]
    [InlineData("PodmanArgs=--restart=no")]
    [InlineData("PodmanArgs=--restart=")]
    public void What_podman_may_take_is_not_reported(string lines) => Assert.Empty(
        RuleFindings.Find(ValueRule.Descriptor.Id, "# a.container\n" + lines));
}
