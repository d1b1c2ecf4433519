using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1018: a user namespace mode that podman does not know, or options that it refuses.</summary>
public sealed class UserNamespaceSyntaxTests
{
    [Theory]
    [InlineData("Auto", "there is no mode 'Auto', and 'auto' seems to be meant", "auto")]
    [InlineData("keepid:uid=5", "there is no mode 'keepid', and 'keep-id' seems to be meant", "keep-id:uid=5")]
    [InlineData("auto,size=500", "options stand behind a colon", "auto:size=500")]
    [InlineData("host:size=1", "the mode 'host' takes no options", "host")]
    [InlineData("auto:sise=500", "'auto' has no option 'sise'. It takes size, uidmapping, gidmapping", "auto:size=500")]
    [InlineData("keep-id:user=5", "'keep-id' has no option 'user'. It takes uid, gid, size", null)]
    [InlineData("whatever", "there is no mode 'whatever'. Use auto, keep-id, host or nomap, or ns: and container: with a value", null)]
    [InlineData("auto:", "an option is empty", null)]
    [InlineData("auto:size", "the option 'size' has no value", null)]
    [InlineData("auto:size=many", "size=many is not a number from 0 to 4294967295", null)]
    [InlineData("keep-id:uid=-1", "uid=-1 is not a number from 0 to 4294967295", null)]
    [InlineData("auto:uidmapping=+5:6:7,gidmapping=5:6:7", "uidmapping=+5:6:7 has a flag, and none but @ can be used here", null)]
    public void What_podman_cannot_read_is_an_error(string mode, string problem, string? mended)
    {
        var unit = TestUnits.Container($"UserNS={mode}");
        var finding = Assert.Single(UserNamespaceSyntaxRule.Rule.Findings(unit, RuleFindings.User));
        Assert.Equal($"Podman refuses the user namespace '{mode}' of 'web': {problem}.", finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal(mended is null, finding.Fixes.IsEmpty);
        if (mended is not null)
        {
            Assert.Equal($"UserNS={mended}", Assert.Single(finding.FixOf(problem == "options stand behind a colon" ? "CorrectUserNS" : "MendUserNS").Apply(unit)).Lines());
        }
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("auto:size=4096,uidmapping=5:@6:7,gidmapping=5:6:7")]
    [InlineData("keep-id")]
    [InlineData("keep-id:")]
    [InlineData("keep-id:uid=33,gid=33,size=4000")]
    [InlineData("nomap")]
    [InlineData("host")]
    [InlineData("private")]
    [InlineData("ns:/run/ns")]
    [InlineData("container:web")]
    public void What_podman_reads_is_not_reported(string mode) => Assert.Empty(
        UserNamespaceSyntaxRule.Rule.Findings(TestUnits.Container($"UserNS={mode}"), RuleFindings.User));

    [Fact]
    public void A_member_of_a_pod_has_the_namespace_of_the_pod() =>
        Assert.Empty(UserNamespaceSyntaxRule.Rule.Findings(TestUnits.Container("UserNS=bogus\nPod=a.pod\n# a.pod")));
}
