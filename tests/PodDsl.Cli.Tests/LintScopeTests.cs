namespace PodDsl.Cli.Tests;

/// <summary>Whose units files are taken for, where nobody says it.</summary>
public sealed class LintScopeTests : Tool
{
    private const string OfUser = "[Container]\nImage=docker.io/library/nginx:1.29\nVolume=%h/web:/data\n[Service]\nTimeoutStartSec=900\n[Install]\nWantedBy=default.target\n";

    [Fact]
    public async Task Files_that_look_like_those_of_a_user_are_taken_for_them_and_that_is_said_once()
    {
        Write("units/web.container", OfUser);
        Write("units/app.container", OfUser.Replace("[Service]", "[Unit]\nAfter=multi-user.target\n[Service]", StringComparison.Ordinal));

        var result = await RunAsync("lint", "units");

        Assert.Contains("units/app.container:5:1: warning POD4015", result.Output, StringComparison.Ordinal);
        Assert.Equal("Taken for units of a user, since default.target enables them, and they use %h. If they are those of the system: --scope system.\n", result.Error);
    }

    [Fact]
    public async Task Their_folder_says_it_too()
    {
        Write("home/.config/containers/systemd/web.container", "[Container]\nImage=docker.io/library/nginx:1.29\n[Install]\nWantedBy=multi-user.target\n");

        var result = await RunAsync("lint", "home");

        Assert.Contains("warning POD4015", result.Output, StringComparison.Ordinal);
        Assert.Contains("since they lie where Quadlet looks for those of a user.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_says_it_is_believed()
    {
        Write("units/web.container", OfUser);
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), await RunAsync("lint", "units", "--scope", "system"));
        Assert.Equal(new ToolResult(0, "Nothing found in 1 file.\n", ""), await RunAsync("lint", "units", "--scope", "user"));
    }
}
