using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Podman;

public sealed class QuadletNamesTests
{
    [Theory]
    [InlineData(UnitKind.Container, "web", "web", "systemd-web")]
    [InlineData(UnitKind.Container, "web", "other", "systemd-other")] // it follows the service
    [InlineData(UnitKind.Container, "web@", "web@", "systemd-%p_%i")]
    [InlineData(UnitKind.Container, "web@one", "web@one", "systemd-%p_%i")]
    [InlineData(UnitKind.Pod, "app", "app-pod", "systemd-app")]
    [InlineData(UnitKind.Network, "back", "back-network", "systemd-back")]
    [InlineData(UnitKind.Network, "back@", "back-network@", "systemd-back-%i")]
    [InlineData(UnitKind.Volume, "data@", "data-volume@", "systemd-data-%i")]
    [InlineData(UnitKind.Build, "site", "site-build", "site")]
    public void A_resource_without_a_name_has_that_of_quadlet(UnitKind kind, string unit, string service, string expected) =>
        Assert.Equal(expected, new Core.Primitives.Text(QuadletNames.Of(kind, unit, service)).ToString());

    [Theory]
    [InlineData("web", "systemd-%N")]
    [InlineData("web@", "systemd-%p_%i")]
    public void Quadlet_leaves_the_name_of_a_container_to_systemd(string unit, string expected) =>
        Assert.Equal(expected, QuadletNames.OfContainer(unit).ToString());

    [Fact]
    public void An_older_podman_takes_the_name_of_a_template_as_it_is()
    {
        Assert.Equal("systemd-data@", QuadletNames.OfOlder(UnitKind.Volume, "data@", new PodmanVersion(5, 4)));
        Assert.Null(QuadletNames.OfOlder(UnitKind.Volume, "data", new PodmanVersion(5, 4)));
        Assert.Null(QuadletNames.OfOlder(UnitKind.Pod, "data@", new PodmanVersion(5, 4)));
        Assert.Null(QuadletNames.OfOlder(UnitKind.Volume, "data@", PodmanVersion.Newest));
    }

    [Theory]
    [InlineData("backup", false, false, null)]
    [InlineData("backup@", true, true, null)]
    [InlineData("backup@photos", false, true, "photos")]
    [InlineData("backup@a@b", false, true, "a@b")]
    public void A_template_ends_in_an_at_sign(string name, bool isTemplate, bool isOfTemplate, string? instance) =>
        Assert.Equal((isTemplate, isOfTemplate, instance), (TemplateNames.IsTemplate(name), TemplateNames.IsOfTemplate(name), TemplateNames.InstanceOf(name)));
}
