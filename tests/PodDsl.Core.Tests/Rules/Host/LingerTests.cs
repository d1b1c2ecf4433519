using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4050: the units of a user run only as long as the user is logged in.</summary>
public sealed class LingerTests
{
    [Fact]
    public void A_user_that_does_not_linger_is_reported_once()
    {
        var units = "[Install]\nWantedBy=default.target\n# db.container\n[Install]\nWantedBy=default.target\n";
        const string Facts = "\"user\": \"alice\", \"lingering\": [\"bob\"]";
        Assert.Equal(
            "User 'alice' does not linger, so 'web' and 1 more start only when 'alice' logs in, and stop at the logout. Run: loginctl enable-linger alice.",
            Assert.Single(LingerRule.Rule.FindingsIn(units, HostCase.User(Facts))).Message);
        Assert.Equal(
            "User 'alice' does not linger, so 'web' starts only when 'alice' logs in, and stops at the logout. Run: loginctl enable-linger alice.",
            Assert.Single(LingerRule.Rule.FindingsIn("[Install]\nWantedBy=default.target", HostCase.User(Facts))).Message);
        Assert.Empty(LingerRule.Rule.FindingsIn(units, HostCase.System(Facts)));
        Assert.Empty(LingerRule.Rule.FindingsIn(units, HostCase.User(Facts.Replace("bob", "alice", StringComparison.Ordinal))));
        Assert.Empty(LingerRule.Rule.FindingsIn(units, HostCase.User("\"user\": \"alice\"")));
        Assert.Empty(LingerRule.Rule.FindingsIn("", HostCase.User(Facts)));
        Assert.Empty(LingerRule.Rule.FindingsIn("[Install]\nWantedBy=graphical-session.target", HostCase.User(Facts)));
    }

    [Fact]
    public void A_user_that_the_host_does_not_have_has_no_logout_either() => Assert.Empty(LingerRule.Rule.FindingsIn(
        "[Install]\nWantedBy=default.target",
        HostCase.User("\"user\": \"alice\", \"lingering\": [], \"accounts\": [{ \"name\": \"root\", \"uid\": 0, \"gid\": 0, \"login\": true }]")));
}
