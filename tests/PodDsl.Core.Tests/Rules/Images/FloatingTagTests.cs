using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Images;

/// <summary>POD6003: an image whose next pull may bring another version.</summary>
public sealed class FloatingTagTests
{
    [Theory]
    [InlineData("docker.io/library/nginx", "no tag")]
    [InlineData("docker.io/library/nginx:latest", "the tag 'latest'")]
    [InlineData("nginx", "no tag")]
    public void An_image_without_version_is_pointed_out(string image, string what)
    {
        var unit = TestUnits.Container($"Image={image}");
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
    public void An_image_with_a_version_or_updates_is_not(string lines) => Assert.Empty(Floating(TestUnits.Container(lines)));

    [Fact]
    public void An_image_unit_is_up_to_date_if_its_container_is()
    {
        var image = TestUnits.Single("# web.image\nImage=docker.io/library/nginx");
        Assert.Single(Floating(image));
        var reference = new ReferenceValue(image.ToReference());
        var container = TestUnits.Container("Image=localhost/a\nAutoUpdate=registry");
        container = container with { Settings = container.Settings.Select(setting => setting.Option.Name == "Image" ? setting with { Value = reference } : setting).ToEquatableArray() };
        Assert.Empty(Floating(image, container));
    }

    private static IReadOnlyList<Finding> Floating(params Unit[] units) => FloatingTagRule.Rule.Findings(units);
}
