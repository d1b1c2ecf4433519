using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD1023: podman as root has no ids to take for <c>UserNS=auto</c>.</summary>
public sealed class AutoPoolTests
{
    [Theory]
    [InlineData("\"subuid\": [], \"subgid\": []", "ids", "containers", "/etc/subuid and /etc/subgid")]
    [InlineData("\"subuid\": [{ \"name\": \"containers\", \"start\": 1, \"count\": 5 }], \"subgid\": []", "GIDs", "containers", "/etc/subgid")]
    [InlineData("\"autoUser\": \"pool\", \"subuid\": [{ \"name\": \"containers\", \"start\": 1, \"count\": 5 }], \"subgid\": [{ \"name\": \"pool\", \"start\": 1, \"count\": 5 }]", "UIDs", "pool", "/etc/subuid")]
    public void Auto_without_ids_to_take_is_reported(string facts, string ids, string user, string files) =>
        Assert.Equal(
            $"'web' has UserNS=auto, and the host has no subordinate {ids} for user '{user}', from which podman takes them as root, so it does not start. Add the line '{user}:2147483647:2147483648' to {files}.",
            Assert.Single(AutoPoolRule.Rule.FindingsIn("UserNS=auto:size=1000", HostCase.System(facts))).Message);

    [Theory]
    [InlineData("UserNS=auto", HostCase.People)]
    [InlineData("UserNS=host", "\"subuid\": [], \"subgid\": []")]
    [InlineData("UserNS=auto", "\"subuid\": []")]
    [InlineData("", "\"subuid\": [], \"subgid\": []")]
    public void Auto_with_ids_and_other_modes_are_not(string lines, string facts)
    {
        Assert.Empty(AutoPoolRule.Rule.FindingsIn(lines, HostCase.System(facts)));
        Assert.Empty(AutoPoolRule.Rule.FindingsIn(lines, HostCase.User(facts)));
    }

}
