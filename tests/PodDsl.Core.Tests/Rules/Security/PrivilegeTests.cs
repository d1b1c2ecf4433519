using PodDsl.Core.Rules.Security;

namespace PodDsl.Core.Tests.Rules.Security;

/// <summary>POD7003 to POD7005: rights beyond the default of a container, without a declared reason.</summary>
public sealed class PrivilegeTests
{
    [Theory]
    [InlineData("PodmanArgs=--privileged", "POD7003", "'web' has --privileged, which turns off most of what keeps it from the host. Give it the device or capability that it needs, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("AddCapability=all", "POD7003", "'web' has all capabilities, which turns off most of what keeps it from the host. Give it the device or capability that it needs, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Volume=/var/run/docker.sock:/var/run/docker.sock:ro", "POD7004", "'web' mounts /var/run/docker.sock, and who can write there can start any container with any path of the host, whether it is read-only or not. Do without, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Volume=%t/podman/podman.sock:/run/podman.sock", "POD7004", null)]
    [InlineData("Mount=type=bind,source=/run/podman/podman.sock,destination=/s", "POD7004", null)]
    [InlineData("SeccompProfile=unconfined", "POD7005", "'web' has SeccompProfile=unconfined, which takes away a wall between it and the kernel. Leave it out, or say what for: '# poddsl: PrivilegedBecause=...'.")]
    [InlineData("Unmask=ALL", "POD7005", null)]
    [InlineData("PodmanArgs=--security-opt seccomp=unconfined", "POD7005", null)]
    [InlineData("SecurityLabelDisable=true", "POD7005", null)]
    public void More_rights_than_usual_are_reported_unless_there_is_a_reason(string line, string id, string? message)
    {
        var finding = Assert.Single(PrivilegeRule.Rule.FindingsIn(line));
        Assert.Equal(id, finding.Rule.Id);
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.False(finding.IsError);
        Assert.Empty(PrivilegeRule.Rule.FindingsIn($"# poddsl: PrivilegedBecause=reads sensors\n{line}"));
    }

    /// <summary>Who mounts all of the host means to look at it, as a monitoring agent does.</summary>
    [Theory]
    [InlineData("Volume=/:/rootfs:ro", true)]
    [InlineData("Mount=type=bind,source=/,destination=/host", true)]
    [InlineData("Volume=/srv:/rootfs:ro", false)]
    [InlineData("Volume=/dev:/dev", false)]
    public void Who_mounts_the_whole_host_is_meant_to_be_privileged(string mount, bool isMeant)
    {
        string[] ids = [.. PrivilegeRule.Rule.FindingsIn($"PodmanArgs=--privileged\n{mount}").Select(finding => finding.Rule.Id)];
        Assert.Equal(isMeant ? [] : ["POD7003"], ids);
    }

    [Theory]
    [InlineData("AddCapability=NET_ADMIN")]
    [InlineData("Volume=/run/app.sock:/run/app.sock")]
    [InlineData("Volume=data:/var/run/docker.sock")]
    [InlineData("SecurityLabelDisable=true\nVolume=/home/a:/a")] // that is why
    [InlineData("PodmanArgs=--security-opt label=disable")]
    [InlineData("PodmanArgs=--label --privileged=no")]
    [InlineData("Unmask=/proc/kcore")]
    public void Usual_rights_are_not_reported(string lines) => Assert.Empty(PrivilegeRule.Rule.FindingsIn(lines));

    [Fact]
    public void A_reason_for_nothing_is_reported() => Assert.Equal(
        "'web' declares PrivilegedBecause, but it has no more rights than any container. Remove the declaration.",
        Assert.Single(PrivilegeRule.Rule.FindingsIn("# poddsl: PrivilegedBecause=x\n")).Message);
}
