using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1015: a user namespace mode that root's podman refuses.</summary>
public sealed class UserNamespaceScopeTests
{
    [Theory]
    [InlineData("nomap", "nomap leaves out the user that runs podman, and is for units of a user. Use auto", "auto")]
    [InlineData("private", "private needs a map, and a map excludes UserNS=. Use auto, or a map alone", "auto")]
    [InlineData("keep-id:uid=5,size=9", "size= of keep-id counts the ids of a user, and root has them all. Leave it out", "keep-id:uid=5")]
    public void What_root_cannot_use_is_an_error(string mode, string reason, string mended)
    {
        var unit = TestUnits.Container($"UserNS={mode}");
        var finding = Assert.Single(UserNamespaceScopeRule.Rule.Findings(unit));
        Assert.Equal($"Podman refuses the user namespace '{mode}' of 'web', a unit of the system: {reason}.", finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal($"UserNS={mended}", Assert.Single(Assert.Single(finding.Fixes).Apply(unit)).Lines());
        Assert.Empty(UserNamespaceScopeRule.Rule.Findings(unit, RuleFindings.User));
    }

    [Theory]
    [InlineData("keep-id")]
    [InlineData("keep-id:uid=5,gid=5")]
    [InlineData("auto:size=5")]
    public void What_root_can_use_is_not_reported(string mode) =>
        Assert.Empty(UserNamespaceScopeRule.Rule.Findings(TestUnits.Container($"UserNS={mode}")));
}
