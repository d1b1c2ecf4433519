using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Tests.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>The rules on names and versions of images, and on updates.</summary>
public sealed class ImageTests
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
        Assert.Equal($"Image={full}", Mend(finding, "QualifyImage"));
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

    [Theory]
    [InlineData("docker.io/library/nginx", "no tag")]
    [InlineData("docker.io/library/nginx:latest", "the tag 'latest'")]
    [InlineData("nginx", "no tag")]
    public void An_image_without_version_is_pointed_out(string image, string what)
    {
        var unit = Unit($"Image={image}");
        var finding = Assert.Single(Floating(unit));
        Assert.Equal(
            $"The image '{image}' of 'web' has {what}, so the next pull may bring another version. Name one, turn on AutoUpdate=registry, or declare '# poddsl: FloatingTag'.",
            finding.Message);
        Assert.Equal(Severity.Suggestion, finding.Rule.Severity);
        var mended = unit with { Settings = Assert.Single(finding.Fixes).Edits[0].Apply(unit.Settings) };
        Assert.Empty(Floating(mended));
    }

    [Theory]
    [InlineData("Image=docker.io/library/nginx:1.29")]
    [InlineData("Image=docker.io/library/nginx:stable")]
    [InlineData("Image=docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")]
    [InlineData("Image=registry:5000/web:2")]
    [InlineData("Image=localhost/web")]
    [InlineData("Image=docker.io/library/nginx\nAutoUpdate=registry")]
    [InlineData("Image=docker.io/library/nginx\nPull=never")]
    public void An_image_with_a_version_or_updates_is_not(string lines) => Assert.Empty(Floating(Unit(lines)));

    [Fact]
    public void An_image_unit_is_up_to_date_if_its_container_is()
    {
        var image = FileUnits.Read("web.image", "[Image]\nImage=docker.io/library/nginx\n");
        Assert.Single(Floating(image));
        var reference = new ReferenceValue(image.ToReference());
        var container = Unit("Image=localhost/a\nAutoUpdate=registry");
        container = container with { Settings = container.Settings.Select(setting => setting.Option.Name == "Image" ? setting with { Value = reference } : setting).ToEquatableArray() };
        Assert.Empty(Floating(image, container));
    }

    [Theory]
    [InlineData("Image=docker.io/library/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "'web' has AutoUpdate=registry, but the digest of its image can never be that of another one, so updates never come. Use a tag that moves, such as a major version, or leave AutoUpdate= out.")]
    [InlineData("Image=docker.io/library/nginx:1.29.3-alpine", "'web' has AutoUpdate=registry, but the tag '1.29.3-alpine' of its image is one exact version, so updates to a newer one never come. Use a tag that moves, such as a major version, or leave AutoUpdate= out.")]
    public void Updates_of_what_does_not_change_are_reported(string line, string message)
    {
        var finding = Assert.Single(FrozenUpdateRule.Rule.Findings(Unit(line + "\nAutoUpdate=registry")));
        Assert.Equal(message, finding.Message);
        Assert.Equal(line, Mend(finding, "RemoveAutoUpdate"));
    }

    [Theory]
    [InlineData("Image=docker.io/library/nginx:1.29\nAutoUpdate=registry")]
    [InlineData("Image=docker.io/library/nginx:1.29.3")]
    [InlineData("Image=localhost/web:1.29.3\nAutoUpdate=local")]
    [InlineData("Image=docker.io/library/nginx:v2\nAutoUpdate=registry")]
    public void Updates_of_what_moves_are_not(string lines) => Assert.Empty(FrozenUpdateRule.Rule.Findings(Unit(lines)));

    private static Unit Unit(string lines) => FileUnits.Read("web.container", $"[Container]\n{lines}\n");

    private static IReadOnlyList<Finding> ShortNames(string lines) => ShortNameRule.Rule.Findings(Unit(lines));

    private static IReadOnlyList<Finding> Floating(params Unit[] units) => FloatingTagRule.Rule.Findings(units);

    private static string Mend(Finding finding, string key)
    {
        var fix = Assert.Single(finding.Fixes, fix => fix.Key == key);
        var settings = fix.Edits.Aggregate(finding.Unit!.Settings, (settings, edit) => edit.Apply(settings));
        return string.Join("\n", settings.Select(setting => $"{setting.Option.Name}={setting.Value.ToQuadlet()}"));
    }
}
