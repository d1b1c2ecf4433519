using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8003 and POD8004: what newer podman refuses, and what older Quadlet loses.</summary>
public sealed class VersionTests
{
    private static readonly Target Old = new(new PodmanVersion(5, 4), UnitScope.System);

    [Theory]
    [InlineData("RemapUsers=keep-id", "RemapUsers= of 'web' is deprecated since podman 4.5, and a service leaves it out. Use UserNS=, or UIDMap= and GIDMap=.", "UserNS=keep-id")]
    [InlineData("RemapUsers=keep-id\nRemapUid=33\nRemapGid=34", "RemapUsers=, RemapUid= and RemapGid= of 'web' are deprecated since podman 4.5, and a service leaves them out. Use UserNS=, or UIDMap= and GIDMap=.", "UserNS=keep-id:uid=33,gid=34")]
    [InlineData("RemapUsers=auto\nRemapUidSize=500", null, "UserNS=auto:size=500")]
    [InlineData("RemapUsers=manual\nRemapUid=0:1000:5\nRemapGid=0:1000:6", null, "UIDMap=0:1000:5\nGIDMap=0:1000:6")]
    [InlineData("VolatileTmp=true", "VolatileTmp= of 'web' is deprecated since podman 4.8. Use Tmpfs=.", "Tmpfs=/tmp:rw,size=512M,mode=1777")]
    [InlineData("VolatileTmp=true\nReadOnly=true", null, "ReadOnly=true")]
    public void What_goes_away_is_reported(string lines, string? message, string? mended)
    {
        var finding = Assert.Single(RemovedFeatureRule.Rule.FindIn(lines));
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal(mended is null, finding.Fixes.IsEmpty);
        if (mended is not null)
        {
            Assert.Equal(mended, finding.Mended(finding.Fixes[0].Key));
        }
    }

    /// <summary>Podman refuses pasta to root, so only a user is offered that.</summary>
    [Theory]
    [InlineData("Network=slirp4netns", 5, UnitScope.User, "POD8003", "Network=slirp4netns of 'web' is refused from podman 6.0 on. Use pasta.", "Network=pasta")]
    [InlineData("Network=slirp4netns:mtu=1500", 5, UnitScope.User, "POD8003", "Network=slirp4netns:mtu=1500 of 'web' is refused from podman 6.0 on. Use pasta.", null)]
    [InlineData("Network=slirp4netns", 5, UnitScope.System, "POD8003", "Network=slirp4netns of 'web' is refused from podman 6.0 on. Leave it out, and podman's default network is used.", null)]
    [InlineData("Network=slirp4netns", 6, UnitScope.User, "POD8008", "Network=slirp4netns of 'web' is refused: podman 6.0 has no slirp4netns, so it does not create the container. Use pasta.", "Network=pasta")]
    [InlineData("Network=slirp4netns:mtu=1500", 6, UnitScope.System, "POD8008", "Network=slirp4netns:mtu=1500 of 'web' is refused: podman 6.0 has no slirp4netns, so it does not create the container. Leave it out, and podman's default network is used.", null)]
    public void Slirp4netns_goes_away_and_is_gone(string line, int major, UnitScope scope, string id, string message, string? mended)
    {
        var finding = Assert.Single(RemovedFeatureRule.Rule.FindIn(line, new Target(new PodmanVersion(major, 0), scope)));
        Assert.Equal((id, id == "POD8008", message), (finding.Rule.Id, finding.IsError, finding.Message));
        Assert.Equal(mended, finding.Fixes.IsEmpty ? null : finding.Mended(finding.Fixes[0].Key));
    }

    [Theory]
    [InlineData("Network=pasta")]
    [InlineData("Network=slirp4netns-lan")]
    [InlineData("UserNS=keep-id")]
    [InlineData("Tmpfs=/tmp")]
    public void What_stays_is_not_reported(string line) => Assert.Empty(RemovedFeatureRule.Rule.FindIn(line));

    [Fact]
    public void A_key_that_has_no_successor_yet_is_not_reported() =>
        Assert.Empty(RemovedFeatureRule.Rule.FindIn("RemapUsers=keep-id", new Target(new PodmanVersion(4, 4), UnitScope.System)));

    [Theory]
    [InlineData("HealthCmd=sh -c \"a b\"", "Quadlet before podman 5.8.2 takes away the quotes at the edge of HealthCmd= of 'web', and the units are for 5.4. Pass it through PodmanArgs=.", "PodmanArgs=--health-cmd sh -c \"a b\"")]
    [InlineData("Entrypoint=", "Quadlet before podman 5.8.2 ignores the empty Entrypoint= of 'web', and the units are for 5.4. Pass it through PodmanArgs=.", "PodmanArgs=--entrypoint=")]
    public void What_an_old_quadlet_loses_is_reported(string line, string message, string mended)
    {
        var finding = Assert.Single(LostTextRule.Rule.FindIn(line, Old));
        Assert.Equal(message, finding.Message);
        Assert.Equal(mended, finding.Mended("KeepText"));
        Assert.Empty(LostTextRule.Rule.FindIn(line));
    }

    [Theory]
    [InlineData("HealthCmd=\"sh -c a\"")]
    [InlineData("HealthCmd=sh -c 'a \"b\"'")]
    [InlineData("Entrypoint=sh")]
    [InlineData("Exec=sh -c \"a b\"")]
    public void What_it_keeps_is_not_reported(string line) => Assert.Empty(LostTextRule.Rule.FindIn(line, Old));

    /// <summary>What is typed is written so that it arrives.</summary>
    [Theory]
    [InlineData(5, 4, "PodmanArgs=--entrypoint=\n")]
    [InlineData(5, 2, "Entrypoint=\n")]
    public void An_empty_entry_point_is_written_so_that_quadlet_reads_it(int major, int minor, string expected) => Assert.Contains(
        expected,
        QuadletWriter.Write(FileUnits.Container("Entrypoint="), new Target(new PodmanVersion(major, minor), UnitScope.System)).Files[0].Text,
        StringComparison.Ordinal);
}
