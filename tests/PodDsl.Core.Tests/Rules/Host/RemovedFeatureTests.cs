using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8003: settings that podman still takes, and newer ones do not. POD8008: settings that it no longer takes.</summary>
public sealed class RemovedFeatureTests
{
    [Theory]
    [InlineData("RemapUsers=keep-id", "RemapUsers= of 'web' is deprecated since podman 4.5, and a service leaves it out. Use UserNS=, or UIDMap= and GIDMap=.", "UserNS=keep-id")]
    [InlineData("RemapUsers=keep-id\nRemapUid=33\nRemapGid=34", "RemapUsers=, RemapUid= and RemapGid= of 'web' are deprecated since podman 4.5, and a service leaves them out. Use UserNS=, or UIDMap= and GIDMap=.", "UserNS=keep-id:uid=33,gid=34")]
    [InlineData("RemapUsers=auto\nRemapUidSize=500", null, "UserNS=auto:size=500")]
    [InlineData("RemapUsers=manual\nRemapUid=0:1000:5\nRemapGid=0:1000:6", null, "UIDMap=0:1000:5\nGIDMap=0:1000:6")]
    [InlineData("VolatileTmp=true", "VolatileTmp= of 'web' is deprecated since podman 4.8. Use Tmpfs=.", "Tmpfs=/tmp:rw,size=512M,mode=1777")]
    [InlineData("VolatileTmp=true\nReadOnly=true", null, "ReadOnly=true")]
    public void What_goes_away_is_reported(string lines, string? message, string? mended)
    {
        var finding = Assert.Single(RemovedFeatureRule.Rule.FindingsIn(lines));
        Assert.Equal(message ?? finding.Message, finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal(mended is null, finding.Fixes.IsEmpty);
        if (mended is not null)
        {
            Assert.Equal(mended, finding.Mended(finding.Fixes[0].Key));
        }
    }

    /// <summary>Podman refuses pasta to root, so the rule offers it only to users.</summary>
    [Theory]
    [InlineData("Network=slirp4netns", 5, UnitScope.User, "POD8003", "Network=slirp4netns of 'web' is refused from podman 6.0 on. Use pasta.", "Network=pasta")]
    [InlineData("Network=slirp4netns:mtu=1500", 5, UnitScope.User, "POD8003", "Network=slirp4netns:mtu=1500 of 'web' is refused from podman 6.0 on. Use pasta.", null)]
    [InlineData("Network=slirp4netns", 5, UnitScope.System, "POD8003", "Network=slirp4netns of 'web' is refused from podman 6.0 on. Leave it out, and podman's default network is used.", null)]
    [InlineData("Network=slirp4netns", 6, UnitScope.User, "POD8008", "Network=slirp4netns of 'web' is refused: podman 6.0 has no slirp4netns, so it does not create the container. Use pasta.", "Network=pasta")]
    [InlineData("Network=slirp4netns:mtu=1500", 6, UnitScope.System, "POD8008", "Network=slirp4netns:mtu=1500 of 'web' is refused: podman 6.0 has no slirp4netns, so it does not create the container. Leave it out, and podman's default network is used.", null)]
    public void Slirp4netns_goes_away_and_is_gone(string line, int major, UnitScope scope, string id, string message, string? mended)
    {
        var finding = Assert.Single(RemovedFeatureRule.Rule.FindingsIn(line, new Target(new PodmanVersion(major, 0), scope)));
        Assert.Equal((id, id == "POD8008", message), (finding.Rule.Id, finding.IsError, finding.Message));
        Assert.Equal(mended, finding.Fixes.IsEmpty ? null : finding.Mended(finding.Fixes[0].Key));
    }

    [Theory]
    [InlineData("Network=pasta")]
    [InlineData("Network=slirp4netns-lan")]
    [InlineData("UserNS=keep-id")]
    [InlineData("Tmpfs=/tmp")]
    public void What_stays_is_not_reported(string line) => Assert.Empty(RemovedFeatureRule.Rule.FindingsIn(line));

    [Fact]
    public void A_key_that_has_no_successor_yet_is_not_reported() =>
        Assert.Empty(RemovedFeatureRule.Rule.FindingsIn("RemapUsers=keep-id", new Target(new PodmanVersion(4, 4), UnitScope.System)));
}
