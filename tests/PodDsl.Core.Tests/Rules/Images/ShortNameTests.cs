using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Images;

namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>POD6002 and POD6005: the name of an image without its registry.</summary>
public sealed class ShortNameTests
{
    [Fact]
    public void A_name_without_registry_is_reported() => Assert.Equal(
        "The image 'nginx:1.29' of 'web' does not name its registry, so the configuration of the host decides which one is meant. Write it in full, for example 'docker.io/library/nginx:1.29'.",
        Assert.Single(ShortNames("Image=nginx:1.29")).Message);

    [Theory]
    [InlineData("nginx", "docker.io/library/nginx")]
    [InlineData("grafana/grafana:12.0", "docker.io/grafana/grafana:12.0")]
    [InlineData("nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("fedora:42", "registry.fedoraproject.org/fedora:42")]
    [InlineData("centos", "quay.io/centos/centos")]
    public void The_fix_writes_the_full_name(string image, string full)
    {
        var finding = Assert.Single(ShortNames($"Image={image}"));
        Assert.Equal("POD6002", finding.Rule.Id);
        Assert.Equal($"Image={full}", finding.Mended("QualifyImage"));
    }

    [Theory]
    [InlineData("Image=docker.io/library/nginx")]
    [InlineData("Image=localhost/web")]
    [InlineData("Image=registry:5000/web")]
    [InlineData("Image=web\nPull=never")]
    [InlineData("Image=docker-archive:/srv/web.tar")]
    [InlineData("Image=%i")]
    [InlineData("Image={{ image }}")] // the placeholder of a template
    [InlineData("Image={{image}}:{{ tag }}")]
    [InlineData("Image=<image>")]
    [InlineData("Image=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData("Rootfs=/srv/web")]
    public void A_full_name_or_an_image_of_the_host_is_not_reported(string lines) => Assert.Empty(ShortNames(lines));

    [Theory]
    [InlineData("Image=nginx\nAutoUpdate=registry")]
    [InlineData("Image=nginx\nLabel=io.containers.autoupdate=registry")]
    public void Updates_need_the_full_name(string lines)
    {
        var finding = Assert.Single(ShortNames(lines));
        Assert.Equal(
            "'web' has AutoUpdate=registry, and podman auto-update looks only for images that name their registry, which 'nginx' does not. Write it in full, for example 'docker.io/library/nginx'.",
            finding.Message);
        Assert.Equal("POD6005", finding.Rule.Id);
    }

    private static IReadOnlyList<Finding> ShortNames(string lines) => ShortNameRule.Rule.Findings(TestUnits.Container(lines));
}
