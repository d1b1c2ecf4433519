using PodDsl.Core.Rules.Storage;

namespace PodDsl.Core.Tests.Rules.Storage;

/// <summary>POD3004: a volume binds a folder of a disk that may not be mounted yet.</summary>
public sealed class UnorderedMountTests
{
    private const string Bind = "[Volume]\nType=none\nOptions=bind\nDevice=/mnt/disk1/data\n";

    [Fact]
    public void A_folder_of_a_mount_is_reported()
    {
        var finding = Assert.Single(UnorderedMountRule.Rule.FindingsIn("# data.volume\n" + Bind + "# app.container\nVolume=data.volume:/data"));
        Assert.Equal(
            "'data' binds /mnt/disk1/data, which may be mounted later than the system itself, and nothing waits for it: until then, containers that use the volume fail to start, or write into the empty folder below the mount. Add RequiresMountsFor=/mnt/disk1/data.",
            finding.Message);
        Assert.Contains("RequiresMountsFor=/mnt/disk1/data", finding.Mended("AddMountOrder"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Type=bind\nDevice=/media/usb")]
    [InlineData("Type=none\nOptions=ro,rbind\nDevice=/run/media/me/usb")]
    [InlineData("Options=bind\nDevice=/var/mnt/nas")]
    public void So_is_each_bind_there(string lines) => Assert.Single(UnorderedMountRule.Rule.FindingsIn("# data.volume\n[Volume]\n" + lines));

    [Theory]
    [InlineData("# data.volume\n[Unit]\nRequiresMountsFor=/mnt/disk1\n" + Bind)]
    [InlineData("# data.volume\n[Unit]\nAfter=mnt-disk1.mount\n" + Bind)]
    [InlineData("# data.volume\n[Unit]\nAfter=remote-fs.target\n" + Bind)]
    [InlineData("# data.volume\n" + Bind + "# app.container\n[Unit]\nRequiresMountsFor=/mnt/disk1\n[Container]\nImage=docker.io/library/web:1\nVolume=data.volume:/data")]
    [InlineData("# data.volume\n[Volume]\nType=none\nOptions=bind\nDevice=/srv/data")]
    [InlineData("# data.volume\n[Volume]\nType=nfs\nDevice=nas:/mnt/data")]
    [InlineData("# data.volume\n[Volume]\nType=ext4\nDevice=/mnt/image")]
    [InlineData("# app.container\nVolume=/mnt/disk1/data:/data")] // Quadlet has it wait
    public void What_waits_or_need_not_is_not_reported(string text) => Assert.Empty(UnorderedMountRule.Rule.FindingsIn(text));

    [Fact]
    public void The_manager_of_a_user_mounts_nothing() => Assert.Empty(UnorderedMountRule.Rule.FindingsIn("# data.volume\n" + Bind, RuleFindings.User));
}
