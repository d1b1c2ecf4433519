using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Tests.Rules.SystemdText;

public sealed class UserGroupTests
{
    [Theory]
    [InlineData("User=1000:1000\nGroup=1000")]
    [InlineData("User=%U:1000\nGroup=%G")]
    [InlineData("User=web:web\nPodmanArgs=--cpus 1\nGroup=web")]
    public void A_group_in_the_user_beside_another_one_is_reported(string lines)
    {
        var finding = Assert.Single(UserGroupRule.Rule.FindingsIn(lines));
        Assert.Equal(("POD5002", true), (finding.Rule.Id, finding.IsError));
        Assert.EndsWith(" in User= of 'web' does not reach podman. It has ':', and Group= is joined to it by another one. Write the group in one of the two.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("User=1000:1000")]
    [InlineData("User=1000\nGroup=1000")]
    [InlineData("User=1000:1000\nUser=1000\nGroup=1000")]
    [InlineData("User=1000\nGroup=1000\nPodmanArgs=--user 1000:1000")]
    public void One_group_is_not_reported(string lines) => Assert.Empty(UserGroupRule.Rule.FindingsIn(lines));
}
