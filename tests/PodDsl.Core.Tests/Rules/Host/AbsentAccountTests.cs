using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD8009: the host has no account of the user that runs units.</summary>
public sealed class AbsentAccountTests
{
    private const string Facts = "\"user\": \"alise\", \"accounts\": [{ \"name\": \"alice\", \"uid\": 1000, \"gid\": 1000, \"login\": true }]";

    [Fact]
    public void An_account_that_is_not_there_is_reported_once_for_all_units()
    {
        var found = Assert.Single(AbsentAccountRule.Rule.FindingsIn("[Container]\nImage=a\n# db.container\n[Container]\nImage=a", HostCase.User(Facts)));

        Assert.Equal(
            "The host has no account 'alise', so no systemd of that user runs 'web' and 'db'. Create it: useradd --create-home alise, then loginctl enable-linger alise; or name 'alice' instead.",
            found.Message);
        Assert.Equal("db", Assert.Single(found.Others).Unit.Name);
    }

    [Fact]
    public void Nothing_near_is_not_proposed() => Assert.EndsWith(
        "; or name another one.",
        Assert.Single(AbsentAccountRule.Rule.FindingsIn("", HostCase.User(Facts.Replace("alise", "media", StringComparison.Ordinal)))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("\"user\": \"alice\", \"accounts\": [{ \"name\": \"alice\", \"uid\": 1000, \"gid\": 1000, \"login\": true }]")]
    [InlineData("\"user\": \"alice\", \"accounts\": [{ \"name\": \"alice\", \"uid\": 1000, \"gid\": 1000, \"login\": false }]")]
    [InlineData("\"user\": \"alice\", \"accounts\": []")]
    [InlineData("\"user\": \"alice\"")]
    [InlineData("\"accounts\": [{ \"name\": \"alice\", \"uid\": 1000, \"gid\": 1000, \"login\": true }]")]
    public void An_account_that_is_there_or_unknown_is_not_reported(string facts) => Assert.Empty(AbsentAccountRule.Rule.FindingsIn("", HostCase.User(facts)));

    [Fact]
    public void Units_of_root_need_none() => Assert.Empty(AbsentAccountRule.Rule.FindingsIn("", HostCase.System(Facts)));
}
