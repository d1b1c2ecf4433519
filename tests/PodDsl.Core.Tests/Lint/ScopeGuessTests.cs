using PodDsl.Core.Lint;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Whose units files look like, for who does not say it.</summary>
public sealed class ScopeGuessTests
{
    private const string Home = "[Container]\nImage=docker.io/library/web:1\nVolume=%h/web:/data\n";

    [Theory]
    [InlineData("/home/alice/.config/containers/systemd/web.container", "[Container]\n", "they lie where Quadlet looks for those of a user")]
    [InlineData("/repo/web/.config/containers/systemd/web.container", "[Install]\nWantedBy=multi-user.target\n", "they lie where Quadlet looks for those of a user")]
    [InlineData("/etc/containers/systemd/users/1000/web.container", "[Container]\n", "they lie where Quadlet looks for those of a user")]
    [InlineData("/repo/web.container", Home + "[Install]\nWantedBy=default.target\n", "default.target enables them, and they use %h")]
    [InlineData("/repo/web.container", "[Container]\nVolume=%t/podman/podman.sock:/s\n[Install]\nWantedBy = default.target\n", "default.target enables them, and they use %t/podman")]
    [InlineData("/etc/containers/systemd/web.container", Home + "[Install]\nWantedBy=default.target\n", null)]
    [InlineData("/repo/web.container", Home + "[Install]\nWantedBy=multi-user.target\n", null)]
    [InlineData("/repo/web.container", Home + "[Install]\nWantedBy=multi-user.target default.target\n", null)]
    [InlineData("/repo/web.container", "# Volume=%h/web:/data\n[Install]\nWantedBy=default.target\n", null)] // both managers have that target
    [InlineData("/repo/web.container", Home, null)]
    public void Folders_say_it_and_else_the_target_with_a_place_of_a_user(string path, string text, string? reason) =>
        Assert.Equal(reason, ScopeGuess.UserReason([new QuadletSource(path, text)])?.ToString());

    [Fact]
    public void The_more_decide()
    {
        QuadletSource User(string name) => new($"/repo/{name}.container", Home + "[Install]\nWantedBy=default.target\n");
        QuadletSource System(string name) => new($"/repo/{name}.container", "[Install]\nWantedBy=multi-user.target\n");
        Assert.NotNull(ScopeGuess.UserReason([User("a"), User("b"), System("c")]));
        Assert.Null(ScopeGuess.UserReason([User("a"), System("b"), System("c")]));
        Assert.Null(ScopeGuess.UserReason([]));
    }
}
