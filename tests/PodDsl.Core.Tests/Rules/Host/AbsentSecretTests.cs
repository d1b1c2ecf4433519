using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD7009: a container wants a secret that podman on the host does not have.</summary>
public sealed class AbsentSecretTests
{
    [Fact]
    public void A_secret_that_the_host_does_not_have_is_reported()
    {
        const string Units = "# web.container\nSecret=here,type=env,target=A\nSecret=gone\n";
        const string Facts = "\"secrets\": [\"here\"]";
        Assert.Equal(
            "Secret 'gone' of 'web' is not among those of the host, so it does not start. Create it there: podman secret create gone -.",
            Assert.Single(AbsentSecretRule.Rule.FindingsIn(Units, HostCase.System(Facts))).Message);
        Assert.Single(AbsentSecretRule.Rule.FindingsIn(Units, HostCase.User("\"user\": \"alice\", " + Facts)));
        Assert.Empty(AbsentSecretRule.Rule.FindingsIn(Units, HostCase.User(Facts)));
        Assert.Empty(AbsentSecretRule.Rule.FindingsIn(Units, HostCase.System("\"user\": \"alice\", " + Facts)));
        Assert.Empty(AbsentSecretRule.Rule.FindingsIn(Units, HostCase.System("\"secrets\": null")));
    }
}
