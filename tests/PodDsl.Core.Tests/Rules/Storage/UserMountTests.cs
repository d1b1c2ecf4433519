using PodDsl.Core.Rules.Storage;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3005: a volume of a user has a file system that only root can mount.</summary>
public sealed class UserMountTests
{
    private const string Share = "# share.volume\n[Volume]\nType=nfs4\nDevice=:/export\nOptions=addr=192.168.20.2,rw";

    [Fact]
    public void A_share_of_a_user_is_reported() => Assert.Equal(
        "'share' has Type=nfs4, which the kernel lets only root mount: podman of a user makes the volume, and no container that uses it starts. Have root mount :/export (in /etc/fstab, say), and use the path.",
        Assert.Single(UserMountRule.Rule.FindingsIn(Share, RuleFindings.User)).Message);

    [Theory]
    [InlineData("Type=cifs\nDevice=//nas/share")]
    [InlineData("Type=ext4\nDevice=/dev/sdb1")]
    [InlineData("Driver=local\nType=btrfs\nDevice=/dev/sdb1")]
    public void So_are_others_of_the_kernel(string lines) => Assert.Single(UserMountRule.Rule.FindingsIn("# share.volume\n[Volume]\n" + lines, RuleFindings.User));

    [Theory]
    [InlineData("Type=none\nOptions=bind\nDevice=%h/data")]
    [InlineData("Type=tmpfs\nDevice=tmpfs")]
    [InlineData("Type=fuse.sshfs\nDevice=me@nas:/data")]
    [InlineData("Type=overlay\nDevice=overlay")]
    [InlineData("Driver=rclone\nType=nfs\nDevice=nas:/data")]
    [InlineData("")]
    public void What_a_user_can_mount_is_not(string lines) => Assert.Empty(UserMountRule.Rule.FindingsIn("# share.volume\n[Volume]\n" + lines, RuleFindings.User));

    [Fact]
    public void Root_mounts_all() => Assert.Empty(UserMountRule.Rule.FindingsIn(Share));
}
