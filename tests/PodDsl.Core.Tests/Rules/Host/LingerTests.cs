using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD4050: the units of a user run only as long as the user is logged in.</summary>
public sealed class LingerTests
{
    [Fact]
    public void A_user_that_does_not_linger_is_reported_once()
    {
        var units = With("Install", "WantedBy=default.target") + "--- db.container\n[Container]\nImage=docker.io/library/postgres:17\n[Install]\nWantedBy=default.target\n";
        const string Facts = "\"user\": \"alice\", \"lingering\": [\"bob\"]";
        Assert.Equal(
            "User 'alice' does not linger, so 'web' and 1 more start only when 'alice' logs in, and stop at the logout. Run: loginctl enable-linger alice.",
            Assert.Single(LingerRule.Rule.Find(HostCase.User(Facts), units)).Message);
        Assert.Empty(LingerRule.Rule.Find(HostCase.System(Facts), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts.Replace("bob", "alice", StringComparison.Ordinal)), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User("\"user\": \"alice\""), units));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts), Web("")));
        Assert.Empty(LingerRule.Rule.Find(HostCase.User(Facts), With("Install", "WantedBy=graphical-session.target")));
    }

    private static string Web(string lines) => "--- web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n" + lines;

    private static string With(string section, string line) => Web($"[{section}]\n{line}\n");
}
