namespace PodDsl.Core.Tests.View;

/// <summary>All rules agree on which containers podman auto-update replaces.</summary>
public sealed class ImageUpdateTests
{
    private const string Image = "Image=docker.io/library/web:latest";

    [Theory]
    [InlineData("AutoUpdate=registry", true)]
    [InlineData("AutoUpdate=local", true)]
    [InlineData("AutoUpdate=%i", true)] // systemd fills it in
    [InlineData("Label=io.containers.autoupdate=registry", true)]
    [InlineData("Label=io.containers.autoupdate=image", true)]
    [InlineData("Label=io.containers.autoupdate=local", true)]
    [InlineData("PodmanArgs=--label io.containers.autoupdate=registry", true)]
    [InlineData("", false)]
    [InlineData("AutoUpdate=disabled", false)]
    [InlineData("Label=io.containers.autoupdate=disabled", false)]
    [InlineData("Label=io.containers.autoupdate=registry io.containers.autoupdate=disabled", false)]
    public void Rules_agree_on_what_is_updated(string lines, bool isUpdated)
    {
        // POD6003 asks for updates or a version; POD4009 warns of units that require an updated container.
        Assert.Equal(isUpdated, RuleFindings.Find("POD6003", $"# web.container\n{Image}\n{lines}\n").Count == 0);
        Assert.Equal(
            isUpdated,
            RuleFindings.Find("POD4009", $"# web.container\n{Image}\n{lines}\n# app.container\n[Unit]\nRequires=web.service\nAfter=web.service\n").Count == 1);
    }
}
