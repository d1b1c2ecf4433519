using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD3020: on a host with SELinux a container gets a directory that it may not read.</summary>
/// <remarks>
/// It looks only below directories whose label shuts containers out: <c>/srv</c>, <c>/home</c>, <c>/root</c> and <c>/var/lib</c>. Elsewhere
/// the label depends on the host.
/// </remarks>
public sealed class UnlabeledMountTests
{
    private const string Enforcing = "\"selinux\": \"enforcing\"";

    [Fact]
    public void Directories_of_data_without_a_label_are_reported() => Assert.Equal(
        "'web' mounts /srv/web, and SELinux of the host lets no container read what is there unless it is labeled for them. Add the option Z, or z if other containers have it too, or declare '# poddsl: LabeledPath=/srv/web'.",
        Assert.Single(UnlabeledMountRule.Rule.FindingsIn("Volume=/srv/web:/data:ro", HostCase.System(Enforcing))).Message);

    [Theory]
    [InlineData("Volume=/srv/web:/data:Z")]
    [InlineData("Volume=/srv/web:/data:ro,z")]
    [InlineData("Volume=/srv/web:/data:O")]
    [InlineData("Volume=data:/data")]
    [InlineData("Volume=/etc/localtime:/etc/localtime:ro")]
    [InlineData("Volume=/mnt/nas:/data")] // a network file system has no labels of its own
    [InlineData("Volume=/srvice/web:/data")]
    [InlineData("Volume=/var/lib/mysql.sock:/mysql.sock")]
    [InlineData("SecurityLabelDisable=true\nVolume=/srv/web:/data")]
    [InlineData("SecurityLabelType=spc_t\nVolume=/srv/web:/data")]
    [InlineData("PodmanArgs=--security-opt label=disable\nVolume=/srv/web:/data")]
    [InlineData("PodmanArgs=--privileged\nVolume=/srv/web:/data")]
    [InlineData("# poddsl: LabeledPath=/srv\nVolume=/srv/web:/data")]
    public void What_is_labeled_or_not_confined_is_not(string lines) =>
        Assert.Empty(UnlabeledMountRule.Rule.FindingsIn(lines, HostCase.System(Enforcing)));

    [Theory]
    [InlineData("\"selinux\": \"disabled\"")]
    [InlineData("\"selinux\": \"permissive\"")]
    [InlineData("\"selinux\": null")]
    public void Where_SELinux_does_not_enforce_nothing_is_reported(string facts) =>
        Assert.Empty(UnlabeledMountRule.Rule.FindingsIn("Volume=/srv/web:/data", HostCase.System(facts)));

    [Fact]
    public void A_directory_of_one_gets_a_private_label_and_one_of_several_a_shared_one()
    {
        var units = "Volume=/srv/web:/data:ro\nVolume=/home/all:/all\n# db.container\nVolume=/home/all:/all\n";
        var findings = UnlabeledMountRule.Rule.FindingsIn(units, HostCase.System(Enforcing));
        Assert.Equal(3, findings.Count);
        Assert.Equal(["LabelForOne", "LabelForAll", "DeclareLabeledPath"], findings[0].Fixes.Select(fix => fix.Key));
        Assert.Equal(["LabelForAll", "DeclareLabeledPath"], findings[1].Fixes.Select(fix => fix.Key));
        Assert.StartsWith("/srv/web:/data:ro,Z\n", findings[0].FixOf("LabelForOne").Apply(TestUnits.Read(units)).Values("Volume"), StringComparison.Ordinal);
        Assert.Contains("/home/all:/all:z\n", findings[1].FixOf("LabelForAll").Apply(TestUnits.Read(units)).Values("Volume"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_is_declared_for_nothing_is_reported() => Assert.Equal(
        "'web' declares LabeledPath, but it mounts nothing at or below /srv/other. Remove the declaration.",
        Assert.Single(UnlabeledMountRule.Rule.FindingsIn("# poddsl: LabeledPath=/srv/other\nVolume=/srv/web:/data:Z", HostCase.System(Enforcing))).Message);

}
